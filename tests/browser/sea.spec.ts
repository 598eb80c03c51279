import { AT_VIEW, expect, openMap, picture, test } from "./site.ts";

const AT_CLAIM = `${AT_VIEW}&claim=pasni-gwadar-112km`;

test("the sea is loaded when a claim is first measured by sea, and the path has its length", async ({
  strictPage: page,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (/sea\.bin|assets\/sea-/.test(request.url())) loaded.push(request.url());
  });
  await openMap(page, AT_CLAIM);
  const card = page.getByRole("region", { name: "Claim", exact: true });
  await expect(card.getByRole("button", { name: "Straight" })).toHaveAttribute("aria-pressed", "true");
  expect(loaded).toEqual([]);
  await card.getByRole("button", { name: "By sea" }).click();
  // DESIGN's 66.4 nautical miles at the shortest, on a coast that is good to 500 m at each cape.
  await expect(card).toContainText(/6[67]\.\d nmi at the shortest/);
  await expect(page.locator(".claim-pill")).toHaveText(/^6\d\.\d nmi · 12\d\.\d km$/);
  await picture(page, "by-sea");
  await card.getByRole("button", { name: "Straight" }).click();
  await expect(page.locator(".claim-pill")).toHaveText("115.6 km · 71.8 mi");
});

test("the sailing time follows the speed, which is remembered", async ({ strictPage: page }) => {
  await openMap(page, AT_CLAIM);
  await page.getByRole("button", { name: "By sea" }).click();
  await page.getByRole("spinbutton", { name: /knots/ }).fill("7");
  await expect(page.getByText(/a ship sails (9|10) h/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "By sea" }).click();
  await expect(page.getByRole("spinbutton", { name: /knots/ })).toHaveValue("7");
});

test("without its data the card says so, and tries again", async ({ page }) => {
  let isThere = false;
  await page
    .context()
    .route("**/sea/sea.bin.gz", (route) =>
      isThere ? route.continue() : route.fulfill({ status: 404, body: "" }),
    );
  await openMap(page, AT_CLAIM);
  await page.getByRole("button", { name: "By sea" }).click();
  await expect(page.getByRole("alert")).toContainText("404");
  isThere = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".claim-pill")).toHaveText(/nmi/);
});
