import { readFileSync } from "node:fs";
import { findPlace } from "../../src/core/story.ts";
import { readStoryZip } from "../../src/formats/story-zip.ts";
import { bar, correct, notice, openStory, text, WORD } from "./editing.ts";
import { expect, picture, test } from "./site.ts";

test("a browser whose storage is full says so; the changes stay on the page and in the download, and are kept when there is room", async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openStory(page);
  await correct(page, WORD, "considerable");
  await expect(notice(page)).toContainText("storage that this browser gives to the page is full");
  await picture(page, "edits-no-storage");
  await correct(page, "hub for", "centre for");
  await expect(text(page)).toContainText("considerable");
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("pasni-port.zip");
  const story = readStoryZip("pasni-port.zip", readFileSync(await file.path()));
  const saved = story.ok ? story.value.article.text : "";
  expect([saved.includes("considerable"), saved.includes("centre for")]).toEqual([true, true]);
  expect(story.ok && findPlace(story.value, "pasni-port")?.properties.name).toBe("Pasni");

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await correct(page, "centre for", "hinge for");
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(text(page)).toContainText("hinge for");
  await expect(text(page)).toContainText("considerable");
  await expect(bar(page)).toContainText("3 changes not saved");
});

test("a disk that is full when a story is saved to a folder leaves all of its files as they were, and says so", async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  // The browser's private folder stands for the one that a person would choose: it is the same API, and has a quota.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  const texts = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("pasni-port");
      const names = ["article.md", "places.geojson", "routes.geojson", "annotations.json", "claims.json"];
      const handles = await Promise.all(names.map((name) => folder.getFileHandle(name)));
      return Promise.all(handles.map(async (handle) => (await handle.getFile()).text()));
    });
  const save = () => page.getByRole("button", { name: "Save to a folder" }).click();
  const session = await page.context().newCDPSession(page);
  await openStory(page);
  await correct(page, WORD, "considerable");
  await save();
  await expect(page.locator(".save-state")).toContainText("Saved to a folder at");
  const before = await texts();
  // The text is the first file that is written, the passages behind it are the second.
  await correct(page, "Core Viewpoint - Pakistan", `Core Viewpoint - ${"Long ".repeat(2000)}Pakistan`);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 13_000 });
  await save();
  await expect(notice(page)).toContainText("The disk is full. Nothing was written.");
  await picture(page, "edits-full-folder");
  expect(await texts()).toEqual(before);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await save();
  await expect(page.locator(".save-state")).toContainText("Saved to a folder at");
  const after = await texts();
  expect(after[0]).toContain("Long Long");
  expect(after[3]).not.toBe(before[3]);
});
