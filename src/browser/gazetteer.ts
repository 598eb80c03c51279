import { err, type Result } from "../core/result.ts";
import { type Gazetteer, openGazetteer } from "../text/gazetteer/gazetteer.ts";

const FILE = "gazetteer/gazetteer.bin.gz";
const GZIP = [0x1f, 0x8b];

let asked: Promise<Result<Gazetteer>> | null = null;

/** The gazetteer, fetched when it is first asked for and kept; where that failed, it is tried again when asked again. */
export const loadGazetteer = (): Promise<Result<Gazetteer>> => {
  asked ??= fetchGazetteer().then((result) => {
    if (!result.ok) asked = null;
    return result;
  });
  return asked;
};

const fetchGazetteer = async (): Promise<Result<Gazetteer>> => {
  try {
    const response = await fetch(FILE);
    if (!response.ok)
      return err(`The gazetteer is not there (${FILE}: ${response.status}). Type coordinates instead.`);
    return openGazetteer(await unpacked(await response.arrayBuffer()));
  } catch {
    return err("The gazetteer can't be fetched: the server is gone. Type coordinates instead.");
  }
};

/** Some servers say of a .gz file that its encoding is gzip: then the browser has unpacked it already. */
const unpacked = (file: ArrayBuffer): Promise<ArrayBuffer> => {
  const start = new Uint8Array(file, 0, Math.min(file.byteLength, GZIP.length));
  if (GZIP.some((byte, i) => start[i] !== byte)) return Promise.resolve(file);
  return new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
