import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
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
  let [total, read, fault]: [number, number, string | null] = [1, 0, null];
  try {
    const features = deserialize(bytes, {
      headerMetaFn: (header) => {
        fault = headerFault(header);
        // Stops the library before it follows the header.
        if (fault !== null) throw new Error(fault);
        total = header.featuresCount || 1;
      },
    });
    for await (const { id, geometry, properties } of features) {
      if (read++ % REPORT_EVERY === 0) progress(Math.min(1, read / total));
      collector.add({ id, geometry, properties });
    }
  } catch {
    return err(
      `${file}: ${fault ?? `it breaks off or is damaged after ${read} features, whole FlatGeobuf was wanted`}`,
    );
  }
  return ok(collector.result());
};

const headerFault = ({ crs, featuresCount, indexNodeSize }: HeaderMeta): string | null => {
  if (crs && !WGS84_CODES.includes(crs.code))
    return `its coordinates are in EPSG:${crs.code}, WGS84 degrees (EPSG:4326) were wanted`;
  // The library counts the nodes of such an index for ever.
  return indexNodeSize === 1 || (indexNodeSize > 1 && featuresCount < 1)
    ? "its index has no features, whole FlatGeobuf was wanted"
    : null;
};
