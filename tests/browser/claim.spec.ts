import { decode } from "fast-png";
import { AT_VIEW, expect, GWADAR, openMap, PASNI, picture, STORY, screenPoint, test } from "./site.ts";

test("the claim is marked in the text, and its card shows what was measured", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await page.locator(".claim-words").first().click();
  const card = page.getByRole("region", { name: "Claim" });
  // 115.58 km and 115.39 km: DESIGN's figures for these two ends, on the ellipsoid and on Turf's sphere.
  await expect(card.getByRole("row", { name: /WGS84 ellipsoid/ })).toContainText("115.58");
  await expect(card.getByRole("row", { name: /Turf/ })).toContainText("115.39");
  await expect(card).toContainText("3.1 %");
  await expect(page.locator(".claim-pill")).toHaveText("115.6 km · 71.8 mi");
  await page.waitForTimeout(1500); // The camera brings the line clear of the card.
  const [pill, cover] = [await page.locator(".claim-pill").boundingBox(), await card.boundingBox()];
  const isAbove = (pill?.y ?? 0) + (pill?.height ?? 0) < (cover?.y ?? 0);
  expect(isAbove || (pill?.x ?? 0) > (cover?.x ?? 0) + (cover?.width ?? 0)).toBe(true);
  await picture(page, "claim");
});

test("the geodesic between the ports is drawn in the claim's hue", async ({ strictPage: page }) => {
  await openMap(page, `${AT_VIEW}&claim=pasni-gwadar-112km`);
  const [a, b] = [await screenPoint(page, GWADAR), await screenPoint(page, PASNI)];
  // A third of the way along, clear of marks and pill; the geodesic is less than a pixel off the chord here.
  const at = { x: a.x + (b.x - a.x) * 0.7, y: a.y + (b.y - a.y) * 0.7 };
  const image = decode(await page.screenshot({ clip: { x: at.x - 6, y: at.y - 6, width: 12, height: 12 } }));
  const isClaim = (i: number) => {
    const [r = 0, g = 0, blue = 0] = image.data.slice(i * image.channels, i * image.channels + 3);
    return Math.abs(r - 0x9a) < 24 && Math.abs(g - 0x4a) < 24 && Math.abs(blue - 0x0b) < 40;
  };
  const pixels = Array.from({ length: image.width * image.height }, (_, i) => i).filter(isClaim);
  expect(pixels.length).toBeGreaterThan(10);
});

test("the line and the card follow the reader's unit, and it is remembered", async ({ strictPage: page }) => {
  await openMap(page, `${AT_VIEW}&claim=pasni-gwadar-112km`);
  await page.getByLabel("Unit of length").selectOption("nmi");
  await expect(page.locator(".claim-pill")).toHaveText("62.4 nmi · 115.6 km");
  await page.reload();
  await expect(page.locator(".claim-pill")).toHaveText("62.4 nmi · 115.6 km");
});

test("a link gives the same picture, and back and forward work", async ({ strictPage: page, context }) => {
  await openMap(page, AT_VIEW);
  await page.locator(".claim-words").first().click();
  await page.locator(".article a.mention", { hasText: /^Pasni$/ }).click();
  await expect(page.locator(".maplibregl-popup")).toBeVisible();
  await page.waitForTimeout(1500);
  const link = page.url();
  const copy = await context.newPage();
  await openMap(copy, link);
  await expect(copy.locator(".maplibregl-popup .feature-card")).toContainText("Pasni");
  await expect(copy.locator(".claim-card")).toContainText("115.6 km");
  await copy.waitForTimeout(500);
  expect(copy.url()).toBe(link);
  await copy.close();
  await page.goBack();
  await expect(page.locator(".maplibregl-popup")).toHaveCount(0);
  await expect(page.locator(".claim-card")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".claim-card")).toHaveCount(0);
  await page.goForward();
  await expect(page.locator(".claim-card")).toBeVisible();
});

test("on a phone the card is a sheet that folds, and the divider moves and is remembered", async ({
  strictPage: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, `${STORY}?claim=pasni-gwadar-112km`);
  await picture(page, "phone-claim");
  const card = page.getByRole("region", { name: "Claim" });
  const open = (await card.boundingBox())?.height ?? 0;
  await card.getByRole("button", { name: "Fold the card" }).click();
  expect((await card.boundingBox())?.height ?? 0).toBeLessThan(open / 3);
  const divider = page.getByRole("separator");
  const box = await divider.boundingBox();
  if (!box) throw new Error("no divider");
  await page.mouse.move(box.x + 195, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 195, box.y - 92, { steps: 4 });
  await page.mouse.up();
  const height = async () => (await page.locator(".map-pane").boundingBox())?.height ?? 0;
  expect(Math.round(await height())).toBe(200);
  await page.reload();
  await expect.poll(height).toBe(200);
});

test("on a phone a place's card is a sheet", async ({ strictPage: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, `${STORY}?place=gwadar-port`);
  const box = await page.locator(".feature-sheet .feature-card").boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(800);
  await picture(page, "phone-place");
});
