import { loadStory } from "../../src/app/load-story.ts";
import { fetchText } from "../../src/browser/fetch-text.ts";
import { fontFaces } from "../../src/map/basemap/fonts.ts";
import { mapStyle } from "../../src/map/style.ts";

/** Leaves the style that our page opens the first story with in `window.style`, for the bare page to draw. */
const archive = (name: string): string =>
  `pmtiles://${new URL(`basemap/${name}.pmtiles`, document.baseURI).href}`;
const state = await loadStory(fetchText, "pasni-port");
if (state.status !== "open") throw new Error(`the first story is ${state.status}`);
const style = mapStyle({
  theme: "light",
  lang: "en-US",
  archives: { world: archive("world"), detail: archive("detail"), relief: archive("relief") },
  fontFaces: fontFaces(),
  story: state.story,
  areas: new Map(),
  lines: new Map(),
  focus: [],
  seaPath: null,
  hidden: new Set(),
});
Object.assign(window, { style });
