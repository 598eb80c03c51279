import type { PlaceKind } from "../core/place.ts";
import { drawTown } from "./basemap/town-icon.ts";
import type { Theme } from "./tokens.ts";
import { TOKENS } from "./tokens.ts";

/** Icons are drawn twice as large as they show, for sharp edges on dense screens. */
export const ICON_PIXEL_RATIO = 2;
const SIZE = 24;

/** Lucide's anchor and landmark (ISC licence), on its 24 × 24 grid. */
const ANCHOR = "M12 6v16M19 13l2-1a9 9 0 0 1-18 0l2 1M9 11h6M14 4a2 2 0 1 1-4 0 2 2 0 1 1 4 0";
const LANDMARK = "M3 22h18M6 18v-7M10 18v-7M14 18v-7M18 18v-7M12 2l8 5H4z";
const PLANE = "M12 3v18M3 14l9-5 9 5M9 21l3-2 3 2";

/** How a kind is marked: a filled disc with a sign in it, or a ring. */
const DISC_SIGNS: Partial<Record<PlaceKind, string>> = {
  port: ANCHOR,
  base: ANCHOR,
  institution: LANDMARK,
  landmark: LANDMARK,
  airport: PLANE,
};

/** The names of icons hold what is drawn: `place/<kind>/<theme>`, `arrow/-/<theme>`. */
export const arrowIcon = (theme: Theme): string => `arrow/-/${theme}`;

/** Draws the icon of that name; undefined if it is none of ours. */
export const drawIcon = (name: string): ImageData | undefined => {
  const [type, kind, theme] = name.split("/");
  if (theme !== "light" && theme !== "dark") return undefined;
  const context = emptyCanvas();
  if (!context) return undefined;
  context.scale(ICON_PIXEL_RATIO, ICON_PIXEL_RATIO);
  if (type === "arrow") drawArrow(context, TOKENS[theme].route);
  else if (type === "place")
    drawPlace(context, kind as PlaceKind, theme); // As the layer of places names them.
  else if (type === "town") drawTown(context, SIZE, theme);
  else return undefined;
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
};

let canvas: HTMLCanvasElement | undefined;

/** One canvas for all icons, in memory: reading a picture back from the graphics card takes 20 ms or more. */
const emptyCanvas = (): CanvasRenderingContext2D | null => {
  canvas ??= document.createElement("canvas");
  // A new size empties it and undoes every setting.
  canvas.width = canvas.height = SIZE * ICON_PIXEL_RATIO;
  return canvas.getContext("2d", { willReadFrequently: true });
};

const drawPlace = (context: CanvasRenderingContext2D, kind: PlaceKind, theme: Theme): void => {
  const { place, markEdge } = TOKENS[theme];
  const sign = DISC_SIGNS[kind];
  const center = SIZE / 2;
  disc(context, center, sign ? 10.5 : 7.5, markEdge);
  disc(context, center, sign ? 8.5 : 6, place);
  if (!sign) {
    disc(context, center, 3, markEdge);
    return;
  }
  context.translate(center - 6, center - 6);
  context.scale(0.5, 0.5);
  context.strokeStyle = markEdge;
  context.lineWidth = 2.6;
  context.lineCap = context.lineJoin = "round";
  context.stroke(new Path2D(sign));
};

const disc = (context: CanvasRenderingContext2D, center: number, radius: number, color: string): void => {
  context.fillStyle = color;
  context.beginPath();
  context.arc(center, center, radius, 0, 2 * Math.PI);
  context.fill();
};

const drawArrow = (context: CanvasRenderingContext2D, color: string): void => {
  context.fillStyle = color;
  context.fill(new Path2D("M8 6.5l9 5.5-9 5.5 2.2-5.5z"));
};
