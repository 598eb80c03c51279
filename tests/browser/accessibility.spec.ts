import AxeBuilder from "@axe-core/playwright";
import { expect, openMap, picture, STORY, test } from "./site.ts";

const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"] as const)
  for (const [name, viewport] of Object.entries(SIZES))
    test(`no serious finding of axe: ${name}, ${colorScheme}`, async ({ strictPage: page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await openMap(page, `${STORY}?place=pasni-port&claim=pasni-gwadar-112km`);
      await page.getByRole("button", { name: "9 places" }).click();
      await page.waitForTimeout(600);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual(
        [],
      );
      await picture(page, `${name}-${colorScheme}`);
    });
