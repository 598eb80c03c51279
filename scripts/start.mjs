// `npm start`: installs what is missing, makes the basemap if it is missing, serves the viewer.
import { ensureInstalled, run } from "./install.mjs";

ensureInstalled();
if (run("tsx", ["src/make/basemap.ts"]) !== 0)
  console.error("The basemap could not be made (see above); the viewer starts on a plain ground.");
process.exit(run("vite", process.argv.slice(2)));
