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

test("the home page lists the stories and opens one", async ({ strictPage: page }) => {
  await page.goto("");
  await page.getByRole("link", { name: /遭背刺/ }).click();
  await expect(page.locator(".article h1")).toContainText("稀土");
  await expect(page).toHaveURL(/#\/pasni-port/);
  await picture(page, "story");
});

test("a click on a place of the map shows every passage that mentions it", async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  const { x, y } = await screenPoint(page, PASNI);
  await page.mouse.click(x, y);
  const card = popup(page);
  await expect(card.getByRole("heading", { name: "Pasni", exact: true })).toBeVisible();
  await expect(card).toContainText("帕斯尼");
  await expect(card).toContainText("25.2580° N 63.4750° E");
  await expect(card).toContainText("25° 15.480′ N 63° 28.500′ E");
  await expect(card).toContainText("± 0.5 km");
  await expect(card.locator(".passages mark")).toHaveText("Pasni");
  await picture(page, "popup");
});

test("a popup pages through all that lies under one click", async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  const { x, y } = await screenPoint(page, PASNI);
  await page.mouse.click(x, y);
  await expect(popup(page).locator(".pager")).toContainText(/1 of [2-9] here/);
  await popup(page).getByRole("button", { name: "Next" }).click();
  await expect(popup(page)).toContainText("Town");
});

test("a click on a passage marks it in the text and brings it into sight", async ({ strictPage: page }) => {
  await openMap(page, `${STORY}?place=china`);
  await popup(page).locator(".passages button:not(.unlink)").last().click();
  const marked = page.locator(".article .mention.selected");
  await expect(marked).toHaveCount(1);
  await expect(marked).toBeInViewport();
});

test("hovering a mention lights its place, and hovering the place lights its mentions", async ({
  strictPage: page,
}) => {
  await openMap(page, AT_VIEW);
  const at = await screenPoint(page, GWADAR);
  const clip = { x: at.x - 20, y: at.y - 20, width: 40, height: 40 };
  const before = await page.screenshot({ clip });
  await mention(page, "Gwadar").hover();
  await expect.poll(async () => (await page.screenshot({ clip })).equals(before)).toBe(false);
  await page.mouse.move(at.x, at.y);
  await expect(mention(page, "Gwadar")).toHaveClass(/lit/);
});

test("choosing a mention flies to its place and opens its popup", async ({ strictPage: page }) => {
  await openMap(page, `${STORY}?view=8/-30/150`);
  await mention(page, "Pasni").click();
  await expect(popup(page).getByRole("heading", { name: "Pasni", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/view=[\d.]+\/25\.\d+\/63\.\d+/);
});

test("a country is an area that its mention shows", async ({ strictPage: page }) => {
  await openMap(page, STORY);
  await mention(page, "Pakistan").click();
  await expect(popup(page)).toContainText("6 passages");
  await picture(page, "country");
});

test("the legend hides a kind of place", async ({ strictPage: page }) => {
  await openMap(page, AT_VIEW);
  const { x, y } = await screenPoint(page, GWADAR);
  await page.getByLabel("Ports").uncheck();
  await page.getByLabel("Towns").uncheck();
  await page.getByLabel("Sea routes").uncheck();
  await page.waitForTimeout(500);
  await page.mouse.click(x, y);
  await expect(popup(page)).toHaveCount(0);
});

test("a route's popup gives its length in nautical miles and how it was made", async ({
  strictPage: page,
}) => {
  await openMap(page, STORY);
  await page.getByRole("button", { name: "8 routes" }).click();
  await page.getByRole("button", { name: /Gwadar – Karachi/ }).click();
  await expect(popup(page)).toContainText(/25\d\.\d nmi/);
  await expect(popup(page)).toContainText("Computed: the shortest way by sea");
});

test("find goes to a place by its Chinese name and to words in the text", async ({ strictPage: page }) => {
  await openMap(page, STORY);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("瓜达尔");
  await page.keyboard.press("Enter");
  await expect(popup(page).getByRole("heading", { name: "Gwadar", exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("technological barriers");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("technological barriers");
});

test("the keyboard alone opens a place and closes it", async ({ strictPage: page }) => {
  await openMap(page, STORY);
  await mention(page, "Pasni").focus();
  await page.keyboard.press("Enter");
  await expect(popup(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup(page)).toHaveCount(0);
});

test("a story that is opened again from the home page shows its surroundings again", async ({
  strictPage: page,
}) => {
  await openMap(page, STORY);
  await expect(page).toHaveURL(/view=/);
  const first = page.url();
  await page.getByRole("link", { name: "Stories" }).click();
  await page.getByRole("link", { name: /遭背刺/ }).click();
  await expect(page.locator('.map-pane[data-map="ready"]')).toBeVisible();
  await expect.poll(() => page.url()).toBe(first);
});

test("a passage of a route's popup leaves the popup where it is", async ({ strictPage: page }) => {
  await openMap(page, `${STORY}?route=pasni-karachi`);
  await page.waitForTimeout(1200);
  const before = await popup(page).boundingBox();
  await popup(page).locator(".passages button:not(.unlink)").first().click();
  await expect(page.locator(".passages button[aria-current=true]")).toHaveCount(1);
  expect(await popup(page).boundingBox()).toEqual(before);
});
