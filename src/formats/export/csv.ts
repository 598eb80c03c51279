import { geoJSONToWkt } from "betterknown";
import Papa from "papaparse";
import type { Story } from "../../core/story.ts";
import { drawnOf, type Exported, flatProperties } from "./exported.ts";

const FIRST_COLUMNS = ["id", "name", "kind", "longitude", "latitude", "wkt", "source", "notes"];

/**
 * A row a place or route: its geometry as well-known text, a point's degrees beside it. A cell that a spreadsheet would
 * take for a formula gets an apostrophe.
 */
export const writeCsv = (story: Story): Exported => {
  const { drawn, leftOut } = drawnOf(story);
  const rows = drawn.map((feature) => {
    const { geometry } = feature;
    const [longitude, latitude] = geometry.type === "Point" ? geometry.coordinates : [];
    return { ...flatProperties(feature), longitude, latitude, wkt: geoJSONToWkt(geometry) };
  });
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !FIRST_COLUMNS.includes(key),
  );
  const columns = [...FIRST_COLUMNS, ...others.sort()];
  return { content: `${Papa.unparse(rows, { columns, escapeFormulae: true })}\r\n`, leftOut };
};
