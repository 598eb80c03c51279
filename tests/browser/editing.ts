import type { Locator, Page } from "@playwright/test";
import { expect, openMap, STORY } from "./site.ts";

/** A word of the first story, there once. */
export const WORD = "significant";
export const bar = (page: Page): Locator => page.locator(".edits > button");
export const text = (page: Page): Locator => page.locator(".article-text");
export const notice = (page: Page): Locator => page.locator(".edit-notice");

/** Opens the story and waits until it can be edited. */
export const openStory = async (page: Page, hash = STORY): Promise<void> => {
  await openMap(page, hash);
  await expect(bar(page)).toBeVisible();
};

/** Replaces a word in the article's text, by the dialog. */
export const correct = async (page: Page, from: string, to: string): Promise<void> => {
  if ((await bar(page).getAttribute("aria-expanded")) === "false") await bar(page).click();
  await page.getByRole("button", { name: "Correct the text…" }).click();
  const field = page.getByRole("textbox", { name: /Text of the article/ });
  await field.fill((await field.inputValue()).replace(from, to));
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(text(page)).toContainText(to);
};
