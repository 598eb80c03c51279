// The command as one file, build/groundtruth.mjs: reading hundreds of modules would cost more than checking a story.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const BUNDLE = "build/groundtruth.mjs";
const ENTRY = "src/cli/groundtruth.ts";
const SOURCES = ["src/cli", "src/core", "src/formats", "src/sea", "scripts/bundle.mjs", "package-lock.json"];

/** Bundles the command anew where a source is newer than its bundle. */
export async function ensureBundle() {
  const made = existsSync(BUNDLE) ? statSync(BUNDLE).mtimeMs : 0;
  if (SOURCES.every((source) => newest(source) <= made)) return;
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: ENTRY,
      outDir: "build",
      target: "node20",
      minify: true,
      copyPublicDir: false,
      // Two old packages are imported in a way that suits bundlers and Node alike: one half of it is always undefined.
      rolldownOptions: {
        checks: { importIsUndefined: false },
        output: {
          entryFileNames: "groundtruth.mjs",
          chunkFileNames: "[name].mjs",
          banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
        },
      },
    },
  });
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await ensureBundle();
