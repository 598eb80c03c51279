import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export const STORY = "#/pasni-port";
/** A view in which both ports are in sight, and nothing moves. */
const VIEW = { zoom: 8, lat: 25.2, lon: 62.9 };
export const AT_VIEW = `${STORY}?view=${VIEW.zoom}/${VIEW.lat}/${VIEW.lon}`;
export const GWADAR = [62.34, 25.11] as const;
export const PASNI = [63.475, 25.258] as const;

/** A page on which a request to another origin, a console error or an exception fails the test. */
export const test = base.extend<{ strictPage: Page }>({
  strictPage: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? "") && !/^(data|blob):/.test(url))
        faults.push(`foreign request: ${url}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Opens an address and waits for the map's first idle. */
export const openMap = async (page: Page, hash: string): Promise<void> => {
  await page.goto(hash);
  await expect(page.locator('.map-pane[data-map="ready"]')).toBeVisible({ timeout: 40_000 });
};

/** Where a point of the Earth is on the screen, by the Web Mercator formula (512 px tiles), in a view. */
export const screenPoint = async (page: Page, [lon, lat]: readonly [number, number], view = VIEW) => {
  const box = await page.locator(".map").boundingBox();
  if (!box) throw new Error("there is no map on the page");
  const size = 512 * 2 ** view.zoom;
  const x = (degrees: number) => ((degrees + 180) / 360) * size;
  const y = (degrees: number) => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size;
  };
  return {
    x: box.x + box.width / 2 + x(lon) - x(view.lon),
    y: box.y + box.height / 2 + y(lat) - y(view.lat),
  };
};

export const mention = (page: Page, words: string) =>
  page.locator(".article a.mention", { hasText: new RegExp(`^${words}$`) }).first();
export const popup = (page: Page) => page.locator(".maplibregl-popup .feature-card");

/** Keeps a picture of the page, to be looked at. */
export const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/pictures/${name}.png` });

/** What axe finds on the page, or in a part of it, once nothing there changes its colour any more: a fault a line. */
export const accessFaults = async (page: Page, part = "body"): Promise<string[]> => {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(
    ({ impact, id, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join("\n")}`,
  );
};
/** The faults that keep somebody out. */
export const seriousFaults = async (page: Page): Promise<string[]> =>
  (await accessFaults(page)).filter((fault) => /^(serious|critical) /.test(fault));

export { expect };
