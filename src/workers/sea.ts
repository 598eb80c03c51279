// Paths by sea, off the main thread: the page's side is src/app/sea.ts.
import type { SeaAnswer, SeaAsk } from "../sea/ask.ts";
import { seaRoute } from "../sea/route.ts";
import { loadSea, type Sea } from "../sea/sea.ts";

let sea: Sea | undefined;

const answer = async (ask: SeaAsk): Promise<SeaAnswer> => {
  try {
    if (ask.type === "load") {
      sea = loadSea(await fetchUnpacked(ask.data));
      return { type: "ready" };
    }
    if (!sea) return { type: "failed", message: "a route was asked for before the sea's data" };
    return { type: "route", route: seaRoute(sea, ask.from, ask.to, ask.options) };
  } catch (error) {
    return { type: "failed", message: error instanceof Error ? error.message : String(error) };
  }
};

const GZIP = [0x1f, 0x8b];

/** Some servers say of a .gz file that its encoding is gzip: then the browser has unpacked it already. */
const fetchUnpacked = async (address: string): Promise<Uint8Array> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status} to ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (GZIP.some((byte, i) => bytes[i] !== byte)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
};

addEventListener("message", async ({ data }: MessageEvent<SeaAsk>) => {
  postMessage(await answer(data));
});
