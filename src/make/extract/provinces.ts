import type { Admin1 } from "./admin1.ts";
import { label, point } from "./countries.ts";
import { writeFeatures } from "./source-files.ts";

/** Natural Earth's zooms are of 256 pixel tiles, ours of 512; and from there one can read a name without crowding. */
const zoomOf = (minLabel: number): number => Math.max(4, Math.round(minLabel) - 1);
const DEEPEST_ZOOM = 8;

/** Writes a label a province, at the point that Natural Earth gives; an area that has none of its own country's is left out. */
export const writeProvinces = (areas: readonly Admin1[]): void => {
  const counts = new Map<string, number>();
  for (const { country } of areas) counts.set(country, (counts.get(country) ?? 0) + 1);
  const features = areas
    .filter(
      ({ country, minLabel, code, isMerged }) =>
        !isMerged && (counts.get(country) ?? 0) > 1 && zoomOf(minLabel) <= DEEPEST_ZOOM && !/-X\d/.test(code),
    )
    .map(({ name, names, minLabel, at }) =>
      point([...at], label("province", name, names, zoomOf(minLabel), zoomOf(minLabel))),
    );
  writeFeatures("provinces.geojson.gz", features);
};
