import { describe, expect, test } from "vitest";
import { unsavedCount } from "../../../src/app/edit/history.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import { changePlace } from "../../../src/core/edits/change-place.ts";
import { findPlace } from "../../../src/core/story.ts";
import { readStory } from "../../../src/formats/story-files.ts";
import { readStoryZip } from "../../../src/formats/story-zip.ts";
import { ormara } from "../../core/edits/story.ts";
import { readStoryFiles } from "../../stories.ts";
import { editingOf, fakeBrowser, settled, storyOf } from "../fake-browser.ts";

const ID = "pasni-port";
const FILES = readStoryFiles(ID);
const rename = (name: string) => changePlace(ID, { properties: { name } });
const nameOf = (tab: Parameters<typeof storyOf>[0]) => findPlace(storyOf(tab), ID)?.properties.name;

describe("apply, undo and redo", () => {
  test("text and map follow; undo gives the very story that was opened", async () => {
    const tab = await fakeBrowser(ID, FILES).open();
    const [first, editing] = [storyOf(tab), editingOf(tab)];
    await editing.apply("Rename Pasni", rename("Pasni harbour"));
    await editing.apply("Add Ormara", addPlace(ormara()));
    expect(findPlace(storyOf(tab), "ormara")).toBeDefined();
    await editing.undo();
    await editing.undo();
    expect(storyOf(tab)).toBe(first);
    await editing.redo();
    expect(nameOf(tab)).toBe("Pasni harbour");
    expect(unsavedCount(editing.history.peek())).toBe(1);
  });

  test("what the formats refuse is refused with path and wanted value, and changes nothing", async () => {
    const tab = await fakeBrowser(ID, FILES).open();
    const before = storyOf(tab);
    const geometry = { type: "Point" as const, coordinates: [25.2, 163.4] };
    const done = await editingOf(tab).apply("Move", changePlace(ID, { geometry }));
    expect(!done.ok && done.error).toMatch(/coordinates.*163\.4.*swapped/);
    expect(storyOf(tab)).toBe(before);
  });

  test("what did not change is the same thing in every step: a long history is small", async () => {
    const tab = await fakeBrowser(ID, FILES).open();
    const before = storyOf(tab);
    await editingOf(tab).apply("Rename", rename("x"));
    expect(storyOf(tab).places.features[1]).toBe(before.places.features[1]);
    expect(storyOf(tab).routes.features[0]).toBe(before.routes.features[0]);
  });

  test("degrees are rounded as the files will have them", async () => {
    const tab = await fakeBrowser(ID, FILES).open();
    const geometry = { type: "Point" as const, coordinates: [63.12345678, 25.1] };
    await editingOf(tab).apply("Move", changePlace(ID, { geometry }));
    expect(findPlace(storyOf(tab), ID)?.geometry).toEqual({ type: "Point", coordinates: [63.123457, 25.1] });
  });

  test("a new change after undoing beyond what was saved counts all that the files lack", async () => {
    const tab = await fakeBrowser(ID, FILES).open();
    const editing = editingOf(tab);
    const [saver] = editing.savers;
    if (!saver) throw new Error("no saver");
    for (const name of ["a", "b"]) await editing.apply(name, rename(name));
    await editing.save(saver);
    expect(unsavedCount(editing.history.peek())).toBe(0);
    await editing.undo();
    expect(unsavedCount(editing.history.peek())).toBe(1);
    await editing.apply("c", rename("c"));
    expect(unsavedCount(editing.history.peek())).toBe(2);
  });
});

describe("a crash or a reload", () => {
  test("brings every change back, says how many, and undo and redo go on", async () => {
    const browser = fakeBrowser(ID, FILES);
    const tab = await browser.open();
    for (const name of ["a", "b", "c"]) await editingOf(tab).apply(name, rename(name));
    await editingOf(tab).undo();
    browser.kill();
    const again = await browser.open();
    expect(nameOf(again)).toBe("b");
    expect(editingOf(again).recovered.peek()?.count).toBe(2);
    await editingOf(again).redo();
    expect(nameOf(again)).toBe("c");
    for (let step = 0; step < 3; step++) await editingOf(again).undo();
    expect(readStory(ID, FILES)).toEqual({ ok: true, value: storyOf(again) });
  });

  test("discarding goes back to the files, and can be undone", async () => {
    const browser = fakeBrowser(ID, FILES);
    await editingOf(await browser.open()).apply("a", rename("a"));
    browser.kill();
    const again = await browser.open();
    await editingOf(again).discard();
    expect(nameOf(again)).toBe("Pasni");
    expect(unsavedCount(editingOf(again).history.peek())).toBe(0);
    await editingOf(again).undo();
    expect(nameOf(again)).toBe("a");
  });

  test("nothing is recovered of what was saved", async () => {
    const browser = fakeBrowser(ID, FILES);
    const editing = editingOf(await browser.open());
    await editing.apply("a", rename("a"));
    for (const saver of editing.savers) await editing.save(saver);
    browser.kill();
    const again = await browser.open();
    expect(nameOf(again)).toBe("a");
    expect(editingOf(again).recovered.peek()).toBeNull();
    expect(browser.drafts.size).toBe(0);
  });
});

describe("storage that refuses", () => {
  test("is said; the change stays in memory and in the download, and is kept as soon as there is room", async () => {
    const browser = fakeBrowser(ID, FILES);
    const tab = await browser.open();
    browser.storage.refusal = "The storage is full.";
    const editing = editingOf(tab);
    await editing.apply("a", rename("a"));
    expect(editing.unkept.peek()).toBe("The storage is full.");
    expect(nameOf(tab)).toBe("a");
    editing.download();
    const zip = readStoryZip("a.zip", browser.downloads[0]?.bytes ?? new Uint8Array());
    expect(zip).toEqual({ ok: true, value: storyOf(tab) });
    browser.storage.refusal = null;
    await editing.apply("b", rename("b"));
    expect(editing.unkept.peek()).toBeNull();
    browser.kill();
    expect(editingOf(await browser.open()).recovered.peek()?.count).toBe(2);
  });
});

describe("two tabs", () => {
  test("the second one is told, shows what the first one does, and changes nothing", async () => {
    const browser = fakeBrowser(ID, FILES);
    const [one, two] = [await browser.open(), await browser.open()];
    await editingOf(one).apply("a", rename("a"));
    await settled();
    expect(editingOf(two).role.peek()).toBe("watcher");
    expect(nameOf(two)).toBe("a");
    const refused = await editingOf(two).apply("b", rename("b"));
    expect(!refused.ok && refused.error).toContain("another tab");
    expect(nameOf(two)).toBe("a");
  });

  test("taking over hands all changes on, and the first one follows from then", async () => {
    const browser = fakeBrowser(ID, FILES);
    const [one, two] = [await browser.open(), await browser.open()];
    await editingOf(one).apply("a", rename("a"));
    await editingOf(two).takeOver();
    expect(editingOf(one).role.peek()).toBe("watcher");
    await editingOf(two).apply("b", rename("b"));
    await settled();
    expect([nameOf(one), nameOf(two)]).toEqual(["b", "b"]);
    expect(
      editingOf(two)
        .history.peek()
        .steps.map(({ label }) => label),
    ).toEqual(["a", "b"]);
  });

  test("when the first one is closed, the second one edits", async () => {
    const browser = fakeBrowser(ID, FILES);
    const [one, two] = [await browser.open(), await browser.open()];
    await editingOf(one).apply("a", rename("a"));
    await settled();
    editingOf(one).close();
    await settled();
    expect(editingOf(two).role.peek()).toBe("editor");
    expect(editingOf(two).recovered.peek()).toBeNull();
    expect((await editingOf(two).apply("b", rename("b"))).ok).toBe(true);
  });

  test("a tab without locks never writes over what the other one kept", async () => {
    const browser = fakeBrowser(ID, FILES);
    const one = await browser.open();
    await editingOf(one).apply("a", rename("a"));
    const two = await browser.open();
    const draft = { id: ID, base: FILES, history: editingOf(one).history.peek() };
    await two.effects.journal.read(ID);
    await two.effects.journal.write(draft);
    await editingOf(one).apply("b", rename("b"));
    expect(editingOf(one).unkept.peek()).toBe("another tab");
  });
});
