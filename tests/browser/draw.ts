import type { Page } from "@playwright/test";
import { AT_VIEW, expect, openMap, screenPoint } from "./site.ts";

type Point = readonly [lon: number, lat: number];

/** Off the coast, beside the form: 0.5° by 0.25°. */
export const BOX: readonly [Point, Point, Point, Point] = [
  [62.05, 24.55],
  [62.55, 24.55],
  [62.55, 24.8],
  [62.05, 24.8],
];
/** Square kilometres of `BOX` on the WGS84 ellipsoid, by Snyder's formula 3-12 (USGS PP 1395), to three digits. */
export const BOX_AREA = "1,400 km²";

export const outline = (page: Page) => page.getByRole("group", { name: "Outline" });
export const status = (page: Page) => outline(page).getByRole("status");

/** Opens the form of a new place in the middle of the box, and names it. */
export const beginPlace = async (page: Page) => {
  await openMap(page, AT_VIEW);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Add a place…" }).click();
  await page.getByLabel("Name or coordinates").fill("24.675, 62.3");
  await page.getByRole("button", { name: /^Use / }).click();
  await page.getByLabel("Name", { exact: true }).fill("Anchorage");
};

/** Puts the pen in hand, and waits for its script. */
export const takePen = async (page: Page) => {
  await outline(page).getByRole("button", { name: "Draw its outline" }).click();
  await expect(page.locator(".crosshair")).toBeVisible();
  await expect(outline(page).getByRole("button", { name: "Add corner" })).toBeVisible();
};

export const clickCorners = async (page: Page, corners: readonly Point[]) => {
  for (const [index, corner] of corners.entries()) {
    const { x, y } = await screenPoint(page, corner);
    await page.mouse.move(x - 20, y - 10);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await expect(status(page)).toContainText(`${index + 1} corner`);
  }
};

/** Drags from one point of the Earth to another. */
export const drag = async (page: Page, from: Point, to: Point) => {
  const [a, b] = [await screenPoint(page, from), await screenPoint(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 6 });
  await page.mouse.move(b.x, b.y, { steps: 6 });
  await page.mouse.up();
};
