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
