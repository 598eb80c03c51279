// `npm run bench:judge`: claims judged per second.
import { runBundled } from "./bundled.mjs";

await runBundled("scripts/bench/judge.ts");
