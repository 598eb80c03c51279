import { addProtocol } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";

export const WORLD = "basemap/world.pmtiles";
/** Finer tiles round the stories' places. */
export const DETAIL = "basemap/detail.pmtiles";
export const RELIEF = "basemap/relief.pmtiles";

const protocol = new Protocol();
let isAdded = false;

/** The source address of an archive of this site, and a check that tells in one sentence why it can't be read. */
export const openArchive = (path: string): { url: string; check: () => Promise<string | null> } => {
  if (!isAdded) addProtocol("pmtiles", protocol.tile);
  isAdded = true;
  const address = new URL(path, document.baseURI).href;
  const archive = new PMTiles(address);
  protocol.add(archive);
  return { url: `pmtiles://${address}`, check: () => archive.getHeader().then(() => null, reasonOf) };
};

const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  if (/byte serving|range|content-length/i.test(message))
    return "This server does not answer Range requests, which the basemap needs: places and routes stand on a plain ground.";
  return "There is no basemap yet: places and routes stand on a plain ground. “npm run basemap” makes one.";
};
