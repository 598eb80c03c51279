import { unzipSync } from "fflate";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type Collector, createCollector, type Progress } from "./collect.ts";
import { decodeFile } from "./decode.ts";
import { collectKml } from "./kml.ts";

/** A KMZ is text beside its pictures: documents that unpack to more than this together are a trap. */
const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;

/** What macOS puts beside every file that it packs: its name, and no document of ours. */
const MAC_COPY = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$)/;
/** Data of other formats, of which a KMZ has none: said, since someone put them there to be seen. */
const OTHER_DATA = /\.(?:kmz|geojson|json|gpx|csv|tsv|wkt|fgb|shp|gpkg|xlsx)$/i;

/** Reads the KML documents of a KMZ archive: a first one may do no more than name the others. Pictures stay packed. */
export const readKmz = (
  file: string,
  bytes: Uint8Array,
  progress: Progress,
  encoding: string | null,
): Result<Imported> => {
  const collector = createCollector("KML", "placemark");
  const documents = unpackKml(file, bytes, collector);
  if (!documents.ok) return documents;
  const names = documents.value.map(([name]) => name);
  for (const [name, document] of documents.value) {
    const text = decodeFile(`${file}: ${name}`, document, encoding);
    if (!text.ok) return text;
    const read = collectKml(collector, `${file}: ${name}`, text.value, progress, names);
    if (!read.ok) return read;
  }
  return ok(collector.result());
};

const unpackKml = (
  file: string,
  bytes: Uint8Array,
  collector: Collector,
): Result<[name: string, document: Uint8Array][]> => {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (MAC_COPY.test(name)) return false;
        if (OTHER_DATA.test(name)) collector.drop("a file in the archive that is no KML", name);
        if (!/\.kml$/i.test(name)) return false;
        size += originalSize;
        return size <= MOST_UNPACKED_BYTES;
      },
    });
    if (size > MOST_UNPACKED_BYTES)
      return err(`${file}: its text unpacks to ${size} bytes, at most ${MOST_UNPACKED_BYTES} was wanted`);
    const documents = Object.entries(files);
    return documents.length > 0
      ? ok(documents)
      : err(`${file}: an archive without a .kml came, a KMZ was wanted`);
  } catch (error) {
    return err(
      `${file}: ${error instanceof Error ? error.message : String(error)}, a whole KMZ archive was wanted`,
    );
  }
};
