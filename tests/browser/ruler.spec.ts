import { decode } from "fast-png";
import { ellipsoidMeters } from "../../src/core/geodesy.ts";
import { clickAt, kilometers, panel, total, turnOn } from "./ruler.ts";
import {
  AT_VIEW,
  expect,
  GWADAR,
  mention,
  openMap,
  PASNI,
  picture,
  popup,
  STORY,
  screenPoint,
  test,
} from "./site.ts";

test("mouse: the length shows while moving, a double click ends, and the result stays while other things are selected", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await turnOn(page);
  await clickAt(page, GWADAR);
  const end = await screenPoint(page, PASNI);
  // 8 px beside the place: it snaps. 115.58 km, 71.8 mi, 62.4 nmi: DESIGN's figures, here cut and not rounded.
  await page.mouse.move(end.x - 60, end.y + 20);
  await expect(page.locator(".ruler-pill")).toContainText(/^\d+\.\d\d km/);
  await page.mouse.move(end.x - 6, end.y + 5);
  await expect(page.locator(".ruler-pill")).toContainText("115.57 km");
  await expect(page.locator(".ruler-pill")).toContainText("Pasni, port");
  await expect(panel(page)).toContainText("71.81 mi · 62.40 nmi");
  await page.mouse.dblclick(end.x - 6, end.y + 5);
  await expect(panel(page)).toContainText("Measured");
  await expect(panel(page).locator(".ruler-points li")).toHaveText([
    "Gwadar, port: 25.1100° N 62.3400° E",
    "Pasni, port: 25.2580° N 63.4750° E",
  ]);
  await expect(panel(page)).toContainText(/Heading 08[12]\.\d° E/);
  await expect(panel(page)).toContainText(
    /Straight, on the WGS84 ellipsoid .*Karney.* Turf’s sphere: 115\.38 km/,
  );
  await expect(page).toHaveURL(/view=8\//);
  await picture(page, "ruler");
  await mention(page, "Gwadar").click();
  await expect(popup(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup(page)).toHaveCount(0);
  await expect(total(page)).toHaveText("115.57 km");
  await panel(page).getByRole("button", { name: "Remove the measure" }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(".ruler-point, .ruler-pill")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Measure" })).toBeFocused();
});

test("mouse: a point is dragged later and the number follows; Alt lets go of places", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await turnOn(page);
  await clickAt(page, GWADAR);
  await clickAt(page, [63, 24.6]);
  await clickAt(page, PASNI);
  await page.keyboard.press("Enter");
  const [a, b] = [ellipsoidMeters(GWADAR, [63, 24.6]) / 1000, ellipsoidMeters([63, 24.6], PASNI) / 1000];
  // A pixel is 0.28 km here, and a click is on a whole one.
  await expect.poll(() => kilometers(page)).toBeGreaterThan(a + b - 0.6);
  expect(await kilometers(page)).toBeLessThan(a + b + 0.6);
  await expect(panel(page).getByRole("row")).toHaveCount(3);
  const [from, to] = [await screenPoint(page, [63, 24.6]), await screenPoint(page, [63, 25.4])];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const moved = (ellipsoidMeters(GWADAR, [63, 25.4]) + ellipsoidMeters([63, 25.4], PASNI)) / 1000;
  await expect.poll(async () => Math.abs((await kilometers(page)) - moved)).toBeLessThan(0.6);
  const last = await screenPoint(page, PASNI);
  await page.keyboard.press("m");
  await page.keyboard.down("Alt");
  await page.mouse.move(last.x - 20, last.y);
  await page.mouse.move(last.x - 6, last.y);
  await expect(panel(page)).toContainText(/25\.2\d\d\d° N 63\.4\d\d\d° E/);
  await page.keyboard.up("Alt");
});

test("a click on a route or on a claim's line shows its length", async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  await turnOn(page);
  const [a, b] = [await screenPoint(page, GWADAR), await screenPoint(page, PASNI)];
  await page.mouse.click(a.x + (b.x - a.x) * 0.6, a.y + (b.y - a.y) * 0.6);
  await expect(panel(page).getByRole("heading")).toHaveText("Pasni – Gwadar");
  await expect(total(page)).toHaveText("115.57 km");
  await expect(page.locator(".claim-card")).toHaveCount(0);
  await turnOn(page);
  // A point of the route's file.
  await clickAt(page, [62.95, 24.985]);
  await expect(panel(page)).toContainText(/Along the line as it is drawn/);
});

test("the measure is drawn in ink over the lines, also after the style changes", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await turnOn(page);
  await clickAt(page, GWADAR);
  await clickAt(page, PASNI);
  await page.keyboard.press("Enter");
  const [a, b] = [await screenPoint(page, GWADAR), await screenPoint(page, PASNI)];
  const at = { x: a.x + (b.x - a.x) * 0.6, y: a.y + (b.y - a.y) * 0.6 };
  const ink = async () => {
    const clip = { x: at.x - 6, y: at.y - 6, width: 12, height: 12 };
    const { data, channels } = decode(await page.screenshot({ clip }));
    const isInk = (i: number) => [...data.slice(i, i + 3)].every((value) => value < 0x40);
    return Array.from({ length: 144 }, (_, i) => i * channels).filter(isInk).length;
  };
  await expect.poll(ink).toBeGreaterThan(10);
  await page.getByLabel("Sea routes").uncheck();
  await page.waitForTimeout(300);
  expect(await ink()).toBeGreaterThan(10);
  await page.emulateMedia({ colorScheme: "dark" });
  // In the dark the line is light.
  await expect.poll(ink).toBeLessThan(144);
  await picture(page, "ruler-dark");
});

test("over the antimeridian the measure is the short way", async ({ strictPage: page }) => {
  await openMap(page, `${STORY}?view=5/52/180`);
  await turnOn(page);
  const box = await page.locator(".map").boundingBox();
  if (!box) throw new Error("there is no map on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // 512 px × 2⁵ round the Earth: 200 px are 4.3945°.
  await page.mouse.click(x - 200, y);
  await page.mouse.move(x + 150, y);
  await page.mouse.click(x + 200, y);
  await page.keyboard.press("Enter");
  const meters = ellipsoidMeters([180 - 4.39453125, 52], [-180 + 4.39453125, 52]);
  await expect.poll(async () => Math.abs((await kilometers(page)) - meters / 1000)).toBeLessThan(2);
  await picture(page, "ruler-antimeridian");
});

test("the measure is copied with its ends, method and model", async ({ strictPage: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMap(page, AT_VIEW);
  await turnOn(page);
  await clickAt(page, GWADAR);
  await clickAt(page, PASNI);
  await page.keyboard.press("Enter");
  await panel(page).getByRole("button", { name: "Copy" }).click();
  await expect(panel(page)).toContainText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("1. Gwadar, port: 25.1100° N");
});
