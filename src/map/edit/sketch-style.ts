import { type TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from "terra-draw";
import type { Sketch } from "../../app/edit/sketch.ts";
import { type Theme, TOKENS } from "../tokens.ts";

/** Pixels within which a corner is hit: a finger is wider than a pointer. */
const REACH = { pointer: 12, finger: 24 };
const reach = (): number => (matchMedia("(pointer: coarse)").matches ? REACH.finger : REACH.pointer);

/** What a hand may do with points that are there. Crossings are allowed on the way, and named in the form. */
const FLAGS = {
  feature: {
    selfIntersectable: true,
    coordinates: { draggable: true, midpoints: { draggable: true }, deletable: true },
  },
};

/** Draws an outline corner by corner. The keys are ours, but Enter, which ends. What is edited shows its corners anyway. */
export const outlineMode = (type: Sketch["type"]): TerraDrawPolygonMode =>
  new TerraDrawPolygonMode({
    pointerDistance: reach(),
    keyEvents: { cancel: null, finish: "Enter" },
    showCoordinatePoints: type === "draw",
  });

/** Changes the points of what is selected; there is nothing else to select. Midpoints of a line lie on its geodesic. */
export const editMode = (shape: "outline" | "line"): TerraDrawSelectMode =>
  new TerraDrawSelectMode({
    pointerDistance: reach(),
    projection: shape === "line" ? "globe" : "web-mercator",
    keyEvents: null,
    allowManualDeselection: false,
    flags: { polygon: FLAGS, linestring: FLAGS },
  });

/** In the hue of what is drawn: teal for a place, indigo for a route. Points are large enough to be dragged. */
export const colorSketch = (draw: TerraDraw, shape: "outline" | "line", theme: Theme): void => {
  const { place, route, paper } = TOKENS[theme];
  const hue = shape === "outline" ? place : route;
  draw.updateModeOptions<typeof TerraDrawPolygonMode>("polygon", {
    styles: {
      fillColor: hue,
      fillOpacity: 0.16,
      outlineColor: hue,
      outlineWidth: 2,
      coordinatePointColor: paper,
      coordinatePointWidth: 5,
      coordinatePointOutlineColor: hue,
      coordinatePointOutlineWidth: 2.5,
      closingPointColor: hue,
      closingPointWidth: 6,
      closingPointOutlineColor: paper,
      closingPointOutlineWidth: 2,
    },
  });
  draw.updateModeOptions<typeof TerraDrawSelectMode>("select", {
    styles: {
      selectedPolygonColor: hue,
      selectedPolygonFillOpacity: 0.16,
      selectedPolygonOutlineColor: hue,
      selectedPolygonOutlineWidth: 2,
      selectedLineStringColor: hue,
      selectedLineStringWidth: 3,
      selectionPointColor: paper,
      selectionPointWidth: 7,
      selectionPointOutlineColor: hue,
      selectionPointOutlineWidth: 3,
      midPointColor: hue,
      midPointWidth: 4.5,
      midPointOutlineColor: paper,
      midPointOutlineWidth: 1.5,
    },
  });
};
