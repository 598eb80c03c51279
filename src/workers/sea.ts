// Paths by sea, off the main thread: the page's side is src/app/measure/sea.ts.

import type { SeaAnswer, SeaAsk } from "../sea/ask.ts";
import { isNearSea } from "../sea/coast.ts";
import { landAt, overLandMeters } from "../sea/land.ts";
import { seaRoute } from "../sea/route.ts";
import { loadSea, type Sea } from "../sea/sea.ts";
import { fetchUnpacked } from "./fetch-unpacked.ts";

let sea: Sea | undefined;

const answer = async (ask: SeaAsk): Promise<SeaAnswer> => {
  try {
    if (ask.type === "load") {
      const file = await fetchUnpacked(ask.data);
      if (!file.ok) return { type: "failed", message: file.error };
      sea = loadSea(new Uint8Array(file.value));
      return { type: "ready" };
    }
    if (!sea) return { type: "failed", message: "the sea was asked before its data was there" };
    if (ask.type === "near") return { type: "near", isNear: isNearSea(sea, ask.points, ask.meters) };
    if (ask.type === "land") return { type: "land", land: landAt(sea, ask.point, ask.meters) };
    if (ask.type === "over-land")
      return { type: "over-land", meters: overLandMeters(sea, ask.from, ask.to, ask.meters) };
    return { type: "route", route: seaRoute(sea, ask.from, ask.to, ask.options) };
  } catch (error) {
    return { type: "failed", message: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener("message", async ({ data }: MessageEvent<SeaAsk>) => {
  postMessage(await answer(data));
});
