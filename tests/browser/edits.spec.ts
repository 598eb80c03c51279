import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { bar, correct, notice, openStory, text, WORD } from "./editing.ts";
import { accessFaults, expect, picture, STORY, test } from "./site.ts";

test("a correction is undone and made again by keys, and the list tells both", async ({
  strictPage: page,
}) => {
  await openStory(page);
  await correct(page, WORD, "considerable");
  await expect(bar(page)).toContainText("1 change not saved");
  await expect(page.locator(".article a.mention").first()).toHaveText("Pakistan");
  await page.locator("body").press("Control+z");
  await expect(text(page)).not.toContainText("considerable");
  await expect(page.locator(".edits [role=status]").first()).toHaveText("Undone: Correct the text");
  await expect(page.locator(".changes .undone")).toContainText("taken back");
  await page.locator("body").press("Control+Shift+Z");
  await expect(text(page)).toContainText("considerable");
  expect(await accessFaults(page, ".edits")).toEqual([]);
  await picture(page, "edits-panel");
});

test("with the keyboard alone, the text is corrected and the change undone", async ({ strictPage: page }) => {
  await openStory(page);
  await bar(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Correct the text…" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /Text of the article/ })).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Foremost: ");
  // In the field the keys are the field's own.
  await page.keyboard.press("Control+z");
  await page.keyboard.type("First: ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(text(page)).toContainText("First: ");
  await page.keyboard.press("Control+z");
  await expect(text(page)).not.toContainText("First: ");
});

test("a correction that loses a passage says which, and is done only when asked again", async ({
  strictPage: page,
}) => {
  await openStory(page);
  await bar(page).click();
  await page.getByRole("button", { name: "Correct the text…" }).click();
  const field = page.getByRole("textbox", { name: /Text of the article/ });
  await field.fill((await field.inputValue()).replace("only 112 kilometers", "only 120 kilometers"));
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.locator("dialog [role=status]")).toContainText(
    "only 112 kilometers from the Chinese-built",
  );
  await picture(page, "edits-lost-passage");
  await page.getByRole("button", { name: "Correct it anyway" }).click();
  await expect(page.locator(".orphans")).toContainText("only 112 kilometers");
});

test("a reload in the middle recovers the changes and says so; keep and discard do what they say", async ({
  strictPage: page,
}) => {
  await openStory(page);
  await correct(page, WORD, "considerable");
  await correct(page, "hub for", "centre for");
  await page.reload();
  await expect(notice(page)).toContainText(/2 unsaved changes from \d\d:\d\d were recovered/);
  await expect(text(page)).toContainText("considerable");
  await picture(page, "edits-recovered");
  await notice(page).getByRole("button", { name: "Keep" }).click();
  await expect(notice(page)).toBeHidden();
  await page.locator("body").press("Control+z");
  await expect(text(page)).toContainText("hub for");
  await page.reload();
  await expect(notice(page)).toContainText("1 unsaved change from");
  await notice(page).getByRole("button", { name: "Discard" }).click();
  await expect(text(page)).not.toContainText("considerable");
  await page.reload();
  await openStory(page);
  await expect(bar(page)).toHaveText("Edit");
});

test("a killed browser has lost nothing, though it was killed at once", async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), "groundtruth-profile-"));
  const start = async () => {
    const flags = ["--headless=new", "--no-sandbox", "--remote-debugging-port=0", "--use-angle=swiftshader"];
    const more = [
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      "--no-first-run",
      `--user-data-dir=${profile}`,
    ];
    const path = process.env.GROUNDTRUTH_BROWSER ?? chromium.executablePath();
    // A group of its own, so that the whole browser can be killed.
    const child = spawn(path, [...flags, ...more], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise<string>((resolve) => {
      child.stderr?.on("data", (piece) => {
        const found = /DevTools listening on (ws:\S+)/.exec(String(piece))?.[1];
        if (found) resolve(found);
      });
    });
    const browser = await chromium.connectOverCDP(address);
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    return { page, kill: () => process.kill(-(child.pid ?? 0), "SIGKILL") };
  };
  const first = await start();
  await openStory(first.page, `${baseURL}${STORY}`);
  await correct(first.page, WORD, "considerable");
  first.kill();
  const second = await start();
  await openStory(second.page, `${baseURL}${STORY}`);
  await expect(notice(second.page)).toContainText("1 unsaved change from");
  await expect(text(second.page)).toContainText("considerable");
  second.kill();
  await expect.poll(() => removed(profile)).toBe(true);
});

/** A killed browser's last processes may still write for a moment. */
const removed = (folder: string): boolean => {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
};

test("a second tab is told, follows, and takes over; nothing is written over", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openStory(one);
  await openStory(two);
  await correct(one, WORD, "considerable");
  await expect(notice(two)).toContainText("edited in another tab");
  await expect(text(two)).toContainText("considerable");
  await picture(two, "edits-other-tab");
  await notice(two).getByRole("button", { name: "Edit here instead" }).click();
  await expect(notice(one)).toContainText("edited in another tab");
  await correct(two, "hub for", "centre for");
  await expect(text(one)).toContainText("centre for");
  await two.close();
  await expect(notice(one)).toBeHidden();
  await one.locator("body").press("Control+z");
  await expect(text(one)).toContainText("hub for");
});

test("a folder is saved to where the browser can, not over what changed there, and joined on request", async ({
  page,
}) => {
  // The browser's private folder stands for the one that a person would choose: it is the same API.
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  await openStory(page);
  await correct(page, WORD, "considerable");
  await page.getByRole("button", { name: "Save to a folder" }).click();
  await expect(page.locator(".save-state")).toContainText("Saved to a folder at");
  const rename = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("pasni-port");
      const file = await folder.getFileHandle("places.geojson");
      const places = await (await file.getFile()).text();
      const writable = await file.createWritable();
      await writable.write(places.replace('"name": "Gwadar"', '"name": "Gwadar Port"'));
      await writable.close();
    });
  await rename();
  await correct(page, "hub for", "centre for");
  await page.getByRole("button", { name: "Save to a folder" }).click();
  await expect(notice(page)).toContainText("touch different things");
  await picture(page, "edits-changed-on-disk");
  await notice(page).getByRole("button", { name: "Join and save" }).click();
  await expect(page.locator(".save-state")).toContainText("Saved to a folder at");
  const saved = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("pasni-port");
    const read = async (name: string) => (await (await folder.getFileHandle(name)).getFile()).text();
    return [await read("places.geojson"), await read("article.md")];
  });
  expect(saved[0]).toContain('"name": "Gwadar Port"');
  expect(saved[1]).toContain("centre for");
});

test("on a phone the panel and its notices fit", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await openStory(page);
  await correct(page, WORD, "considerable");
  await picture(page, "edits-panel-phone-dark");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.reload();
  await expect(notice(page)).toBeVisible();
  await picture(page, "edits-recovered-phone-dark");
  await context.close();
});
