import type { Imported, TableColumns } from "../../core/imported.ts";
import { err, type Result } from "../../core/result.ts";
import { parseJson } from "../json.ts";
import { formatProblem } from "../problem.ts";
import { isAnnotations, readAnnotations } from "./annotations.ts";
import type { Progress } from "./collect.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { readFlatGeobuf } from "./flatgeobuf.ts";
import { readGeoJson } from "./geojson.ts";
import { readGpx } from "./gpx.ts";
import { isJsonLines, parseJsonLines } from "./json-lines.ts";
import { readKml } from "./kml.ts";
import { readKmz } from "./kmz.ts";
import { isLinkedPlaces, readLinkedPlaces } from "./linked-places.ts";
import { readWkt } from "./wkt.ts";

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

const WKT_START =
  /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

/**
 * Reads a file of another program, whichever format it is in: what is in it tells, not what it is called. The error is a
 * sentence that names the file. `progress` hears the share that is read, 0 to 1.
 */
export const readImport = async (
  file: string,
  bytes: Uint8Array,
  progress: Progress,
  columns: TableColumns | null = null,
): Promise<Result<Imported>> => {
  if (bytes.length === 0) return err(`${file}: an empty file came, one with places was wanted`);
  if (startsWith(bytes, "PK\u0003\u0004")) return readKmz(file, bytes, progress);
  if (startsWith(bytes, "fgb")) return readFlatGeobuf(file, bytes, progress);
  const known = binaryKind(bytes);
  if (known) return err(`${file}: ${known} came, one of ${IMPORT_ENDINGS.join(", ")} was wanted`);
  const text = decodeText(file, bytes);
  return text.ok ? readText(file, text.value, progress, columns) : text;
};

const readText = (
  file: string,
  text: string,
  progress: Progress,
  columns: TableColumns | null,
): Result<Imported> => {
  const start = text.slice(0, 4096).trimStart();
  if (isJsonLines(text)) {
    const json = parseJsonLines(file, text);
    return json.ok ? readFeatures(file, json.value, progress) : json;
  }
  if (start.startsWith("{") || start.startsWith("[")) return readJson(file, text, progress);
  if (start.startsWith("<"))
    return /<(?:\w+:)?gpx[\s>]/.test(start) ? readGpx(file, text, progress) : readKml(file, text, progress);
  return WKT_START.test(start) ? readWkt(file, text, progress) : readCsv(file, text, progress, columns);
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
