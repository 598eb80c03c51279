import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, openMap, STORY, test } from "./site.ts";

const SAMPLES = "tests/formats/import/samples";
const panel = (page: Page): Locator => page.getByRole("dialog");

const openImport = async (page: Page): Promise<void> => {
  await openMap(page, STORY);
  await page.locator(".edits > button").click();
  await page.getByRole("button", { name: "Import a file…" }).click();
  await expect(page.locator("input[type=file]")).toBeVisible();
};

test("a KML file is seen before it lands, lands as one change, and is undone", async ({
  strictPage: page,
}) => {
  await openImport(page);
  await page.locator("input[type=file]").setInputFiles(join(SAMPLES, "google-earth.kml"));
  await expect(panel(page)).toContainText("2 places and 1 route");
  await expect(panel(page)).toContainText("GroundOverlay");
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Add 2 places and 1 route" }).click();
  await expect(page.locator(".edits > button")).toContainText("1 change not saved");
  await page.locator("body").press("Control+z");
  await expect(page.locator(".edits > button")).toHaveText("Edit");
});

test("the columns of a table are corrected by keyboard", async ({ strictPage: page }) => {
  await openImport(page);
  const file = { name: "odd.csv", mimeType: "text/csv", buffer: Buffer.from("wo,a,b\nOrmara,64.63,25.21\n") };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(panel(page)).toContainText("brings nothing");
  await page.getByLabel("Latitude").selectOption("b");
  await expect(page.getByLabel("Latitude")).toHaveValue("b");
  await page.getByLabel("Longitude").selectOption("a");
  await expect(panel(page)).toContainText("25.21° N");
  await page.getByLabel(/^Name/).selectOption("wo");
  await expect(panel(page)).toContainText("Ormara");
  await page.getByRole("button", { name: "Add 1 place" }).press("Enter");
  await expect(page.locator(".edits > button")).toContainText("1 change not saved");
});

test("a file in another coordinate system gives a message, and nothing changes", async ({
  strictPage: page,
}) => {
  await openImport(page);
  await page.locator("input[type=file]").setInputFiles(join(SAMPLES, "ogr2ogr-utm.geojson"));
  await expect(page.getByRole("alert")).toContainText("EPSG::32641");
  await panel(page).press("Escape");
  await expect(page.locator(".edits > button")).toHaveText("Edit");
});

test("a file of 50 MB leaves the page free, and its reading can be ended", async ({ strictPage: page }) => {
  await openImport(page);
  await page.evaluate(() => {
    const rows = Array.from(
      { length: 1_500_000 },
      (_, index) => `Place number ${index},${index % 80},${index % 170}`,
    );
    const files = new DataTransfer();
    files.items.add(new File([`name,lat,lon\n${rows.join("\n")}`], "large.csv"));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(panel(page)).toContainText("Reading large.csv");
  const longest = await page.evaluate(async () => {
    let [longest, last] = [0, performance.now()];
    while (document.querySelector("progress")) {
      await new Promise((next) => setTimeout(next, 10));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  expect(longest).toBeLessThan(500);
  await expect(panel(page)).toContainText("1,500,000 places and routes");
});

test("an export is handed over, and its picture and page are whole", async ({ strictPage: page }) => {
  await openMap(page, STORY);
  await page.locator(".edits > button").click();
  await page.getByRole("button", { name: "Export…" }).click();
  const take = async (name: string): Promise<Buffer> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  expect(JSON.parse((await take("GeoJSON")).toString()).features.length).toBeGreaterThan(10);
  const png = await take("Picture of the map (PNG)");
  expect(Math.max(png.readUInt32BE(16), png.readUInt32BE(20))).toBe(3508);
  const html = (await take("Page of the story (HTML)")).toString();
  expect(html).toContain("Holds as a rounded figure");
  expect(html).toContain('<svg class="map"');
  expect(html).not.toMatch(/<script|https?:\/\/[^"]*\.js/);
});
