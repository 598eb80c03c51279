import { err, type Result } from "../core/result.ts";
import { type Gazetteer, openGazetteer } from "../text/gazetteer/gazetteer.ts";
import { fetchUnpacked } from "../workers/fetch-unpacked.ts";

const FILE = "gazetteer/gazetteer.bin.gz";

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
  const file = await fetchUnpacked(FILE);
  return file.ok
    ? openGazetteer(file.value)
    : err(`The gazetteer can't be fetched: ${file.error}. Type coordinates instead.`);
};
