import { kilometers, panel, total, turnOn } from "./ruler.ts";
import { AT_VIEW, expect, openMap, picture, STORY, test } from "./site.ts";

test("keyboard alone: arrows, Space, Backspace, Enter and Escape", async ({ strictPage: page }) => {
  // Then an arrow moves the map at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openMap(page, `${STORY}?view=8/25.11/62.34`);
  await turnOn(page);
  await expect(panel(page)).toContainText("Gwadar, port");
  await page.keyboard.press("Space");
  // Pasni's harbour is 413 px to the east and 60 px to the north: within reach of these steps, in any case.
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  for (let i = 0; i < 6; i++) await page.keyboard.press("Shift+ArrowUp");
  await expect(panel(page)).toContainText("Pasni, port");
  await expect(total(page)).toHaveText("115.57 km");
  await expect(page.getByRole("status").filter({ hasText: "Total" })).toHaveText(
    "Total 115.57 km, last leg 115.57 km, to Pasni, port",
  );
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Measured");
  await expect(total(page)).toHaveText("115.57 km");
  // The last point, by its own handle.
  await page.locator(".ruler-point").last().focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => kilometers(page)).toBeGreaterThan(120);
  await turnOn(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
});

test("M is a letter in a field, and Escape closes no card while the ruler is on", async ({
  strictPage: page,
}) => {
  await openMap(page, `${AT_VIEW}&claim=pasni-gwadar-112km`);
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("");
  await page.keyboard.type("mm");
  await expect(page.getByRole("searchbox")).toHaveValue("mm");
  await page.getByRole("searchbox").fill("");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await turnOn(page);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(".claim-card")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".claim-card")).toHaveCount(0);
});

test.describe("touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap adds, the crosshair adds, and the buttons do the rest", async ({ strictPage: page }) => {
    await openMap(page, AT_VIEW);
    await page.getByRole("button", { name: "Measure" }).tap();
    await expect(page.locator(".crosshair")).toBeVisible();
    const box = await page.locator(".map").boundingBox();
    if (!box) throw new Error("there is no map on the page");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await panel(page).getByRole("button", { name: "Add point" }).tap();
    await page.touchscreen.tap(x + 100, y - 40);
    await expect(page.locator(".ruler-point")).toHaveCount(2);
    const one = await kilometers(page);
    await page.touchscreen.tap(x + 100, y + 60);
    await expect(page.locator(".ruler-point")).toHaveCount(3);
    expect(await kilometers(page)).toBeGreaterThan(one);
    await picture(page, "ruler-phone");
    await panel(page).getByRole("button", { name: "Undo" }).tap();
    await expect.poll(() => kilometers(page)).toBe(one);
    await panel(page).getByRole("button", { name: "Done" }).tap();
    await expect(panel(page)).toContainText("Measured");
    await picture(page, "ruler-phone-done");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await panel(page).getByRole("button", { name: "Remove the measure" }).tap();
    await expect(panel(page)).toHaveCount(0);
  });
});
