// `npm run groundtruth -- …`: the command of this checkout, bundled anew when its source changed.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { COMMAND, ensureBundle } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
await ensureBundle();
createRequire(import.meta.url)(resolve(COMMAND));
