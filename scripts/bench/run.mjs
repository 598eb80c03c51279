// `npm run bench`: figures of this machine, each beside a peer or a bare minimum of the same run. Nothing here is a test.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, run } from "../install.mjs";
import { runBundled } from "./bundled.mjs";
import { firstIdle } from "./first-idle.mjs";
import { scriptBytes } from "./script-bytes.mjs";

process.chdir(ROOT);
run("tsx", ["src/make/basemap.ts"]);
if (run("vite", ["build", "--logLevel", "warn"]) !== 0) process.exit(1);

const own = scriptBytes("dist");
console.log(
  `Our own script before the map shows: ${own.toLocaleString("en")} bytes gzip (goal: at most 90,000)`,
);

const scratch = mkdtempSync(join(tmpdir(), "groundtruth-basemap-"));
run("tsx", ["src/make/basemap.ts", scratch]);
rmSync(scratch, { recursive: true });

spawnSync(process.execPath, ["scripts/bench/check.mjs"], { stdio: "inherit" });

await runBundled("scripts/bench/judge.ts");
await firstIdle(Number(process.argv[2] ?? 21));
run("tsx", ["scripts/bench/sea.ts"]);
