import { toKML } from "@placemarkio/tokml";
import type { Story } from "../../core/story.ts";
import { drawnOf, type Exported, flatProperties } from "./exported.ts";

/** KML 2.2: a placemark each; what it has no element for stands in its ExtendedData. */
export const writeKml = (story: Story): Exported => {
  const { drawn, leftOut } = drawnOf(story);
  const features = drawn.map((feature) => {
    const { notes, ...rest } = flatProperties(feature);
    return {
      type: "Feature" as const,
      id: feature.id,
      properties: { ...rest, ...(notes !== undefined && { description: notes }) },
      geometry: feature.geometry,
    };
  });
  return { content: toKML({ type: "FeatureCollection", features }), leftOut };
};
