import type { Locator, Page } from "@playwright/test";
import { AT_VIEW, accessFaults, expect, mention, openMap, PASNI, picture, popup, test } from "./site.ts";

const tools = (page: Page): Locator => page.getByRole("toolbar", { name: /^Selected: / });
const panel = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name });
const changes = (page: Page): Locator => page.locator(".edits > button");

const open = async (page: Page, hash = AT_VIEW): Promise<void> => {
  await openMap(page, hash);
  await expect(changes(page)).toBeVisible();
};

/** Selects words of the article as a hand would: by where they stand on the screen. */
const drag = async (page: Page, words: string): Promise<void> => {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector(".article-text") ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`no text node has ${wanted}`);
  }, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right + 0.5, box.y, { steps: 4 });
  await page.mouse.up();
};

test("selected words become a new place, the same words elsewhere too; undone, redone, reloaded in the middle", async ({
  strictPage: page,
}) => {
  await open(page);
  await drag(page, "strategic");
  await picture(page, "selection-tools");
  await tools(page).getByRole("button", { name: "This is a place…" }).click();
  await panel(page, "This is a place").getByRole("button", { name: "A new place…" }).click();
  await page.getByLabel("Name or coordinates").fill("25.2N 64.6E");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("strategic");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page
    .getByRole("region", { name: "1 other mention of the same words" })
    .getByRole("button", { name: "Link it too" })
    .click();
  const linked = page.locator(".article a.mention", { hasText: /^strategic$/ });
  await expect(linked).toHaveCount(2);
  await expect(changes(page)).toContainText("2 changes not saved");
  await page.reload();
  await expect(changes(page)).toContainText("2 changes not saved");
  await expect(linked).toHaveCount(2);
  await page.locator("body").press("Control+z");
  await expect(linked).toHaveCount(1);
  await page.locator("body").press("Control+z");
  await expect(linked).toHaveCount(0);
  await expect(changes(page)).toHaveText("Edit");
  await page.locator("body").press("Control+Shift+Z");
  await page.locator("body").press("Control+Shift+Z");
  await expect(linked).toHaveCount(2);
});

test("with the keyboard alone words are found, checked as a claim, and the claim is reviewed and deleted", async ({
  strictPage: page,
}) => {
  await open(page);
  await page.keyboard.press("l");
  await expect(page.getByLabel(/As the text has them/)).toBeFocused();
  await page.keyboard.type("only 112 kilometers");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const form = panel(page, "Check this claim");
  await expect(form.getByLabel("Value")).toHaveValue("112");
  await expect(form.getByLabel("Unit")).toHaveValue("km");
  await expect(form.getByLabel("Hedge")).toHaveValue("only");
  await expect(form.getByLabel("From")).toHaveValue(/pasni/);
  await expect(form.getByLabel("To")).toHaveValue(/gwadar/);
  await picture(page, "check-claim");
  expect(await accessFaults(page, ".task-panel")).toEqual([]);
  await form.getByRole("button", { name: "Check it" }).press("Enter");
  const card = page.getByRole("region", { name: "Claim", exact: true });
  await expect(card).toContainText("Holds as a rounded figure");
  await card.getByRole("button", { name: "Review…" }).press("Enter");
  await page.getByLabel("By", { exact: true }).fill("A. Reader");
  await page.keyboard.press("Enter");
  await expect(card).toContainText("confirmed by A. Reader");
  await card.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(panel(page, /^Delete the claim/)).toContainText("1 passage is no longer linked");
  await page.keyboard.press("Enter");
  await expect(card).toBeHidden();
});

test("a place is renamed and dragged on the map; Escape keeps it as it was", async ({ strictPage: page }) => {
  await open(page, AT_VIEW);
  await mention(page, "Pasni").click();
  await popup(page).getByRole("button", { name: "Edit…" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Pasni Fish Harbour");
  const handle = page.getByRole("button", { name: /^The place: arrow keys/ });
  await expect(handle).toBeVisible();
  await picture(page, "edit-place");
  await handle.press("ArrowRight");
  await expect(page.getByLabel("Coordinates")).not.toHaveValue(`${PASNI[1]}, ${PASNI[0]}`);
  await page.getByLabel("Coordinates").fill("25.30N 63.50E");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(popup(page)).toContainText("Pasni Fish Harbour");
  await expect(popup(page)).toContainText("25.3000° N 63.5000° E");
  await popup(page).getByRole("button", { name: "Edit…" }).click();
  await page.getByLabel("Name", { exact: true }).press("Escape");
  await expect(handle).toHaveCount(0);
  await expect(popup(page)).toContainText("Pasni Fish Harbour");
});

test("what refers to a place is listed before it goes, and is gone with it", async ({ strictPage: page }) => {
  await open(page);
  await mention(page, "Pasni").click();
  await popup(page).getByRole("button", { name: "Delete…" }).click();
  const question = panel(page, /^Delete Pasni/);
  await expect(question).toContainText("The claim “");
  await expect(question).toContainText("no longer linked");
  await picture(page, "delete-place");
  await question.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(popup(page)).toHaveCount(0);
  await page.locator("body").press("Control+z");
  await expect(mention(page, "Pasni")).toBeVisible();
});

test("by touch, selected words are linked to a place of the story", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    colorScheme: "dark",
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await open(page);
  // A long press selects a word, which no test can do as a finger does; what follows is tapped.
  await drag(page, "strategic");
  await picture(page, "selection-tools-phone-dark");
  await tools(page).getByRole("button", { name: "This is a place…" }).tap();
  const form = panel(page, "This is a place");
  await picture(page, "link-place-phone-dark");
  await form.getByLabel("Place of this story").selectOption("pasni-port");
  await form.getByRole("button", { name: "Link", exact: true }).tap();
  await expect(mention(page, "strategic")).toBeVisible();
  await context.close();
});
