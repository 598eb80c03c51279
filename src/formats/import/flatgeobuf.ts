import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress } from "./collect.ts";

const WGS84_CODES = [0, 4326];
const REPORT_EVERY = 5000;

/** Reads FlatGeobuf. Another coordinate system than WGS84 is named and refused. */
export const readFlatGeobuf = async (
  file: string,
  bytes: Uint8Array,
  progress: Progress,
): Promise<Result<Imported>> => {
  const collector = createCollector("FlatGeobuf", "feature");
  let [total, read, crs] = [1, 0, 0];
  try {
    const features = deserialize(bytes, {
      headerMetaFn: (header) => {
        total = header.featuresCount || 1;
        crs = header.crs?.code ?? 0;
      },
    });
    for await (const { id, geometry, properties } of features) {
      if (!WGS84_CODES.includes(crs)) break;
      if (read++ % REPORT_EVERY === 0) progress(Math.min(1, read / total));
      collector.add({ id, geometry, properties });
    }
  } catch {
    return err(`${file}: it breaks off or is damaged after ${read} features, whole FlatGeobuf was wanted`);
  }
  if (!WGS84_CODES.includes(crs))
    return err(`${file}: its coordinates are in EPSG:${crs}, WGS84 degrees (EPSG:4326) were wanted`);
  return ok(collector.result());
};
