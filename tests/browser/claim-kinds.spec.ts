import type { Page } from "@playwright/test";
import { EVERY_KIND, serveEveryKind } from "./every-kind.ts";
import { accessFaults, expect, openMap, picture, test } from "./site.ts";

const form = (page: Page, name = "Check this claim") => page.getByRole("region", { name });
const card = (page: Page) => page.getByRole("region", { name: "Claim", exact: true });
const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption(option);

const open = async (page: Page): Promise<void> => {
  await serveEveryKind(page);
  await openMap(page, EVERY_KIND);
  await expect(page.locator(".edits > button")).toBeVisible();
};

/** Words of the article are found by typing them, and the form of what they claim is opened: with keys alone. */
const check = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press("l");
  await expect(page.getByLabel(/As the text has them/)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(form(page)).toBeVisible();
};
const submit = (page: Page) => page.getByRole("button", { name: "Check it" }).press("Enter");

test("a direction is read from the words, judged, and changed to another one", async ({
  strictPage: page,
}) => {
  await open(page);
  await check(page, "lies south-east of Gwadar");
  await expect(form(page).getByLabel("Kind of claim")).toHaveValue("bearing");
  await expect(form(page).getByLabel("Kind of claim")).toBeFocused();
  await expect(form(page).getByLabel("Lies")).toHaveValue("SE");
  await choose(page, "Place", "pasni");
  await choose(page, "Of", "gwadar");
  await picture(page, "claim-direction");
  expect(await accessFaults(page, ".task-panel")).toEqual([]);
  await submit(page);
  await expect(card(page)).toContainText("Pasni lies at 81.");
  await card(page).getByRole("button", { name: "Edit…" }).press("Enter");
  await choose(page, "Lies", "N");
  await page.getByRole("button", { name: "Change", exact: true }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("says 135°");
  await choose(page, "Lies", "E");
  await page.getByRole("button", { name: "Change", exact: true }).press("Enter");
  await expect(card(page)).toContainText("Holds");
});

test("a comparison has three places", async ({ strictPage: page }) => {
  await open(page);
  await check(page, "is closer to Gwadar than");
  await expect(form(page).getByLabel("Is", { exact: true })).toHaveValue("closer");
  await choose(page, "Place", "pasni");
  await choose(page, "To", "gwadar");
  await choose(page, "Than to", "gwadar");
  await submit(page);
  await expect(page.getByRole("alert")).toContainText("The same place came twice");
  await choose(page, "Than to", "karachi");
  await submit(page);
  await expect(card(page)).toContainText(/Pasni is .* from Gwadar and .* from Karachi/);
});

test("what lies in an area, and how long a route is", async ({ strictPage: page }) => {
  await open(page);
  await check(page, "is a town in Pakistan");
  await expect(form(page).getByLabel("Kind of claim")).toHaveValue("containment");
  await choose(page, "Place", "pasni");
  await choose(page, "Lies in", "pakistan");
  await submit(page);
  await expect(card(page)).toContainText("Pakistan");
  await check(page, "road between them is 200 km long");
  await expect(form(page).getByLabel("Kind of claim")).toHaveValue("length");
  await expect(form(page).getByLabel("Route")).toHaveValue("road");
  await expect(form(page).getByLabel("Value")).toHaveValue("200");
  await submit(page);
  await expect(card(page)).toContainText("The line of Coast road is");
  await card(page).getByRole("button", { name: "Edit…" }).press("Enter");
  await expect(form(page, "Edit the claim").getByLabel("Route")).toHaveValue("road");
  await picture(page, "claim-length");
  await choose(page, "Kind of claim", "distance");
  await choose(page, "From", "pasni");
  await choose(page, "To", "gwadar");
  await page.getByRole("button", { name: "Change", exact: true }).press("Enter");
  await expect(card(page)).toContainText(/Pasni|Gwadar/);
  await page.locator("body").press("Control+z");
  await expect(card(page)).toContainText("The line of Coast road is");
});

test("a distance with a direction is two claims, undone as one", async ({ strictPage: page }) => {
  await open(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Correct the text…" }).click();
  const field = page.getByRole("textbox", { name: /Text of the article/ });
  await field.fill(`${await field.inputValue()}\nIt lies 116 km east of Gwadar.\n`);
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.locator(".article-text")).toContainText("116 km east");
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await check(page, "116 km east of Gwadar");
  await choose(page, "From", "pasni");
  await choose(page, "To", "gwadar");
  await expect(
    page.getByLabel("Check the direction too: Pasni lies east of Gwadar", { exact: true }),
  ).toBeChecked();
  await picture(page, "claim-distance-and-direction");
  await submit(page);
  await expect(card(page)).toContainText("Holds");
  const glyphs = page.locator(".article-text a", { hasText: "116 km east of Gwadar" });
  await expect(glyphs).toHaveCount(1);
  await expect(page.locator(".edits > button")).toContainText("2 changes");
  await page.locator("body").press("Control+z");
  await expect(page.locator(".edits > button")).toContainText("1 change");
  await expect(glyphs).toHaveCount(0);
});
