// `npm run groundtruth -- …`: the command of this checkout, bundled anew when its source changed. It works in the folder
// that it is started from.
import { createRequire } from "node:module";
import { join } from "node:path";
import { COMMAND, ensureBundle } from "./bundle.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";

ensureInstalled();
if (ensureBundle()) createRequire(import.meta.url)(COMMAND);
else {
  // The source as it is starts slower, and is as right.
  process.env.TSX_TSCONFIG_PATH = join(ROOT, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/cli/groundtruth.ts");
}
