import type { Theme } from "../tokens.ts";
import { BASEMAP_TOKENS } from "./tokens.ts";

/** The name of the ring that marks a city of the basemap. */
export const townIcon = (theme: Theme): string => `town/-/${theme}`;

/** Draws the ring in the middle of a square of `size`. */
export const drawTown = (context: CanvasRenderingContext2D, size: number, theme: Theme): void => {
  const { land, label2 } = BASEMAP_TOKENS[theme];
  context.beginPath();
  context.arc(size / 2, size / 2, 2.6, 0, 2 * Math.PI);
  context.fillStyle = land;
  context.fill();
  context.strokeStyle = label2;
  context.lineWidth = 1.3;
  context.stroke();
};
