import type { Page } from "@playwright/test";
import { EVERY_KIND, serveEveryKind } from "./every-kind.ts";
import { AT_VIEW, accessFaults, expect, mention, openMap, picture, popup, test } from "./site.ts";

const lost = (page: Page) => page.getByRole("complementary", { name: /not found in the text/ });
const card = (page: Page) => page.getByRole("region", { name: "Claim", exact: true });
const relink = (page: Page) => page.getByRole("region", { name: "Find it again" });

const correct = async (page: Page, from: string, to: string): Promise<void> => {
  await page.locator(".edits > button").click();
  await page.getByRole("button", { name: "Correct the text…" }).click();
  const field = page.getByRole("textbox", { name: /Text of the article/ });
  await field.fill((await field.inputValue()).replaceAll(from, to));
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await page.getByRole("button", { name: "Correct it anyway" }).click();
  await expect(lost(page)).toBeVisible();
};

test("a claim whose figure was corrected is found again where its words stood, and judged anew; undone", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await correct(page, "only 112 kilometers", "only 120 kilometers");
  await page.getByRole("button", { name: "1 passage is lost: show…" }).click();
  await expect(lost(page)).toBeFocused();
  await picture(page, "orphans");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(relink(page).locator("mark")).toHaveText(/^only 120 kilometers from/);
  await picture(page, "orphan-relink");
  expect(await accessFaults(page, ".task-panel")).toEqual([]);
  await relink(page).getByRole("button", { name: "Use these words" }).press("Enter");
  await expect(page.getByLabel("Value")).toHaveValue("120");
  await page.getByRole("button", { name: "Link", exact: true }).press("Enter");
  await expect(lost(page)).toHaveCount(0);
  await expect(card(page)).toContainText("120");
  await page.locator("body").press("Control+z");
  await expect(lost(page)).toBeVisible();
});

test("a place's passage is found again by selecting words; another is unlinked, and undone", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await mention(page, "Pasni").click();
  await expect(popup(page)).toBeVisible();
  const passages = popup(page).locator(".passages li");
  const count = await passages.count();
  await correct(page, "Pasni", "Pasnee");
  await page.locator(".edits > button").click();
  await expect(popup(page).getByRole("heading", { name: "Not found in the text any more" })).toBeVisible();
  await picture(page, "orphans-of-place");
  await popup(page).getByRole("button", { name: "Find “Pasni” again…" }).first().click();
  await page
    .locator(".article-text [data-at]", { hasText: "Pasnee" })
    .first()
    .evaluate((element) => {
      const node = element.firstChild;
      const start = node?.textContent?.indexOf("Pasnee") ?? -1;
      if (!node || start < 0) throw new Error("no words");
      getSelection()?.setBaseAndExtent(node, start, node, start + "Pasnee".length);
    });
  await expect(relink(page).locator("mark")).toHaveText("Pasnee");
  await relink(page).getByRole("button", { name: "Link", exact: true }).click();
  await expect(page.locator(".article a.mention", { hasText: /^Pasnee$/ }).first()).toBeVisible();
  const left = await lost(page).getByRole("listitem").count();
  expect(left).toBeLessThanOrEqual(count);
  await lost(page).getByRole("button", { name: "Unlink “Pasni”" }).first().click();
  await expect(lost(page).getByRole("listitem")).toHaveCount(left - 1);
  await page.locator("body").press("Control+z");
  await expect(lost(page).getByRole("listitem")).toHaveCount(left);
});

test("the card of a claim without its passage offers both", async ({ strictPage: page }) => {
  await serveEveryKind(page);
  await openMap(page, `${EVERY_KIND}?claim=orphan`);
  await expect(card(page)).toContainText("The text does not say this any more.");
  await card(page)
    .getByRole("button", { name: /^Find “some 110 km/ })
    .click();
  await expect(relink(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("150 km from Gwadar");
  await relink(page).getByRole("button", { name: "Use these words" }).click();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(relink(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("116 km");
  await relink(page).getByRole("button", { name: "Use these words" }).click();
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(card(page)).not.toContainText("any more");
  await expect(card(page)).toContainText("116");
  await page.locator("body").press("Control+z");
  await card(page)
    .getByRole("button", { name: /^Unlink/ })
    .click();
  await expect(card(page).getByRole("button", { name: /^Unlink/ })).toHaveCount(0);
});
