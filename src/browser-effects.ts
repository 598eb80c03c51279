import type { Effects } from "./app/app.ts";
import { fetchText } from "./browser/fetch-text.ts";

/** The browser, as the app needs it. */
export const browserEffects: Effects = {
  fetchText,
  storage: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
  editing: () => import("./browser/editing-script.ts").then(({ editingScript }) => editingScript),
  gazetteer: () => import("./browser/gazetteer.ts").then(({ loadGazetteer }) => loadGazetteer()),
  addressBar: {
    read: () => location.hash,
    push: (hash) => history.pushState(null, "", hash),
    replace: (hash) => history.replaceState(null, "", hash),
    listen: (changed) => {
      addEventListener("popstate", changed);
    },
  },
  startSea: () => ({
    worker: new Worker(new URL("./workers/sea.ts", import.meta.url), { type: "module" }),
    data: new URL("sea/sea.bin.gz", document.baseURI).href,
  }),
};
