import { clickAt, panel, turnOn } from "./ruler.ts";
import { AT_VIEW, expect, GWADAR, openMap, PASNI, picture, popup, test } from "./site.ts";

test.beforeEach(async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  await turnOn(page);
  await clickAt(page, PASNI);
  await clickAt(page, GWADAR);
  await page.keyboard.press("Enter");
});

test("a measure between two places becomes a claim of the words that are selected", async ({
  strictPage: page,
}) => {
  const claims = page.locator(".claim-words");
  const before = await claims.count();
  await panel(page).getByRole("button", { name: "Make this a claim" }).click();
  await expect(panel(page)).toContainText("Select the words of the article");
  await expect(panel(page).getByRole("button", { name: "Add the claim" })).toBeDisabled();
  const words = page.locator(".article-text p", { hasText: "plans to propose" });
  // By the mouse, from beside its first mention to its end: a drag that begins on a link drags the link.
  const box = await words.boundingBox();
  if (!box) throw new Error("the passage is not on the page");
  await page.mouse.move(box.x + 120, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 8, { steps: 6 });
  await page.mouse.up();
  await expect(panel(page).locator("q")).toContainText("only 112 kilometers");
  await picture(page, "ruler-claim");
  await panel(page).getByRole("button", { name: "Add the claim" }).click();
  await expect(page.locator(".claim-card")).toBeVisible();
  await expect(page).toHaveURL(/claim=pasni-port-gwadar-port-112km/);
  expect(await claims.count()).toBeGreaterThan(before);
  await expect(page.getByText("1 change not saved")).toBeVisible();
});

test("words without a length make no claim", async ({ strictPage: page }) => {
  await panel(page).getByRole("button", { name: "Make this a claim" }).click();
  await page.getByText("Core Viewpoint - ").dblclick();
  await expect(panel(page)).toContainText("these words state no length");
  await expect(panel(page).getByRole("button", { name: "Add the claim" })).toBeDisabled();
});

test("by sea the measure follows the water, nautical miles first, and is saved as a route", async ({
  strictPage: page,
}) => {
  await panel(page).getByLabel("By sea").check();
  // The sea branch's figure for these ports: about 66 nmi at the shortest, a little more off the coast.
  await expect(panel(page)).toContainText(/(6[6-9]|7\d)\.\d\d nmi.*By sea/, { timeout: 40_000 });
  await expect(page.locator(".ruler-pill")).toHaveText(/nmi by sea/);
  await picture(page, "ruler-sea");
  await panel(page).getByRole("button", { name: "Save as route" }).click();
  await panel(page).getByLabel("Name").fill("Coasting");
  await panel(page).getByRole("button", { name: "Add the route" }).click();
  await expect(popup(page)).toContainText("Coasting");
  await expect(page.getByRole("button", { name: "9 routes" })).toBeVisible();
});
