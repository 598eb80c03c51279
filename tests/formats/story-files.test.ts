import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/formats/problem.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "../../src/formats/story-parts.ts";

const readFolder = (folder: string): StoryFiles => {
  const entries = STORY_FILES.map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]);
  return Object.fromEntries(entries); // Object.fromEntries forgets the keys' type.
};
const tiny = readFolder("tests/formats/tiny-story");

/** A file of the tiny story with one thing wrong, and every message that it gives. A new case is a new file. */
interface Malformed {
  readonly file: StoryFile;
  /** The text that is replaced; absent: the whole file. */
  readonly replace?: string;
  /** null: the file is not there. */
  readonly with: string | null;
  readonly messages: readonly string[];
}

describe("readStory(id, files) of a malformed story", () => {
  const cases = readdirSync("tests/formats/malformed");
  test.each(cases)("%s", (name) => {
    const malformed = JSON.parse(readFileSync(`tests/formats/malformed/${name}`, "utf8")) as Malformed;
    const before = tiny[malformed.file];
    expect(before).toContain(malformed.replace ?? "");
    const { [malformed.file]: _, ...others } = tiny;
    const text = malformed.with;
    const changed =
      text === null
        ? others
        : {
            ...others,
            [malformed.file]: malformed.replace ? before.replace(malformed.replace, () => text) : text,
          };
    const story = readStory("tiny", changed);
    expect(malformed.messages.length).toBeGreaterThan(0);
    expect(story.ok ? [] : story.error.map(formatProblem)).toEqual(malformed.messages);
  });

  test("gives the problems of all its files at once", () => {
    const story = readStory("tiny", { ...tiny, "places.geojson": "{", "claims.json": "[", "article.md": "" });
    const files = story.ok ? [] : story.error.map(({ file }) => file);
    expect(files).toEqual(["article.md", "places.geojson", "claims.json"]);
  });

  test("names what is not there too where another file can't be read", () => {
    const claims = tiny["claims.json"].replace('"to": "gwadar"', '"to": "nowhere"');
    const story = readStory("tiny", {
      ...tiny,
      "article.md": "",
      "routes.geojson": "{",
      "claims.json": claims,
    });
    const paths = story.ok ? [] : story.error.map(({ file, path }) => `${file} ${path}`);
    expect(paths).toContain("claims.json $[0].to");
    expect(paths).toHaveLength(3);
  });

  test("a file that can't be read makes nothing seem missing in the others", () => {
    const story = readStory("tiny", { ...tiny, "places.geojson": "{" });
    expect(story.ok ? [] : story.error.map(({ file }) => file)).toEqual(["places.geojson"]);
  });

  test("lists within lists, thousands deep, are a problem like others", () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    const places = tiny["places.geojson"].replace('"name": "Pasni"', `"name": ${deep}`);
    const story = readStory("tiny", { ...tiny, "places.geojson": places });
    expect(story.ok ? [] : story.error.map(formatProblem)).toEqual([
      "places.geojson: $.features[0].properties.name: a value nested too deep to show came, a text was wanted",
    ]);
  });
});

describe("writeStory(readStory(files))", () => {
  test.each(["tests/formats/tiny-story", "geo/stories/pasni-port"])("is the bytes of %s", (folder) => {
    const files = readFolder(folder);
    const story = readStory("x", files);
    if (!story.ok) throw new Error(story.error.map(formatProblem).join("\n"));
    expect(writeStory(story.value)).toEqual(files);
  });

  test("keeps properties that it does not know", () => {
    const places = tiny["places.geojson"]
      .replace('"version": 1,', '"version": 1,\n  "license": "CC0",')
      .replace('"name": "Pasni",', '"name": "Pasni",\n        "wikidata": "Q1",');
    const story = readStory("x", { ...tiny, "places.geojson": places });
    const written = story.ok ? JSON.parse(writeStory(story.value)["places.geojson"]) : {};
    expect(written.license).toBe("CC0");
    expect(written.features[0].properties.wikidata).toBe("Q1");
  });

  test("lets no file reach an object's prototype", () => {
    const claims = tiny["claims.json"].replace(
      '"id": "c1",',
      '"id": "c1", "__proto__": { "polluted": true },',
    );
    const story = readStory("x", { ...tiny, "claims.json": claims });
    expect(story.ok && "polluted" in (story.value.claims[0] ?? {})).toBe(false);
    expect("polluted" in {}).toBe(false);
  });
});
