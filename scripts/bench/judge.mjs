// `npm run bench:judge`: claims judged per second.
import { ROOT } from "../install.mjs";
import { runBundled } from "./bundled.mjs";

process.chdir(ROOT);
await runBundled("scripts/bench/judge.ts");
