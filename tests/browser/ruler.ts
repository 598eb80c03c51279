import type { Page } from "@playwright/test";
import { expect, screenPoint } from "./site.ts";

export const panel = (page: Page) => page.getByRole("region", { name: "Measure" });
export const total = (page: Page) => panel(page).locator(".ruler-total strong");
/** Kilometres as the panel writes them, for any length from 1 to 1,000 km. */
export const kilometers = async (page: Page) => Number.parseFloat((await total(page).textContent()) ?? "");

/** Turns the ruler on, and waits for its scripts. */
export const turnOn = async (page: Page) => {
  await page.keyboard.press("m");
  await expect(page.locator(".crosshair")).toBeVisible();
  await expect(panel(page)).toContainText("Measuring");
};

/** Moves the mouse to a point of the Earth, in the tests' view, and clicks there. */
export const clickAt = async (page: Page, at: readonly [number, number]) => {
  const { x, y } = await screenPoint(page, at);
  await page.mouse.move(x - 30, y);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
};
