import { describe, expect, test } from "vitest";
import { createStory } from "../../../src/app/edit/create-story.ts";
import { listDrafts } from "../../../src/app/edit/drafts.ts";
import { unsavedCount } from "../../../src/app/edit/history.ts";
import { changePlace } from "../../../src/core/edits/change-place.ts";
import { findPlace } from "../../../src/core/story.ts";
import { readStory } from "../../../src/formats/story-files.ts";
import { readStoryFiles } from "../../stories.ts";
import { editingOf, fakeBrowser, storyOf } from "../fake-browser.ts";

const ID = "pasni-port";
const FILES = readStoryFiles(ID);
const rename = (name: string) => changePlace(ID, { properties: { name } });
const nameOf = (tab: Parameters<typeof storyOf>[0]) => findPlace(storyOf(tab), ID)?.properties.name;

describe("saving", () => {
  test("a file that did not change keeps every letter that it had", async () => {
    const handwritten = { ...FILES, "claims.json": FILES["claims.json"].replaceAll("  ", "\t") };
    const browser = fakeBrowser(ID, handwritten);
    const editing = editingOf(await browser.open());
    await editing.apply("a", rename("a"));
    for (const saver of editing.savers) await editing.save(saver);
    expect(browser.disk.files["claims.json"]).toBe(handwritten["claims.json"]);
    expect(browser.disk.files["places.geojson"]).toBe(
      FILES["places.geojson"].replace('"name": "Pasni"', '"name": "a"'),
    );
  });

  test("files that changed meanwhile are not written over; joined, both changes are there", async () => {
    const browser = fakeBrowser(ID, FILES);
    const tab = await browser.open();
    const editing = editingOf(tab);
    await editing.apply("a", rename("a"));
    const theirs = FILES["places.geojson"].replace('"name": "Gwadar"', '"name": "Gwadar (theirs)"');
    browser.disk.files = { ...FILES, "places.geojson": theirs };
    for (const saver of editing.savers) await editing.save(saver);
    expect(editing.saving.peek()).toMatchObject({ status: "conflict", conflicts: [] });
    expect(browser.disk.writes).toBe(0);
    await editing.merge("ours");
    expect(browser.disk.files["places.geojson"]).toBe(theirs.replace('"name": "Pasni"', '"name": "a"'));
    expect(editing.saving.peek().status).toBe("saved");
    await editing.undo();
    expect(findPlace(storyOf(tab), "gwadar-port")?.properties.name).toBe("Gwadar");
  });

  test("files that can't be read are named, and stay", async () => {
    const browser = fakeBrowser(ID, FILES);
    const editing = editingOf(await browser.open());
    await editing.apply("a", rename("a"));
    browser.disk.files = { ...FILES, "places.geojson": "{" };
    for (const saver of editing.savers) await editing.save(saver);
    expect(editing.saving.peek()).toMatchObject({ status: "failed" });
    expect(JSON.stringify(editing.saving.peek())).toContain("places.geojson");
    expect(browser.disk.files["places.geojson"]).toBe("{");
  });

  test("a draft whose files changed before the next visit says so at once", async () => {
    const browser = fakeBrowser(ID, FILES);
    await editingOf(await browser.open()).apply("a", rename("a"));
    browser.kill();
    browser.disk.files = {
      ...FILES,
      "places.geojson": FILES["places.geojson"].replace('"name": "Pasni"', '"name": "P"'),
    };
    const again = await browser.open();
    expect(nameOf(again)).toBe("a");
    expect(editingOf(again).saving.peek()).toMatchObject({
      status: "conflict",
      conflicts: [{ file: "places.geojson", id: ID, what: "both changed it" }],
    });
    await editingOf(again).merge("theirs");
    expect(nameOf(again)).toBe("P");
  });
});

describe("createStory(journal, article, taken)", () => {
  const article = { title: "Pasni port", source: "S", date: "2026-11-24", lang: "en", text: "A port.\n" };
  test("a draft under a free id, which opens, counts as not saved, and can be saved", async () => {
    const browser = fakeBrowser("pasni-port-2", { ...FILES });
    browser.disk.files = {};
    const { effects } = await browser.open();
    expect(await createStory(effects.journal, article, [ID])).toEqual({ ok: true, value: "pasni-port-2" });
    const tab = await browser.open();
    expect(storyOf(tab).article.text).toBe("A port.\n");
    expect(unsavedCount(editingOf(tab).history.peek())).toBe(1);
    expect(await listDrafts(effects.journal)).toEqual([
      { id: "pasni-port-2", title: "Pasni port", count: 1 },
    ]);
    for (const saver of editingOf(tab).savers) await editingOf(tab).save(saver);
    expect(readStory("pasni-port-2", browser.disk.files).ok).toBe(true);
    expect(await listDrafts(effects.journal)).toEqual([]);
  });
  test("a date that is none is refused with what was wanted", async () => {
    const { effects } = await fakeBrowser(ID, FILES).open();
    const made = await createStory(effects.journal, { ...article, date: "yesterday" }, []);
    expect(!made.ok && made.error).toContain("ISO 8601");
  });
});
