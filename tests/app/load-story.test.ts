import { describe, expect, test } from "vitest";
import { type FetchText, loadIndex, loadStory } from "../../src/app/load-story.ts";
import { loadStoryFromDisk, readStoryFiles } from "../stories.ts";

const NOT_FOUND = { ok: false, error: { notFound: true, message: "404" } } as const;
const OFFLINE = { ok: false, error: { notFound: false, message: "no connection" } } as const;

/** A site that has these files alone. */
const site =
  (files: Readonly<Record<string, string>>): FetchText =>
  async (path) => {
    const value = files[path];
    return value === undefined ? NOT_FOUND : { ok: true, value };
  };
const folder = (files: Readonly<Record<string, string>>, id = "pasni-port") =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`geo/stories/${id}/${file}`, text]));
const FILES = readStoryFiles("pasni-port");

describe("loadStory(fetchText, id)", () => {
  test("opens a story whose files are all there", async () => {
    const story = loadStoryFromDisk("pasni-port");
    expect(await loadStory(site(folder(FILES)), "pasni-port")).toEqual({
      status: "open",
      id: "pasni-port",
      story,
      files: FILES,
    });
  });

  test("reads front matter that only a whole YAML reader can", async () => {
    const article = FILES["article.md"]?.replace("lang: en", 'lang: "\\u0065n"') ?? "";
    const state = await loadStory(site(folder({ ...FILES, "article.md": article })), "pasni-port");
    expect(state).toMatchObject({ status: "open", story: loadStoryFromDisk("pasni-port") });
  });

  test("without an article there is no such story", async () => {
    expect(await loadStory(site({}), "atlantis")).toEqual({ status: "missing", id: "atlantis" });
  });

  test("a story that misses another file is broken, and says which", async () => {
    const { "claims.json": _claims, ...rest } = FILES;
    const state = await loadStory(site(folder(rest)), "pasni-port");
    expect(state).toMatchObject({ status: "broken", problems: [{ file: "claims.json" }] });
  });

  test("no connection is no broken story", async () => {
    expect(await loadStory(async () => OFFLINE, "pasni-port")).toEqual({
      status: "unreachable",
      id: "pasni-port",
      message: "no connection",
    });
  });

  test("an id never leads out of the stories' folder", async () => {
    const asked: string[] = [];
    await loadStory(async (path) => {
      asked.push(path);
      return NOT_FOUND;
    }, "../../etc/passwd");
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked) expect(path).toMatch(/^geo\/stories\/[^/]+\/[^/]+$/);
  });
});

describe("loadIndex(fetchText)", () => {
  const entry = { id: "a", title: "A", source: "S", date: "2025", lang: "en" };

  test("is the list of stories", async () => {
    const text = JSON.stringify({ version: 1, stories: [entry] });
    expect(await loadIndex(site({ "geo/stories/index.json": text }))).toEqual({
      status: "open",
      stories: [entry],
    });
  });

  test.each(["", "{}", "null", "[]", '{"stories": 7}', "<html>"])(
    "%j is no list, and says what to do",
    async (text) => {
      const index = await loadIndex(site({ "geo/stories/index.json": text }));
      expect(index).toMatchObject({
        status: "failed",
        message: expect.stringContaining("build the site again"),
      });
    },
  );

  test("a missing list is said", async () => {
    expect(await loadIndex(site({}))).toEqual({ status: "failed", message: "404" });
  });
});
