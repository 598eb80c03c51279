import fc from "fast-check";
import { readCheckOptions } from "../../src/cli/check/options.ts";
import { readMeasureOptions } from "../../src/cli/measure/options.ts";
import { readStatement } from "../../src/core/claim-text/stated.ts";
import { judge } from "../../src/core/judge/judge.ts";
import { readCoordinates } from "../../src/formats/coordinates.ts";
import { parseJson } from "../../src/formats/json.ts";
import { readStory } from "../../src/formats/story-files.ts";
import { readStoryObject } from "../../src/formats/story-object.ts";
import { STORY_FILES, type StoryFiles } from "../../src/formats/story-parts.ts";
import { madeStory } from "./stories.ts";

/** A text with a stretch of it taken out, doubled or replaced: nearly right files find more faults than noise does. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("", "null", "-1", "1e999", "[]", "{}", '"')),
    )
    .map(([start, length, put]) => text.slice(0, start) + put + text.slice(start + length));

const LINE = JSON.stringify(madeStory("s", "about 112 to 120 km"));

const readLine = (line: string): void => {
  const value = parseJson("story", line);
  const story = value.ok ? readStoryObject(value.value) : value;
  if (story.ok) for (const claim of story.value.claims) judge(story.value, claim);
};

/** Every way that a text comes in from outside, by name; each must answer, never throw. */
export const parsers = (files: StoryFiles): Readonly<Record<string, fc.IProperty<unknown>>> => ({
  "a story's line, damaged": fc.property(damaged(LINE), readLine),
  "a story's line, any JSON": fc.property(fc.json({ maxDepth: 5 }), readLine),
  "a story's folder, one file damaged": fc.property(
    fc
      .constantFrom(...STORY_FILES)
      .chain((file) => damaged(files[file]).map((text) => ({ ...files, [file]: text }))),
    (damagedFiles) => void readStory("s", damagedFiles),
  ),
  "what a text states": fc.property(
    fc.array(
      fc.oneof(
        fc.constantFrom("112", "km", "多", "百", "about", "to", "–", ".", ",", "miles", "(", "half a"),
        fc.string({ unit: "grapheme", maxLength: 5 }),
      ),
      { maxLength: 12 },
    ),
    (words) => void readStatement({ text: words.join(" ") }),
  ),
  coordinates: fc.property(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      damaged("25°15'28.8\"N 63°28'30\"E"),
      damaged("41RPR1234567890"),
      damaged("geo:25.2,63.4;u=5"),
    ),
    (text) => void readCoordinates(text, "lon-lat"),
  ),
  arguments: fc.property(
    fc.array(
      fc.oneof(
        fc.constantFrom("--format", "--mode", "--avoid", "--keep-off", "--", "-", "-5,3", "--pairs=-"),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 6 },
    ),
    (args) => {
      readCheckOptions(args);
      readMeasureOptions(args);
    },
  ),
});
