import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./src/make/content-security-policy.ts";
import { geoFiles } from "./src/make/geo-files.ts";
import { preloadMap } from "./src/make/preload-map.ts";
import { storyEndpoint } from "./src/server/story-endpoint.ts";

// Of FlatGeobuf files on a server that are packed by zstd: the page reads whole files, which never are.
const external = [/zstd-wasm/];

export default defineConfig({
  // Relative addresses: the built site works from any sub-path of any static host.
  base: "./",
  // A missing file is a 404, never the page itself in its place.
  appType: "mpa",
  plugins: [storyEndpoint("geo"), geoFiles("geo"), contentSecurityPolicy(), preloadMap()],
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre stands apart, so that our own script can be weighed, and stays cached when only ours changes.
    rolldownOptions: {
      external,
      output: { codeSplitting: { groups: [{ name: "maplibre", test: /node_modules.maplibre-gl/ }] } },
    },
  },
  worker: { format: "es", rolldownOptions: { external } },
});
