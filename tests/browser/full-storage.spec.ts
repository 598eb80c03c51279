import { readFileSync } from "node:fs";
import { findPlace } from "../../src/core/story.ts";
import { readStoryZip } from "../../src/formats/story-zip.ts";
import { bar, correct, notice, openStory, text, WORD } from "./editing.ts";
import { expect, picture, test } from "./site.ts";

test("a browser that stores nothing says so; the change stays on the page and in the download", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await openStory(page);
  await correct(page, WORD, "considerable");
  await expect(notice(page)).toContainText("storage that this browser gives to the page is full");
  await picture(page, "edits-no-storage");
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("pasni-port.zip");
  const story = readStoryZip("pasni-port.zip", readFileSync(await file.path()));
  expect(story.ok && story.value.article.text).toContain("considerable");
  expect(story.ok && findPlace(story.value, "pasni-port")?.properties.name).toBe("Pasni");
});

test("a browser whose storage is full says so in the middle of the work, and the change stays", async ({
  page,
  baseURL,
}) => {
  await openStory(page);
  await correct(page, WORD, "considerable");
  await expect(bar(page)).toContainText("1 change not saved");
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? "").origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await correct(page, "hub for", "centre for");
  await expect(notice(page)).toContainText("storage that this browser gives to the page is full");
  await expect(text(page)).toContainText("centre for");
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Download" }).click();
  const story = readStoryZip("pasni-port.zip", readFileSync(await (await download).path()));
  const saved = story.ok ? story.value.article.text : "";
  expect([saved.includes("considerable"), saved.includes("centre for")]).toEqual([true, true]);
  // With room again the next change is kept, and the notice goes.
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await correct(page, "centre for", "hub for");
  await expect(notice(page)).toBeHidden();
});
