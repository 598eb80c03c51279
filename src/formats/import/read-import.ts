import type { Imported, ImportedFeature, TableColumns } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { EncodingReading } from "../decode-text.ts";
import { parseJson } from "../json.ts";
import { formatProblem } from "../problem.ts";
import { isAnnotations, readAnnotations } from "./annotations.ts";
import type { Progress } from "./collect.ts";
import { readCsv } from "./csv.ts";
import { decodeFile, fileReadings } from "./decode.ts";
import { readFlatGeobuf } from "./flatgeobuf.ts";
import { readGeoJson } from "./geojson.ts";
import { BEYOND_90 } from "./geometry.ts";
import { readGpx } from "./gpx.ts";
import { isJsonLines, parseJsonLines } from "./json-lines.ts";
import { readKml } from "./kml.ts";
import { readKmz } from "./kmz.ts";
import { isLinkedPlaces, readLinkedPlaces } from "./linked-places.ts";
import { isWktStart, readWkt } from "./wkt.ts";

/** Endings of what is read, for messages. */
const IMPORT_ENDINGS = [
  ".geojson",
  ".json",
  ".geojsonl",
  ".jsonld",
  ".kml",
  ".kmz",
  ".gpx",
  ".csv",
  ".tsv",
  ".txt",
  ".wkt",
  ".fgb",
] as const;

/**
 * Reads a file of another program, whichever format it is in: what is in it tells, not what it is called. The error is a
 * sentence that names the file. `progress` hears the share that is read, 0 to 1. `encoding` is that of a text, where neither
 * a byte order mark nor an XML declaration says it and it is not UTF-8.
 */
export const readImport = async (
  file: string,
  bytes: Uint8Array,
  progress: Progress,
  columns: TableColumns | null = null,
  encoding: string | null = null,
): Promise<Result<Imported>> => {
  if (bytes.length === 0) return err(`${file}: an empty file came, one with places was wanted`);
  if (startsWith(bytes, ZIP)) return readKmz(file, bytes, progress, encoding);
  if (startsWith(bytes, FLATGEOBUF)) return readFlatGeobuf(file, bytes, progress);
  const known = binaryKind(bytes);
  if (known) return err(`${file}: ${known} came, one of ${IMPORT_ENDINGS.join(", ")} was wanted`);
  const text = decodeFile(file, bytes, encoding);
  if (!text.ok) return text;
  const read = readText(file, text.value, progress, columns);
  return read.ok ? unlessSwapped(file, read.value) : read;
};

/** How a file reads in each encoding that it may be in; none where its encoding is known, or it is no text. */
export const encodingsOf = (bytes: Uint8Array): EncodingReading[] =>
  startsWith(bytes, ZIP) || startsWith(bytes, FLATGEOBUF) || binaryKind(bytes) ? [] : fileReadings(bytes);

const [ZIP, FLATGEOBUF] = ["PK\u0003\u0004", "fgb"];
const START_LETTERS = 4096;

const readText = (
  file: string,
  text: string,
  progress: Progress,
  columns: TableColumns | null,
): Result<Imported> => {
  const start = text.trimStart().slice(0, START_LETTERS);
  if (isJsonLines(text)) {
    const json = parseJsonLines(file, text);
    return json.ok ? readFeatures(file, json.value, progress) : json;
  }
  if (start.startsWith("{") || start.startsWith("[")) return readJson(file, text, progress);
  if (start.startsWith("<"))
    return /<(?:\w+:)?gpx[\s>]/.test(start) ? readGpx(file, text, progress) : readKml(file, text, progress);
  return isWktStart(start) ? readWkt(file, text, progress) : readCsv(file, text, progress, columns);
};

/** A file most of whose latitudes are beyond 90° has them first, and what of it is in range is not where it says. */
const unlessSwapped = (file: string, imported: Imported): Result<Imported> => {
  const swapped = imported.dropped.find(({ why }) => why === BEYOND_90);
  const { features } = imported;
  return swapped && features.length > 0 && swapped.count > features.length && !features.some(isBeyond90East)
    ? err(
        `${file}: ${swapped.count} positions came with ${BEYOND_90} (${swapped.first}) Longitude first was wanted`,
      )
    : ok(imported);
};

const isBeyond90East = ({ geometry: { coordinates } }: ImportedFeature): boolean => {
  const [lon] = coordinates.flat(3);
  return Math.abs(Number(lon)) > 90;
};

const readJson = (file: string, text: string, progress: Progress): Result<Imported> => {
  const json = parseJson(file, text);
  if (!json.ok) return err(json.error.map(formatProblem).join("; "));
  return isAnnotations(json.value)
    ? readAnnotations(file, json.value)
    : readFeatures(file, json.value, progress);
};

const readFeatures = (file: string, json: unknown, progress: Progress): Result<Imported> =>
  isLinkedPlaces(json) ? readLinkedPlaces(file, json, progress) : readGeoJson(file, json, progress);

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Files that are often tried, by their first bytes. */
const binaryKind = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, "\u0000\u0000\u0027\u000a")) return "a shapefile";
  if (startsWith(bytes, "SQLite format 3")) return "a GeoPackage or other SQLite file";
  if (startsWith(bytes, "%PDF")) return "a PDF";
  if (startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00ff\u00d8\u00ff")) return "a picture";
  if (startsWith(bytes, "\u0028\u00b5\u002f\u00fd")) return "a file packed by zstd";
  return startsWith(bytes, "\u001f\u008b") ? "a gzip archive" : null;
};
