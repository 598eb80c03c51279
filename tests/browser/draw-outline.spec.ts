import { BOX, BOX_AREA, beginPlace, clickCorners, drag, outline, status, takePen } from "./draw.ts";
import { AT_VIEW, expect, openMap, picture, popup, screenPoint, test } from "./site.ts";

const [SOUTH_WEST, SOUTH_EAST, NORTH_EAST, NORTH_WEST] = BOX;

test("an outline is drawn by mouse, its corners are changed, and each change is one step of undo", async ({
  strictPage: page,
}) => {
  await beginPlace(page);
  await takePen(page);
  await clickCorners(page, BOX);
  await picture(page, "outline-drawing");
  // Another theme is another style: the drawing must outlive it.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.keyboard.press("Enter");
  await expect(status(page)).toContainText(`4 corners, ${BOX_AREA}`);
  await picture(page, "outline-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(popup(page)).toContainText("Anchorage");
  await popup(page).getByRole("button", { name: "Edit" }).click();
  await expect(status(page)).toContainText(`4 corners, ${BOX_AREA}. Drag`);
  await drag(page, NORTH_EAST, [62.6, 24.95]);
  await expect(status(page)).not.toContainText(BOX_AREA);
  await expect(status(page)).toContainText("4 corners");
  await drag(page, [62.3, 24.55], [62.3, 24.5]);
  await expect(status(page)).toContainText("5 corners");
  const { x, y } = await screenPoint(page, SOUTH_WEST);
  await page.mouse.click(x, y, { button: "right" });
  await expect(status(page)).toContainText("4 corners");
  await picture(page, "outline-editing");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText("2 changes not saved")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 change not saved")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/not saved/)).toHaveCount(0);
});

test("by keyboard alone: arrows, Space, Backspace, Enter; Escape leaves the pen, not the form", async ({
  strictPage: page,
}) => {
  // Then an arrow moves the map at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await beginPlace(page);
  await outline(page).getByRole("button", { name: "Draw its outline" }).focus();
  await page.keyboard.press("Enter");
  await expect(outline(page).getByRole("button", { name: "Add corner" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("1 corner");
  await page.keyboard.press("Escape");
  await expect(status(page)).toContainText("None");
  await expect(outline(page).getByRole("button", { name: "Draw its outline" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(outline(page).getByRole("button", { name: "Add corner" })).toBeVisible();
  for (const [index, key] of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"].entries()) {
    await page.keyboard.press("Space");
    await expect(status(page)).toContainText(`${index + 1} corner`);
    await page.keyboard.press(key);
  }
  await page.keyboard.press("Backspace");
  await expect(status(page)).toContainText("3 corners");
  await page.keyboard.press("Enter");
  await expect(status(page)).toContainText(/3 corners, [\d,.]+ km²\. Drag/);
  await expect(outline(page).getByRole("button", { name: "Draw it anew" })).toBeFocused();
  await page.getByLabel("Name", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(popup(page)).toContainText("Anchorage");
});

test("an outline that crosses itself says where, and is not kept", async ({ strictPage: page }) => {
  await beginPlace(page);
  await takePen(page);
  await clickCorners(page, [SOUTH_WEST, SOUTH_EAST, NORTH_WEST, NORTH_EAST]);
  await outline(page).getByRole("button", { name: "Done" }).click();
  await expect(status(page)).toContainText("crosses itself");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "crosses itself" })).toBeVisible();
  await expect(page.getByText(/not saved/)).toHaveCount(0);
  await outline(page).getByRole("button", { name: "Remove the outline" }).click();
  await expect(page.getByLabel("Coordinates")).toHaveValue("24.675, 62.3");
});

test("corners are pasted as text", async ({ strictPage: page }) => {
  await beginPlace(page);
  await outline(page).getByText("Corners as text").click();
  const text = outline(page).getByLabel("A corner a line");
  await text.fill("24.55, 62.05\nsomewhere");
  await outline(page).getByRole("button", { name: "Use these corners" }).click();
  await expect(outline(page).getByRole("alert")).toContainText("Line 2");
  await text.fill("POLYGON ((62.05 24.55, 62.55 24.55, 62.55 24.8, 62.05 24.8, 62.05 24.55))");
  await outline(page).getByRole("button", { name: "Use these corners" }).click();
  await expect(status(page)).toContainText(`4 corners, ${BOX_AREA}`);
});

test.describe("touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("taps set corners, the crosshair too, and the buttons do the rest", async ({ strictPage: page }) => {
    await openMap(page, AT_VIEW);
    await page.getByRole("button", { name: "Edit", exact: true }).tap();
    await page.getByRole("button", { name: "Add a place…" }).tap();
    await page.getByLabel("Name or coordinates").fill("25.2, 62.9");
    await page.getByRole("button", { name: /^Use / }).tap();
    await page.getByLabel("Name", { exact: true }).fill("Anchorage");
    await outline(page).getByRole("button", { name: "Draw its outline" }).tap();
    await expect(outline(page).getByRole("button", { name: "Add corner" })).toBeVisible();
    const box = await page.locator(".map").boundingBox();
    if (!box) throw new Error("there is no map on the page");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await outline(page).getByRole("button", { name: "Add corner" }).tap();
    await expect(status(page)).toContainText("1 corner");
    await page.touchscreen.tap(x + 100, y - 40);
    await expect(status(page)).toContainText("2 corners");
    await page.touchscreen.tap(x + 90, y + 70);
    await page.touchscreen.tap(x - 60, y + 80);
    await expect(status(page)).toContainText("4 corners");
    await picture(page, "outline-phone");
    await outline(page).getByRole("button", { name: "Take back" }).tap();
    await expect(status(page)).toContainText("3 corners");
    await outline(page).getByRole("button", { name: "Done" }).tap();
    await expect(status(page)).toContainText(/3 corners, [\d,.]+ km²\. Drag/);
    await picture(page, "outline-phone-done");
    await page.getByRole("button", { name: "Add", exact: true }).tap();
    await expect(page.getByText("1 change not saved")).toBeVisible();
  });
});
