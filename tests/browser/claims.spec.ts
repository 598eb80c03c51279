import type { Page } from "@playwright/test";
import { EVERY_KIND, serveEveryKind } from "./every-kind.ts";
import {
  AT_VIEW,
  expect,
  GWADAR,
  openMap,
  PASNI,
  picture,
  STORY,
  screenPoint,
  seriousFaults,
  test,
} from "./site.ts";

const OPEN = `${AT_VIEW}&claim=pasni-gwadar-112km`;
const card = (page: Page) => page.getByRole("region", { name: "Claim" });
const heading = (page: Page) => card(page).getByRole("heading");
const pill = (page: Page) => page.locator(".claim-pill");

test("the verdict is told in the head, at the words, and on the card with its reason and picture", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  await expect(page.getByRole("button", { name: "≈ 1 claim holds as rounded" })).toBeVisible();
  const glyph = page.locator(".article").getByRole("img", { name: "Holds as a rounded figure" });
  await expect(glyph).toHaveText("≈");
  await page.locator(".claim-words").first().click();
  await expect(heading(page)).toHaveText("≈ Holds as a rounded figure");
  await expect(card(page).locator(".reason")).toContainText("115.6 km (WGS84)");
  await expect(card(page).locator(".reason b").last()).toHaveText("70 miles × 1.6");
  const axis = card(page).getByRole("img", { name: /says 112: 111.5 to 112.5 km/ });
  // DESIGN §5.2: 70 mi, at most ± 5 %, are 107.0 to 118.3 km; §2: 115.58 ± 1 km.
  await expect(axis).toHaveAccessibleName(
    /70 mi × 1.6: 107 to 118.3 km; measured 115.6 ± 1: 114.6 to 116.6 km/,
  );
});

test("every kind and standing has its card", async ({ strictPage: page }) => {
  await serveEveryKind(page);
  const wanted: Readonly<Record<string, readonly [standing: string, told: string]>> = {
    rounded: ["≈ Holds as a rounded figure", "confirmed by A. Checker, 2 November 2025: the FT had 70 miles"],
    contradicted: ["✕ Contradicted", "115.6 km"],
    area: ["✓ Holds", "nearest edge of Iran"],
    bearing: ["✕ Contradicted", "81.6°"],
    comparison: ["✓ Holds", "closer to Gwadar"],
    containment: ["✓ Holds", "there is the sea or its shore"],
    length: ["✓ Holds", "Coast road"],
    also: ["✓ Holds", "Second figure, 60 miles: ≠ differs; it disagrees with the first."],
    unread: ["! Cannot be read", "its fields say 120 km"],
    orphan: ["✓ Holds", "The text does not say this any more."],
  };
  await openMap(page, EVERY_KIND);
  for (const [id, [standing, told]] of Object.entries(wanted)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${EVERY_KIND}?claim=${id}`);
    await expect(heading(page), id).toHaveText(standing);
    await expect(card(page), id).toContainText(told);
  }
});

test("the list is filtered by verdict and kind, by keyboard too, and says what cannot be read", async ({
  strictPage: page,
}) => {
  await serveEveryKind(page);
  await openMap(page, EVERY_KIND);
  await page.getByRole("button", { name: "! 1 claim cannot be read" }).focus();
  await page.keyboard.press("Enter");
  const lines = page.locator(".claim-list .line");
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("its fields say 120 km");
  await page.getByLabel("Verdict").selectOption({ label: "Every verdict" });
  await expect(page.locator(".claim-list").getByRole("status")).toHaveText("11 of 11");
  await expect(lines.filter({ hasText: "The text has this passage no more" })).toHaveCount(1);
  await expect(lines.filter({ hasText: "confirmed by A. Checker" })).toHaveCount(1);
  await page.getByLabel("Kind").selectOption({ label: "Direction" });
  await expect(lines).toHaveCount(1);
  await lines.focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("✕ Contradicted");
  await picture(page, "claim-list");
});

test("another mode shows what the verdict would be, and the claim keeps its own", async ({
  strictPage: page,
}) => {
  await openMap(page, OPEN);
  await card(page).getByRole("button", { name: "By road" }).click();
  await expect(heading(page)).toHaveText("✕ Contradicted");
  await expect(card(page).locator(".trial-notice")).toContainText(
    "nothing is saved. The claim itself: ≈ holds as a rounded figure.",
  );
  await expect(page.locator(".article .claim-glyph")).toHaveText("≈");
  await card(page).getByRole("button", { name: "Reset" }).click();
  await expect(heading(page)).toHaveText("≈ Holds as a rounded figure");
  await expect(card(page).getByRole("button", { name: "Straight" })).toHaveAttribute("aria-pressed", "true");
});

test("by sea it is measured when asked, and the picture keeps it", async ({ strictPage: page }) => {
  await openMap(page, OPEN);
  await card(page).getByRole("button", { name: "By sea" }).click();
  await expect(card(page).getByRole("row", { name: /By sea/ })).toBeVisible();
  // DESIGN §2: about 123 km at the shortest, since a ship must round both headlands.
  await expect(card(page).getByRole("img", { name: /by sea/ })).toBeVisible();
  await expect(pill(page)).toContainText("nmi");
  await card(page).getByRole("button", { name: "Straight" }).click();
  await expect(heading(page)).toHaveText("≈ Holds as a rounded figure");
  await expect(pill(page)).toHaveText("115.6 km · 71.8 mi");
});

test("an end is dragged elsewhere: line, pill and verdict follow, and nothing is saved", async ({
  strictPage: page,
}) => {
  await openMap(page, OPEN);
  await card(page).getByRole("button", { name: "Try other ends" }).click();
  const handle = page.getByRole("button", { name: /Try Pasni elsewhere/ });
  await expect(handle).toBeVisible();
  const [gwadar, pasni] = [await screenPoint(page, GWADAR), await screenPoint(page, PASNI)];
  await page.mouse.move(pasni.x, pasni.y);
  await page.mouse.down();
  await page.mouse.move((gwadar.x + pasni.x) / 2, (gwadar.y + pasni.y) / 2, { steps: 6 });
  await page.mouse.up();
  // Half of 115.58 km; a pixel is half a kilometre here.
  await expect(pill(page)).toHaveText(/^5[78]\.\d km/);
  await expect(heading(page)).toHaveText("✕ Contradicted");
  await expect(page.locator(".maplibregl-popup")).toHaveCount(0);
  await picture(page, "claim-trial");
  await card(page).getByRole("button", { name: "Reset" }).click();
  await expect(handle).toHaveCount(0);
  await expect(pill(page)).toHaveText("115.6 km · 71.8 mi");
});

test("the keyboard alone finds what would make it true", async ({ strictPage: page }) => {
  await openMap(page, OPEN);
  await expect(card(page)).toContainText("It would hold as written with one end 2.08 km nearer");
  await card(page).getByRole("button", { name: "Pasni" }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("✓ Holds");
  const handle = page.getByRole("button", { name: /Try Pasni elsewhere/ });
  await handle.focus();
  const before = await page.locator(".map-pane").getAttribute("data-map");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowLeft");
  await expect(heading(page)).toHaveText("✕ Contradicted");
  await expect(handle).toBeFocused();
  expect(await page.locator(".map-pane").getAttribute("data-map")).toBe(before);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
});

test("verdict and ClaimReview are copied", async ({ strictPage: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMap(page, OPEN);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await card(page).getByRole("button", { name: "Copy as text" }).click();
  await expect(card(page).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await copied()).toContain("Holds as a rounded figure. The straight line is 115.6 km");
  await card(page).getByRole("button", { name: "Copy as ClaimReview" }).click();
  await expect(card(page).getByRole("button", { name: "JSON-LD copied" })).toBeVisible();
  expect(JSON.parse(await copied())).toMatchObject({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: page.url(),
    reviewRating: { alternateName: "Holds as a rounded figure" },
  });
});

test("the card leaves the line that it explains in sight, near and wide", async ({ strictPage: page }) => {
  await serveEveryKind(page);
  for (const [hash, ends] of [
    [`${STORY}?claim=pasni-gwadar-112km`, 2],
    [`${EVERY_KIND}?claim=sea`, 2],
    [`${EVERY_KIND}?claim=area`, 1],
  ] as const) {
    await page.goto("about:blank");
    await openMap(page, hash);
    await card(page).getByRole("button", { name: "Try other ends" }).click();
    const handles = page.locator(".map-handle");
    await expect(handles).toHaveCount(ends);
    await page.waitForTimeout(1500);
    const cover = await card(page).boundingBox();
    if (!cover) throw new Error("no card");
    for (const handle of [...(await handles.all()), pill(page)]) {
      const box = await handle.boundingBox();
      if (!box) throw new Error("no handle");
      const isClear = box.x >= cover.x + cover.width || box.y + box.height <= cover.y;
      expect(isClear, `${hash}: ${JSON.stringify({ box, cover })}`).toBe(true);
    }
  }
});

test("on a phone the card is pulled down to its verdict, and up again", async ({ strictPage: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, `${STORY}?claim=pasni-gwadar-112km`);
  await expect(heading(page)).toHaveText("≈ Holds as a rounded figure");
  const pull = async (by: number) => {
    const box = await heading(page).boundingBox();
    if (!box) throw new Error("no heading");
    await page.mouse.move(box.x + 100, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 8 + by, { steps: 5 });
    await page.mouse.up();
  };
  const height = async () => (await card(page).boundingBox())?.height ?? 0;
  const open = await height();
  await pull(200);
  await expect.poll(height).toBeLessThan(70);
  await expect(heading(page)).toBeInViewport();
  await picture(page, "phone-claim-pulled");
  await pull(-200);
  await expect.poll(height).toBe(open);
  await pull(10);
  await expect.poll(height).toBe(open);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`no serious finding of axe on list, card and trial: ${colorScheme}`, async ({ strictPage: page }) => {
    await serveEveryKind(page);
    await page.emulateMedia({ colorScheme });
    await openMap(page, `${EVERY_KIND}?claim=bearing`);
    await page.getByRole("button", { name: /claims are contradicted/ }).click();
    await page.getByLabel("Verdict").selectOption({ label: "Every verdict" });
    await card(page).getByRole("button", { name: "Try other ends" }).click();
    await page.waitForTimeout(600);
    expect(await seriousFaults(page)).toEqual([]);
  });
