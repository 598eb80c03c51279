import { wktToGeoJSON } from "betterknown";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress } from "./collect.ts";

const MOST_DEPTH = 100;

/** Reads well-known text: one geometry a line, with or without an SRID before it. */
export const readWkt = (file: string, text: string, progress: Progress): Result<Imported> => {
  const collector = createCollector("WKT", "line");
  const lines = text.split(/\r?\n(?=\s*[A-Z])/i).filter((line) => line.trim() !== "");
  const raws: { geometry: unknown; properties: object }[] = [];
  for (const [index, line] of lines.entries()) {
    const geometry = parseWkt(line);
    if (geometry.ok) raws.push({ geometry: geometry.value, properties: {} });
    else if (lines.length === 1) return err(`${file}: ${geometry.error}`);
    else collector.drop(geometry.error, `line ${index + 1}: ${line.slice(0, 40)}`);
  }
  collector.addAll(raws, progress);
  return ok(collector.result());
};

/** Heights and measures, which PostGIS writes without the Z that the standard wants: two numbers of each position stay. */
const flat = (wkt: string): string =>
  wkt
    .replace(/([a-z])\s*(?:ZM|Z|M)(?=\s*(?:\(|EMPTY))/gi, "$1 ")
    .replace(/([\d.]\s+[^\s,()]+)(?:\s+[^\s,()]+){1,2}/g, "$1");

/** One geometry of well-known text, still to be checked as GeoJSON; null for an empty one. */
export const parseWkt = (text: string): Result<unknown> => {
  const [, srid, wkt = ""] = /^\s*(?:SRID=(\d+);)?\s*([\s\S]*?)[\s;]*$/i.exec(text) ?? [];
  if (srid !== undefined && srid !== "4326")
    return err(`its coordinates are in EPSG:${srid}, WGS84 degrees (EPSG:4326) were wanted`);
  if (depthOf(wkt) > MOST_DEPTH) return err(`well-known text nested deeper than ${MOST_DEPTH}`);
  try {
    return ok(wktToGeoJSON(flat(wkt)));
  } catch {
    return err("no well-known text such as POINT (63.475 25.258)");
  }
};

const depthOf = (text: string): number => {
  let [depth, most] = [0, 0];
  for (const letter of text) {
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    if (depth > most) most = depth;
  }
  return most;
};
