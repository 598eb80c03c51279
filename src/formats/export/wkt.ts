import { geoJSONToWkt } from "betterknown";
import type { Story } from "../../core/story.ts";
import { drawnWithin180, type Exported } from "./exported.ts";

/** Well-known text, a geometry a line, in the order of the story. It has no names. */
export const writeWkt = (story: Story): Exported => {
  const { drawn, leftOut } = drawnWithin180(story);
  return { content: drawn.map(({ geometry }) => `${geoJSONToWkt(geometry)}\n`).join(""), leftOut };
};
