import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/**
 * Runs a bench written in TypeScript as one bundle, as the command is shipped: tsx names every closure anew, which
 * costs more than what is measured. `gc()` is there for the bench to call between rounds.
 */
export async function runBundled(entry) {
  // Inside of node_modules, so that a library that was not bundled is still found.
  const outDir = mkdtempSync(join("node_modules", ".bench-"));
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir,
        minify: false,
        rolldownOptions: { output: { entryFileNames: "bench.mjs" } },
      },
    });
    execFileSync(process.execPath, ["--expose-gc", join(outDir, "bench.mjs")], { stdio: "inherit" });
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
