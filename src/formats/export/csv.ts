import { geoJSONToWkt } from "betterknown";
import Papa from "papaparse";
import type { Story } from "../../core/story.ts";
import { guarded } from "../csv-guard.ts";
import { drawnWithin180, type Exported, flatProperties } from "./exported.ts";

const FIRST_COLUMNS = ["id", "name", "kind", "longitude", "latitude", "wkt", "source", "notes"];

/**
 * A row a place or route: its geometry as well-known text, a point's degrees beside it. A cell that a spreadsheet would
 * take for a formula gets an apostrophe.
 */
export const writeCsv = (story: Story): Exported => {
  const { drawn, leftOut } = drawnWithin180(story);
  const rows = drawn.map((feature) => {
    const { geometry } = feature;
    const [longitude, latitude] = geometry.type === "Point" ? geometry.coordinates : [];
    const texts = Object.entries(flatProperties(feature)).map(([key, text]) => [guarded(key), guarded(text)]);
    return { ...Object.fromEntries(texts), longitude, latitude, wkt: geoJSONToWkt(geometry) };
  });
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !FIRST_COLUMNS.includes(key),
  );
  const columns = [...FIRST_COLUMNS, ...others.sort()];
  return { content: `${Papa.unparse(rows, { columns })}\r\n`, leftOut };
};
