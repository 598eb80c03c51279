import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/formats/problem.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { readStoryObject, writeStoryObject } from "../../src/formats/story-object.ts";
import { loadStoryFromDisk } from "../stories.ts";

const sound = () => structuredClone(writeStoryObject(loadStoryFromDisk("pasni-port")));
const messages = (value: unknown): string[] => {
  const read = readStoryObject(value);
  return read.ok ? [] : read.error.map(formatProblem);
};

describe("readStoryObject(value)", () => {
  test("reads the first story", () => {
    expect(readStoryObject(sound())).toEqual({ ok: true, value: loadStoryFromDisk("pasni-port") });
  });

  test.each([
    ["null", null, "story: $: null came, an object was wanted"],
    ["a list", [], "story: $: [] came, an object was wanted"],
    ["no id", { ...sound(), id: undefined }, "story: $.id: nothing came, a text was wanted"],
    ["no claims", { ...sound(), claims: undefined }, "story: $.claims: nothing came, a list was wanted"],
    [
      "an id that is a path",
      { ...sound(), id: "../../etc" },
      'story: $.id: "../../etc" came, an id of letters, digits, - and _, such as gwadar-port was wanted',
    ],
    [
      "an article without a text",
      { ...sound(), article: { ...sound().article, text: undefined } },
      "story: $.article.text: nothing came, a text was wanted",
    ],
  ])("%s is a problem with its path from the root", (_what, value, message) => {
    expect(messages(value)).toEqual([message]);
  });

  test("names of things that are not there are found across its parts", () => {
    const claims = [
      { id: "c", kind: "distance", from: "nowhere", to: "gwadar-port", stated: { text: "1 km" } },
    ];
    const found = messages({ ...sound(), claims });
    expect(found).toContain(
      'story: $.claims[0].from: "nowhere" came, the id of a place in places.geojson was wanted',
    );
    expect(found.some((message) => message.startsWith("story: $.annotations.items["))).toBe(true);
  });

  test("a version as a number or as a text is version 1", () => {
    for (const version of [1, "1"])
      expect(messages({ ...sound(), article: { ...sound().article, version } })).toEqual([]);
  });
});

describe("writeStory(readStoryObject(value))", () => {
  test("writes front matter of any JSON, as texts", () => {
    const extra = { version: 1, words: 250, draft: false, editor: null, tags: ["a", 2, { deep: true }] };
    const read = readStoryObject({ ...sound(), article: { ...sound().article, ...extra } });
    if (!read.ok) throw new Error(read.error.map(formatProblem).join("\n"));
    const again = readStory("pasni-port", writeStory(read.value));
    expect(again.ok && again.value.article).toMatchObject({
      version: "1",
      words: "250",
      draft: "false",
      editor: "null",
      tags: ["a", "2", { deep: "true" }],
    });
  });

  test("gives every file that can have one a version", () => {
    const { places, routes, annotations, article, ...rest } = sound();
    const bare = (part: unknown) => ({ ...(part as object), version: undefined });
    const value = JSON.parse(
      JSON.stringify({
        ...rest,
        article: bare(article),
        places: bare(places),
        routes: bare(routes),
        annotations: bare(annotations),
      }),
    );
    const read = readStoryObject(value);
    if (!read.ok) throw new Error(read.error.map(formatProblem).join("\n"));
    expect(writeStory(read.value)).toEqual(writeStory(loadStoryFromDisk("pasni-port")));
  });
});
