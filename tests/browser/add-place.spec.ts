import type { Page } from "@playwright/test";
import { AT_VIEW, expect, openMap, picture, popup, screenPoint, test } from "./site.ts";

const openPanel = async (page: Page) => {
  await openMap(page, AT_VIEW);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Add a place…" }).click();
  await expect(page.getByLabel("Name or coordinates")).toBeFocused();
};

test("a place is added by its name, misspelt, with the keyboard alone", async ({ strictPage: page }) => {
  await openPanel(page);
  await page.keyboard.type("Ormarra");
  await expect(page.getByRole("heading", { name: "Similar names" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ormara\s*town/ })).toBeVisible();
  // No name in full: Enter takes nothing until one is chosen.
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "No place called “Ormarra” is known" }),
  ).toBeVisible();
  await picture(page, "similar-names");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ormara");
  await expect(page.getByLabel("Source")).toHaveValue(/^GeoNames \d+, CC BY 4.0$/);
  await page.keyboard.press("Enter");
  await expect(popup(page)).toContainText("Ormara");
  await expect(page.getByRole("button", { name: "1 change not saved" })).toBeVisible();
});

test("a name with its country is the one there; Enter takes it", async ({ strictPage: page }) => {
  await openPanel(page);
  await page.keyboard.type("Toledo, Spain");
  const first = page.getByRole("button", { name: /^Toledo\s*town · .* · Spain · / });
  await expect(first).toHaveAttribute("aria-current", "true");
  await page.getByLabel("Name or coordinates").fill("Toledo, Narnia");
  await expect(page.getByRole("heading", { name: "So called elsewhere" })).toBeVisible();
  await expect(page.locator(".place-hits [aria-current=true]")).toHaveCount(0);
  await page.getByLabel("Name or coordinates").fill("Toledo, Spain");
  await page.getByLabel("Name or coordinates").press("Enter");
  await expect(page.getByLabel("Coordinates")).toHaveValue(/^39\.8\d*, -4\.0\d*$/);
});

test("coordinates show what was understood while typing; swapped ones say so", async ({
  strictPage: page,
}) => {
  await openPanel(page);
  await page.keyboard.type("163.47, 25.27");
  await expect(page.getByRole("status").filter({ hasText: "out of range" })).toContainText("Swapped?");
  await page.getByLabel("Name or coordinates").fill("北纬25°16′12″ 东经63°28′12″");
  await page.getByRole("button", { name: "Use 25.27° N, 63.47° E" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Jetty");
  await page.getByLabel("Kind").selectOption("port");
  await page.getByLabel("Exact to, in km").fill("0.5");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(popup(page)).toContainText("25.2700° N 63.4700° E");
  await expect(popup(page)).toContainText("± 0.5 km");
});

test("a click on the map lists what lies near, in the story and in the gazetteer", async ({
  strictPage: page,
}) => {
  await openPanel(page);
  const { x, y } = await screenPoint(page, [62.36, 25.13]);
  await page.mouse.click(x, y);
  await expect(page.getByRole("heading", { name: "Already in this story" })).toBeVisible();
  // The town and the port of the same name are told apart.
  for (const kind of ["port", "town"])
    await expect(
      page.getByRole("button", { name: new RegExp(`^Gwadar\\s*${kind} · [\\d.]+ km$`) }),
    ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gwadar Port\s*port/ })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("New berth");
  await page.keyboard.press("Enter");
  await expect(popup(page)).toContainText("New berth");
});

/** A story beside the first one, with a harbour that is an outline. */
const HARBOUR = {
  type: "Feature",
  id: "fish-harbour",
  properties: {
    name: "Fish harbour",
    names: { ur: "بندرگاہ" },
    kind: "port",
    coordinateUncertaintyInMeters: 250,
    source: "Chart 38",
  },
  geometry: {
    type: "Polygon",
    coordinates: [
      [62.3, 62.4, 62.4, 62.3, 62.3].map((lon, corner) => [lon, corner > 1 && corner < 4 ? 25.2 : 25.1]),
    ],
  },
};

test("a place of another story is copied with its names and its outline, and says from where", async ({
  strictPage: page,
}) => {
  await page.route("**/geo/stories/index.json", (route) =>
    route.fulfill({
      json: { version: 1, stories: ["pasni-port", "elsewhere"].map((id) => ({ id, title: `Story ${id}` })) },
    }),
  );
  await page.route("**/geo/stories/elsewhere/places.geojson", (route) =>
    route.fulfill({ json: { type: "FeatureCollection", version: 1, features: [HARBOUR] } }),
  );
  await openPanel(page);
  await page.keyboard.type("25.13N 62.36E");
  await page.keyboard.press("Enter");
  const other = page.getByRole("button", { name: /^Fish harbour\s*port · here · Story elsewhere$/ });
  await expect(other).toBeVisible();
  await picture(page, "places-nearby");
  await other.press("Enter");
  await expect(popup(page)).toContainText("بندرگاہ");
  await popup(page).getByText("Source", { exact: true }).click();
  await expect(popup(page)).toContainText("Chart 38 (by way of the story elsewhere)");
  await page.locator("body").press("Control+z");
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
});
