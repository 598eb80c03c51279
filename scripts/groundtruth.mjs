// `npm run groundtruth -- …`: the command of this checkout, bundled anew when its source changed.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { BUNDLE, ensureBundle } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
await ensureBundle();
await import(pathToFileURL(resolve(BUNDLE)).href);
