import type { Page } from "@playwright/test";
import { AT_VIEW, expect, openMap, popup, screenPoint, test } from "./site.ts";

const openPanel = async (page: Page) => {
  await openMap(page, AT_VIEW);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Add a place…" }).click();
  await expect(page.getByLabel("Name or coordinates")).toBeFocused();
};

test("a place is added by its name, misspelt, with the keyboard alone", async ({ strictPage: page }) => {
  await openPanel(page);
  await page.keyboard.type("Ormarra");
  await expect(page.getByRole("button", { name: /^Ormara\s*town/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ormara");
  await expect(page.getByLabel("Source")).toHaveValue(/^GeoNames \d+, CC BY 4.0$/);
  await page.keyboard.press("Enter");
  await expect(popup(page)).toContainText("Ormara");
  await expect(page.getByRole("button", { name: "1 change not saved" })).toBeVisible();
});

test("coordinates show what was understood while typing; swapped ones say so", async ({
  strictPage: page,
}) => {
  await openPanel(page);
  await page.keyboard.type("163.47, 25.27");
  await expect(page.getByRole("status").filter({ hasText: "out of range" })).toContainText("Swapped?");
  await page.getByLabel("Name or coordinates").fill("北纬25°16′12″ 东经63°28′12″");
  await page.getByRole("button", { name: "Use 25.27° N, 63.47° E" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Jetty");
  await page.getByLabel("Kind").selectOption("port");
  await page.getByLabel("Exact to, in km").fill("0.5");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(popup(page)).toContainText("25.2700° N 63.4700° E");
  await expect(popup(page)).toContainText("± 0.5 km");
});

test("a click on the map lists what lies near, in the story and in the gazetteer", async ({
  strictPage: page,
}) => {
  await openPanel(page);
  const { x, y } = await screenPoint(page, [62.36, 25.13]);
  await page.mouse.click(x, y);
  await expect(page.getByRole("heading", { name: "Already in this story" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gwadar Port\s*port/ })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("New berth");
  await page.keyboard.press("Enter");
  await expect(popup(page)).toContainText("New berth");
});
