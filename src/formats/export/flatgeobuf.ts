import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Story } from "../../core/story.ts";
import { drawnWithin180, type Exported, flatProperties } from "./exported.ts";

const WGS84 = 4326;

/** FlatGeobuf. All columns are texts, and every feature has them all: the format takes them from its first feature. */
export const writeFlatGeobuf = (story: Story): Exported => {
  const { drawn, leftOut } = drawnWithin180(story);
  if (drawn.length === 0) return { content: new Uint8Array(), leftOut };
  const rows = drawn.map(flatProperties);
  const empty = Object.fromEntries(rows.flatMap((row) => Object.keys(row)).map((key) => [key, ""]));
  const features = drawn.map(({ geometry }, index) => ({
    type: "Feature" as const,
    properties: { ...empty, ...rows[index] },
    geometry,
  }));
  return { content: new Uint8Array(serialize({ type: "FeatureCollection", features }, WGS84)), leftOut };
};
