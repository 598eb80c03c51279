import { writeStory } from "../../src/formats/story-files.ts";
import { readStoryObject } from "../../src/formats/story-object.ts";
import type { StoryFiles } from "../../src/formats/story-parts.ts";

/** A story of two inland towns, 100 km apart along a meridian (to 0.1 %), and one claim with this text. */
export const madeStory = (id: string, says: string, changes: { text?: string; lang?: string } = {}) => {
  const text = changes.text ?? `The mine lies ${says} from the town, says the paper.\n`;
  const place = (name: string, lat: number) => ({
    type: "Feature",
    id: name,
    properties: { kind: "town", name, source: "made", coordinateUncertaintyInMeters: 100 },
    geometry: { type: "Point", coordinates: [80, lat] },
  });
  return {
    id,
    article: { title: `Story <${id}> & more`, source: "made", date: "2026-01-01", lang: "en", text },
    places: { type: "FeatureCollection", features: [place("mine", 45), place("town", 45.9)] },
    routes: { type: "FeatureCollection", features: [] },
    annotations: {
      type: "AnnotationPage",
      items: [
        {
          id: "a1",
          type: "Annotation",
          motivation: "assessing",
          body: "c1",
          target: { selector: [{ type: "TextQuoteSelector", exact: says }] },
        },
      ],
    },
    claims: [
      { id: "c1", kind: "distance", from: "mine", to: "town", stated: { text: says }, mode: "straight" },
    ],
  };
};

/** The files of such a story. */
export const madeStoryFiles = (...args: Parameters<typeof madeStory>): StoryFiles => {
  const story = readStoryObject(madeStory(...args));
  if (!story.ok) throw new Error(JSON.stringify(story.error));
  return writeStory(story.value);
};

/** Stories as the lines that `--story -` reads. */
export const asLines = (stories: readonly unknown[]): string =>
  stories.map((story) => `${JSON.stringify(story)}\n`).join("");

export const HOLDS = madeStory("holds", "100 km");
export const DIFFERS = madeStory("differs", "107 km");
export const CONTRADICTED = madeStory("contradicted", "160 km");
/** The words were changed after the claim was marked. */
export const ORPHAN = madeStory("orphan", "100 km", { text: "The mine lies 120 km from the town.\n" });
export const UNREADABLE = madeStory("unreadable", "far away");
