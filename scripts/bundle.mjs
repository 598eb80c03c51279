// The command as one file, build/command.cjs, and its loader beside it: reading hundreds of modules would take longer
// than checking a story.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const COMMAND = "build/groundtruth.cjs";
const LOADER = "scripts/command-loader.cjs";
const SOURCES = [
  "src/cli",
  "src/core",
  "src/disk",
  "src/formats",
  "src/disk",
  "src/sea",
  "scripts/bundle.mjs",
  LOADER,
  "package-lock.json",
];

/** Bundles the command anew where a source is newer than its bundle. */
export async function ensureBundle() {
  const made = existsSync(COMMAND) ? statSync(COMMAND).mtimeMs : 0;
  if (SOURCES.every((source) => newest(source) <= made)) return;
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: "src/cli/groundtruth.ts",
      outDir: "build",
      target: "node20",
      minify: true,
      copyPublicDir: false,
      rolldownOptions: {
        // Two old packages are imported in a way that suits bundlers and Node alike: one half of it is always undefined.
        checks: { importIsUndefined: false },
        output: { format: "cjs", codeSplitting: false, entryFileNames: "command.cjs" },
      },
    },
  });
  copyFileSync(LOADER, COMMAND);
  rmSync("build/command.cache", { force: true });
  // Its first run leaves the code cache.
  execFileSync(process.execPath, [COMMAND, "check", "--fail-on", "none"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await ensureBundle();
