import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./src/make/content-security-policy.ts";
import { geoFiles } from "./src/make/geo-files.ts";

export default defineConfig({
  // Relative addresses: the built site works from any sub-path of any static host.
  base: "./",
  // A missing file is a 404, never the page itself in its place.
  appType: "mpa",
  plugins: [geoFiles("geo"), contentSecurityPolicy()],
  build: { target: "es2023", chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
  worker: { format: "es" },
});
