import { toKML } from "@placemarkio/tokml";
import type { Story } from "../../core/story.ts";
import { drawnOf, type Exported, flatProperties } from "./exported.ts";

/** KML 2.2: a placemark each; what it has no element for stands in its ExtendedData. */
export const writeKml = (story: Story): Exported => {
  const { drawn, leftOut } = drawnOf(story);
  const features = drawn.map((feature) => {
    const { notes, description, ...rest } = flatProperties(feature);
    const words = notes ?? description;
    return {
      type: "Feature" as const,
      id: feature.id,
      properties: { ...rest, ...(words !== undefined && { description: words }) },
      geometry: feature.geometry,
    };
  });
  return { content: toKML({ type: "FeatureCollection", features }), leftOut };
};
