import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import { geoFiles } from "../../src/make/geo-files.ts";
import { storyEndpoint } from "../../src/server/story-endpoint.ts";
import { expect, picture, STORY, test } from "./site.ts";

let server: ViteDevServer;
let address: string;
const folder = mkdtempSync(join(tmpdir(), "groundtruth-save-"));
const file = (name: string) => join(folder, "geo", "stories", "pasni-port", name);

test.beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: "silent",
    cacheDir: join(folder, "cache"),
    server: { port: 0, host: "127.0.0.1" },
    worker: { format: "es" },
    plugins: [storyEndpoint(join(folder, "geo")), geoFiles(join(folder, "geo"))],
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? "";
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => {
  rmSync(join(folder, "geo"), { recursive: true, force: true });
  for (const part of ["stories", "base/areas"])
    cpSync(join("geo", part), join(folder, "geo", part), { recursive: true });
});

const correct = async (page: Page): Promise<void> => {
  await page.goto(address + STORY);
  await page.locator(".edits > button").click({ timeout: 50_000 });
  await page.getByRole("button", { name: "Correct the text…" }).click();
  const field = page.getByRole("textbox", { name: /Text of the article/ });
  await field.fill((await field.inputValue()).replace("significant", "considerable"));
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.locator(".article-text")).toContainText("considerable");
};
const save = (page: Page) => page.getByRole("button", { name: "Save to geo/" }).click();

test("a change is saved to geo/, the page stays, and a reload has nothing to recover", async ({ page }) => {
  test.slow();
  await correct(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await save(page);
  await expect(page.locator(".save-state")).toContainText("Saved to geo/ at");
  expect(readFileSync(file("article.md"), "utf8")).toContain("considerable");
  expect(readFileSync(file("claims.json"), "utf8")).toBe(
    readFileSync("geo/stories/pasni-port/claims.json", "utf8"),
  );
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await picture(page, "saved-to-geo");
  await page.reload();
  await expect(page.locator(".edits > button")).toHaveText("Edit", { timeout: 50_000 });
  await expect(page.locator(".article-text")).toContainText("considerable");
});

test("files that changed on the disk are not written over; joined, both changes are in them", async ({
  page,
}) => {
  test.slow();
  await correct(page);
  const theirs = readFileSync(file("places.geojson"), "utf8").replace(
    '"name": "Gwadar"',
    '"name": "Gwadar Port"',
  );
  writeFileSync(file("places.geojson"), theirs);
  await save(page);
  await expect(page.locator(".edit-notice")).toContainText(
    "changed since they were read; nothing was written",
  );
  expect(readFileSync(file("article.md"), "utf8")).not.toContain("considerable");
  await page.getByRole("button", { name: "Join and save" }).click();
  await expect(page.locator(".save-state")).toContainText("Saved to geo/ at");
  expect(readFileSync(file("article.md"), "utf8")).toContain("considerable");
  expect(readFileSync(file("places.geojson"), "utf8")).toBe(theirs);
});

test("a read-only file is said in plain words, and the change is still there", async ({ page }) => {
  test.slow();
  await correct(page);
  chmodSync(file("article.md"), 0o444);
  await save(page);
  await expect(page.locator(".edit-notice")).toContainText("article.md is read-only. Nothing was written.");
  await picture(page, "saved-read-only");
  chmodSync(file("article.md"), 0o644);
  await save(page);
  await expect(page.locator(".save-state")).toContainText("Saved to geo/ at");
});
