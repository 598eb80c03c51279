import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { expect, mention, picture, STORY, test } from "./site.ts";

test("a broken story names file, path, value and what was wanted, and the rest works", async ({
  strictPage: page,
}) => {
  await page.route("**/places.geojson", async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replace('"kind": "port"', '"kind": "harbour"') });
  });
  await page.goto(STORY);
  await expect(page.getByRole("heading", { name: /can't be shown/ })).toBeVisible();
  await expect(page.locator(".problems")).toContainText("places.geojson");
  await expect(page.locator(".problems")).toContainText("$.features[0].properties.kind");
  await expect(page.locator(".problems")).toContainText('"harbour"');
  await expect(page.locator(".problems")).toContainText("one of port, town, city");
  await picture(page, "broken");
  await page.getByRole("link", { name: "other stories" }).click();
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
});

test("a story that is not there says so", async ({ page }) => {
  await page.goto("#/no-such-story");
  await expect(page.getByRole("heading", { name: "No such story" })).toBeVisible();
});

test("nothing from a file becomes HTML", async ({ strictPage: page }) => {
  await page.route("**/article.md", async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({
      body: `${text}\n\n<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\n`,
    });
  });
  await page.goto(STORY);
  await expect(page.locator(".article")).toContainText("<script>");
  expect(await page.locator(".article img, .article script").count()).toBe(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("without a basemap, places and routes stand on a plain ground", async ({ page }) => {
  await page.route("**/*.pmtiles", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(STORY);
  await expect(page.locator(".map-note")).toContainText("npm run basemap");
  await mention(page, "Pasni").click();
  await expect(page.locator(".maplibregl-popup")).toContainText("Pasni");
  await picture(page, "plain-ground");
});

test("a server without Range requests gives one line and a plain ground", async ({ page }) => {
  const archive = readFileSync("dist/basemap/world.pmtiles");
  await page.route("**/*.pmtiles", (route) =>
    route.fulfill({ status: 200, body: archive, headers: { "content-length": String(archive.length) } }),
  );
  await page.goto(STORY);
  await expect(page.locator(".map-note")).toContainText("Range requests");
});

test("without WebGL, article, places and claims work as lists, and it says why", async ({ baseURL }) => {
  const executablePath = process.env.GROUNDTRUTH_BROWSER;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-3d-apis"],
  });
  const page = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 1280, height: 800 },
  });
  await page.goto(STORY);
  await expect(page.locator(".no-map")).toContainText("WebGL");
  await mention(page, "Pasni").click();
  await expect(page.locator(".no-map .feature-card")).toContainText("25.2580° N");
  await page.locator(".claim-words").first().click();
  await expect(page.locator(".no-map .claim-card")).toContainText("115.58");
  await picture(page, "no-webgl");
  await browser.close();
});
