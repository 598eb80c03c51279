import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import { expect, openMap, picture, STORY, screenPoint, test } from "./site.ts";

const SAMPLES = "tests/formats/import/samples";
const MADE = "tests/formats/import/made";
const panel = (page: Page): Locator => page.getByRole("region", { name: "Import a file" });

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
  expect((await new AxeBuilder({ page }).include(".task-panel").analyze()).violations).toEqual([]);
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

test("a table whose columns are not certain is asked about, and nothing of it comes along before", async ({
  strictPage: page,
}) => {
  await openImport(page);
  const table = "name,lat,lon\nBeijing,116.4,39.9\nDelhi,77.2,28.6\n";
  const file = { name: "swapped.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(panel(page)).toContainText('Not certain: "lat" is beyond 90° where "lon" is not');
  await expect(page.getByRole("button", { name: "Add nothing" })).toBeDisabled();
  await page.getByLabel("Latitude").selectOption("lon");
  await page.getByLabel("Longitude").selectOption("lat");
  await expect(panel(page)).toContainText("28.60° N to 39.90° N, 77.20° E to 116.40° E");
  await expect(panel(page)).not.toContainText("Not certain");
  await expect(page.getByRole("button", { name: "Add 2 places" })).toBeEnabled();
});

test("a text that does not say its encoding is shown as each would read it, and read as chosen", async ({
  strictPage: page,
}) => {
  await openImport(page);
  const buffer = Buffer.from("name,lat,lon\nMünchen,48.1,11.6\n", "latin1");
  await page.locator("input[type=file]").setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer });
  await expect(panel(page)).toContainText("line 2 is not UTF-8 (byte 14: 0xFC)");
  await expect(page.getByRole("button", { name: "Read it so" })).toBeDisabled();
  expect((await new AxeBuilder({ page }).include(".task-panel").analyze()).violations).toEqual([]);
  await page.getByLabel(/windows-1251.*Mьnchen/).check();
  await page.getByLabel(/windows-1252.*München/).check();
  await page.getByRole("button", { name: "Read it so" }).press("Enter");
  await expect(panel(page)).toContainText("München");
  await expect(page.getByRole("button", { name: "Add 1 place" })).toBeEnabled();
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

/** Chooses a table of 50 MB, made in the page. */
const chooseLarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
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

test("a file of 50 MB leaves the page free, and the nearest of it land as one change", async ({
  strictPage: page,
}) => {
  await openImport(page);
  await chooseLarge(page);
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
  await page.getByLabel(/^How many come along/).fill("12");
  await page.getByRole("button", { name: "Add 12 places" }).press("Enter");
  await expect(page.locator(".edits > button")).toContainText("1 change not saved");
});

test("the reading of a large file is cancelled: the page answers meanwhile, and nothing changed", async ({
  strictPage: page,
}) => {
  await openImport(page);
  const started = page.waitForEvent("worker", (worker) => /\/import-[^/]*\.js$/.test(worker.url()));
  await chooseLarge(page);
  const cancel = page.getByRole("button", { name: "Cancel" });
  await expect(cancel).toBeFocused();
  const closed = (await started).waitForEvent("close");
  await cancel.press("Enter");
  await closed;
  await expect(page.locator("input[type=file]")).toBeFocused();
  await expect(panel(page).locator(".fault")).toBeEmpty();
  await expect(page.locator(".edits > button")).toHaveText("Edit");
  // The next file is read as if nothing had been.
  await page.locator("input[type=file]").setInputFiles(join(SAMPLES, "google-earth.kml"));
  await expect(panel(page)).toContainText("2 places and 1 route");
});

/** The colour of places in the light theme, as in src/ui/tokens.css. */
const PLACE_COLOR = [0x0b, 0x6b, 0x72];
const PAPER_COLOR = [0xfb, 0xfa, 0xf6];
/** A thin line is blended with what is below. */
const NEAR_COLOR = 56;

/** Whether the map shows something in the colour of places, within a few pixels of a point: a dash of the box and the gap beside it. */
const isDrawn = async (page: Page, [lon, lat]: readonly [number, number]): Promise<boolean> => {
  const [, zoom = "0", south = "0", west = "0"] =
    /view=([\d.]+)\/([\d.-]+)\/([\d.-]+)/.exec(page.url()) ?? [];
  const view = { zoom: Number(zoom), lat: Number(south), lon: Number(west) };
  const { x, y } = await screenPoint(page, [lon, lat], view);
  const clip = { x: Math.round(x) - 7, y: Math.round(y) - 12, width: 14, height: 24 };
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  // Before the map has moved there, it may be far out of sight.
  if (clip.x < 0 || clip.y < 0 || clip.x + clip.width > width || clip.y + clip.height > height) return false;
  const { data, channels } = decode(await page.screenshot({ clip }));
  for (let at = 0; at < data.length; at += channels)
    if (PLACE_COLOR.every((value, index) => Math.abs((data[at + index] ?? 0) - value) < NEAR_COLOR))
      return true;
  return false;
};

test("what would be added is on the map, in its box, and goes with the preview", async ({
  strictPage: page,
}) => {
  await openImport(page);
  await page.locator("input[type=file]").setInputFiles(join(SAMPLES, "google-earth.kml"));
  await expect(panel(page)).toContainText("25.13° N to 25.40° N, 62.33° E to 63.50° E");
  const [westEdge, inside] = [[62.33, 25.3] as const, [62.9, 25.22] as const];
  await expect
    .poll(async () => [await isDrawn(page, westEdge), await isDrawn(page, inside)])
    .toEqual([true, false]);
  await picture(page, "import-preview");
  await page.getByRole("button", { name: "Another file" }).click();
  await expect.poll(() => isDrawn(page, westEdge)).toBe(false);
});

test("what lies across 180° is said and boxed the short way", async ({ strictPage: page }) => {
  await openImport(page);
  await page.locator("input[type=file]").setInputFiles(join(MADE, "gdal.kml"));
  // Two of its nine places are in the story, under these names and at these points.
  await expect(panel(page)).toContainText("7 places and 4 routes");
  await expect(panel(page)).toContainText("2 already in this story");
  await expect(panel(page)).toContainText("62.30° E to 171.80° W");
  const [eastEdge, westEdge] = [[-171.8, 8] as const, [62.3 - 360, 8] as const];
  await expect
    .poll(async () => [await isDrawn(page, eastEdge), await isDrawn(page, westEdge)])
    .toEqual([true, true]);
  await picture(page, "import-across-180");
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
  const { data, channels, width, height } = decode(png);
  expect(Math.max(width, height)).toBe(3508);
  // Below the map stands what it is: its corners are the page's paper, and something is written between them.
  const below = (row: number) =>
    data.subarray((height - row) * width * channels, (height - row + 1) * width * channels);
  const isPaper = (at: number, line: typeof data) =>
    PAPER_COLOR.every((value, index) => line[at + index] === value);
  for (const line of [below(1), below(200)])
    expect([isPaper(0, line), isPaper((width - 1) * channels, line)]).toEqual([true, true]);
  const written = Array.from({ length: 200 }, (_, row) => below(row + 1)).filter((line) =>
    Array.from({ length: width }, (_, x) => isPaper(x * channels, line)).includes(false),
  );
  expect(written.length).toBeGreaterThan(50);
  const html = (await take("Page of the story (HTML)")).toString();
  expect(html).toContain("Holds as a rounded figure");
  expect(html).toContain('<svg class="map"');
  expect(html).not.toMatch(/<script|https?:\/\/[^"]*\.js/);
});
