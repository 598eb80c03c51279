import { expect, openMap, picture, STORY, seriousFaults, test } from "./site.ts";

const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"] as const)
  for (const [name, viewport] of Object.entries(SIZES))
    test(`no serious finding of axe: ${name}, ${colorScheme}`, async ({ strictPage: page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await openMap(page, `${STORY}?place=pasni-port&claim=pasni-gwadar-112km`);
      await page.getByRole("button", { name: "9 places" }).click();
      await page.waitForTimeout(600);
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `${name}-${colorScheme}`);
    });
