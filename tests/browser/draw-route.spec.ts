import { drag } from "./draw.ts";
import { clickAt, kilometers, panel } from "./ruler.ts";
import { AT_VIEW, expect, GWADAR, openMap, PASNI, picture, popup, test } from "./site.ts";

const OFF_SHORE = [62.6, 24.8] as const;

test("a route is drawn with the ruler, then its point is moved, and both are undone", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.locator(".crosshair")).toBeVisible();
  await expect(panel(page)).toContainText("Drawing a route");
  await clickAt(page, PASNI);
  await clickAt(page, OFF_SHORE);
  // By Vincenty's formula the first leg has 101.85 km; a pixel is 0.3.
  await expect.poll(() => kilometers(page)).toBeCloseTo(101.85, 0);
  await clickAt(page, GWADAR);
  await page.keyboard.press("Enter");
  await expect(panel(page).getByLabel("Name")).toHaveValue("Pasni – Gwadar");
  await expect(panel(page).getByLabel("Source")).toHaveValue("Drawn on the map by hand.");
  const drawn = await kilometers(page);
  await panel(page).getByLabel("Name").fill("Round the cape");
  await picture(page, "route-form");
  await panel(page).getByRole("button", { name: "Add the route" }).click();
  await expect(popup(page)).toContainText("Round the cape");
  await expect(panel(page)).toHaveCount(0);
  await popup(page).getByRole("button", { name: "Edit" }).click();
  const status = page.getByRole("region", { name: "Edit Round the cape" }).getByRole("status");
  await expect(status).toContainText(`${drawn} km, 3 points. On the map, drag`);
  await drag(page, OFF_SHORE, [62.5, 24.4]);
  await expect(status).not.toContainText(`${drawn} km`);
  expect(Number.parseFloat((await status.textContent()) ?? "")).toBeGreaterThan(drawn + 20);
  await picture(page, "route-editing");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText("2 changes not saved")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/not saved/)).toHaveCount(0);
});

test("Escape leaves the drawing of a route, and R begins it again", async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Draw a route…" }).click();
  await expect(panel(page)).toContainText("Drawing a route");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press("r");
  await expect(panel(page)).toContainText("Drawing a route");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
});
