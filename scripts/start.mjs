// `npm start`: installs what is missing, makes basemap, sea data and gazetteer if they are missing, serves the viewer.
import { ensureInstalled, run } from "./install.mjs";

ensureInstalled();
if (run("tsx", ["src/make/basemap.ts"]) !== 0)
  console.error("The basemap could not be made (see above); the viewer starts on a plain ground.");
if (run("tsx", ["src/make/sea.ts"]) !== 0)
  console.error("The sea's data could not be made (see above); the viewer starts without distances by sea.");
if (run("tsx", ["src/make/gazetteer.ts"]) !== 0)
  console.error("The gazetteer could not be made (see above); places are added by coordinates or by click.");
process.exit(run("vite", process.argv.slice(2)));
