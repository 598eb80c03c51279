import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle, writeArticle } from "../../src/formats/article-file.ts";
import { formatProblem } from "../../src/formats/problem.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { readStoryObject, writeStoryObject } from "../../src/formats/story-object.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { loadStoryFromDisk, readStoryFiles } from "../stories.ts";
import { story } from "./arbitrary-story.ts";

describe("writeStory(story)", () => {
  test("gives the committed bytes of the first story", () => {
    const files = readStoryFiles("pasni-port");
    const written = writeStory(loadStoryFromDisk("pasni-port"));
    for (const file of STORY_FILES) expect(written[file], file).toBe(files[file]);
  });

  test("readStory of it is the same story, whatever is in it", () => {
    fc.assert(
      fc.property(story, (original) => {
        const read = readStory(original.id, writeStory(original));
        expect(read.ok ? [] : read.error.map(formatProblem)).toEqual([]);
        expect(read.ok && read.value).toEqual(original);
      }),
    );
  });

  test("writing what was read changes no byte", () => {
    fc.assert(
      fc.property(story, (original) => {
        const files = writeStory(original);
        const read = readStory(original.id, files);
        expect(read.ok && writeStory(read.value)).toEqual(files);
      }),
    );
  });

  test("rounds degrees to 6 decimals and puts positions on one line", () => {
    const sound = loadStoryFromDisk("pasni-port");
    const [place, ...rest] = sound.places.features;
    if (!place) throw new Error("no place");
    const geometry = { type: "Point" as const, coordinates: [63.1234564999, 25.0000001] };
    const places = { ...sound.places, features: [{ ...place, geometry }, ...rest] };
    expect(writeStory({ ...sound, places })["places.geojson"]).toContain('"coordinates": [63.123456, 25]');
  });

  test("a text that looks like a position stays as it was written", () => {
    const sound = loadStoryFromDisk("pasni-port");
    const [place, ...rest] = sound.places.features;
    if (!place) throw new Error("no place");
    const notes = "[ 63.475, 25.258 ] and [\n  1,\n  2\n]";
    const noted = { ...place, properties: { ...place.properties, notes } };
    const read = readStory(
      "a",
      writeStory({ ...sound, places: { ...sound.places, features: [noted, ...rest] } }),
    );
    expect(read.ok && read.value.places.features[0]?.properties.notes).toBe(notes);
  });
});

describe("writeStoryObject(story)", () => {
  test("readStoryObject of it is the same story, as one line of NDJSON", () => {
    fc.assert(
      fc.property(story, (original) => {
        const line = JSON.stringify(writeStoryObject(original));
        expect(line).not.toContain("\n");
        expect(readStoryObject(JSON.parse(line))).toEqual({ ok: true, value: original });
      }),
    );
  });
});

describe("readArticle(text)", () => {
  const article = { title: "T", source: "S", date: "2025-10-15T13:48", lang: "en" };

  test("keeps every letter of the text, also what looks like front matter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (body) => {
        fc.pre(!/\r/.test(body));
        for (const text of [body, `---\ntitle: not this\n---\n${body}`, `\n\n${body}`]) {
          const read = readArticle(writeArticle({ ...article, text }));
          expect(read.ok && read.value.text).toBe(text);
        }
      }),
    );
  });

  test("line ends become LF, a byte order mark goes", () => {
    const file =
      "\uFEFF---\r\ntitle: T\r\nsource: S\r\ndate: 2025\r\nlang: en\r\n---\r\n\r\nOne.\r\nTwo.\rThree.\r\n";
    const read = readArticle(file);
    expect(read.ok && read.value.text).toBe("One.\nTwo.\nThree.\n");
  });

  test("a date, a number and a yes stay the texts that were written", () => {
    const read = readArticle("---\ntitle: yes\nsource: 007\ndate: 2025-10-15\nlang: en\n---\n\n");
    expect(read.ok && read.value).toMatchObject({ title: "yes", source: "007", date: "2025-10-15" });
  });

  test("front matter that it does not know survives", () => {
    const read = readArticle("---\ntitle: T\nsource: S\ndate: 2025\nlang: en\ntags: [a, b]\n---\n\nText.\n");
    expect(read.ok && writeArticle(read.value)).toContain("tags:\n  - a\n  - b\n");
  });
});
