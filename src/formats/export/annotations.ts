import { type Annotation, bodyId } from "../../core/annotation.ts";
import { cutAt180 } from "../../core/cut-at-180.ts";
import { findPlace, type Story } from "../../core/story.ts";
import { inScript, writeJson } from "../json.ts";
import type { Exported } from "./exported.ts";

/**
 * The story's annotations as a list of W3C Web Annotations, the form that Recogito's text annotator loads: the words,
 * and bodies that tag them with a name, link the id, and place it on the map.
 */
export const writeAnnotations = (story: Story): Exported => ({
  content: inScript(writeJson(story.annotations.items.map((item) => plainAnnotation(story, item)))),
  leftOut: [],
});

const plainAnnotation = (story: Story, item: Annotation) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "Annotation",
  id: `#${item.id}`,
  motivation: item.motivation,
  body: bodiesOf(story, item),
  target: { selector: item.target.selector },
});

const bodiesOf = (story: Story, item: Annotation): object[] => {
  const id = bodyId(item);
  const link = { type: "SpecificResource", purpose: item.motivation, source: id };
  const place = item.motivation === "identifying" ? findPlace(story, id) : undefined;
  if (!place) return [link];
  const { name } = place.properties;
  const tag = { type: "TextualBody", purpose: "tagging", value: name };
  const { geometry } = place;
  return geometry === null
    ? [tag, link]
    : [
        tag,
        link,
        {
          type: "Feature",
          purpose: "geotagging",
          properties: place.properties,
          geometry: cutAt180(geometry),
        },
      ];
};
