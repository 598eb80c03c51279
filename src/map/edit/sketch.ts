import { effect, type ReadonlySignal, untracked } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
} from "terra-draw";
import type { App } from "../../app/app.ts";
import type { Sketch } from "../../app/edit/sketch.ts";
import { type LonLat, toLonLat } from "../../core/geodesy.ts";
import { addCrosshair } from "../crosshair.ts";
import type { Theme } from "../tokens.ts";
import { colorSketch, editMode, outlineMode } from "./sketch-style.ts";
import { TurnedAdapter } from "./turned-adapter.ts";
import { isUncovered, uncover } from "./uncover.ts";

/** Lets Terra Draw work on what a form has under the pen, and tells the form what becomes of it. */
export const followSketch = (map: MapLibreMap, app: App, theme: ReadonlySignal<Theme>): (() => void) => {
  let close = () => {};
  const stop = effect(() => {
    const sketch = app.sketch.value;
    untracked(() => {
      close();
      // A popup would lie over what is drawn.
      if (sketch && app.selection.peek()) app.select(null);
      close = sketch ? open(map, app, sketch, theme) : () => {};
    });
  });
  return () => {
    stop();
    close();
  };
};

type Drawing = Sketch & { readonly type: "draw" };
type Editing = Sketch & { readonly type: "edit" };

const open = (map: MapLibreMap, app: App, sketch: Sketch, theme: ReadonlySignal<Theme>): (() => void) => {
  const shape = sketch.type === "edit" ? sketch.shape : "outline";
  const adapter = new TurnedAdapter(map, turnOf(map, sketch));
  const draw = new TerraDraw({
    adapter,
    modes: [outlineMode(sketch.type), new TerraDrawLineStringMode(), editMode(shape)],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();
  const stops = [
    effect(() => colorSketch(draw, shape, theme.value)),
    sketch.type === "draw"
      ? startDrawing(map, app, draw, adapter, sketch)
      : startEditing(map, app, draw, adapter, sketch),
  ];
  return () => {
    app.pen.value = null;
    for (const stop of stops) stop();
    // The mode's own clean-up: it gives the map its double click back.
    draw.setMode("static");
    draw.stop();
  };
};

/** Whole degrees, in the copy of the world that the map shows. */
const turnOf = (map: MapLibreMap, sketch: Sketch): number => {
  const { lng } = map.getCenter();
  if (sketch.type === "draw") return Math.round(lng);
  const lons = sketch.points.map(([lon]) => lon);
  const middle = Math.round((Math.min(...lons) + Math.max(...lons)) / 2);
  return middle + 360 * Math.round((lng - middle) / 360);
};

const startDrawing = (
  map: MapLibreMap,
  app: App,
  draw: TerraDraw,
  adapter: TurnedAdapter,
  sketch: Drawing,
): (() => void) => {
  draw.setMode("polygon");
  const stopTelling = followPoints(draw, adapter, sketch.change);
  draw.on("finish", () => sketch.finish(pointsOf(draw, adapter)));
  const crosshair = addCrosshair(map, () => adapter.pointAtMiddle());
  app.pen.value = {
    type: "draw",
    add: () => (crosshair.isOn() ? adapter.clickMiddle() : adapter.clickAtPointer()),
    takeBack: () => {
      draw.undo();
    },
    finish: () => adapter.finish(),
    leave: sketch.leave,
  };
  return () => {
    stopTelling();
    crosshair.stop();
  };
};

const startEditing = (
  map: MapLibreMap,
  app: App,
  draw: TerraDraw,
  adapter: TurnedAdapter,
  { shape, points, change }: Editing,
): (() => void) => {
  const id = draw.getFeatureId();
  const open = points.map((point) => adapter.turned(point));
  const [first] = open;
  const isOutline = shape === "outline";
  const geometry: GeoJSONStoreFeatures["geometry"] = isOutline
    ? { type: "Polygon", coordinates: [first ? [...open, [...first]] : open] }
    : { type: "LineString", coordinates: open };
  const properties = { mode: isOutline ? "polygon" : "linestring" };
  const [added] = draw.addFeatures([{ type: "Feature", id, geometry, properties }]);
  // A bug, not a reader's mistake: what comes here was read and settled.
  if (!added?.valid)
    throw new Error(`Terra Draw takes no ${shape} of ${points.length} points: ${added?.reason}`);
  draw.selectFeature(id);
  const middle = points[Math.floor(points.length / 2)];
  // What was drawn a moment ago stays where the hand is.
  if (middle && !points.some((point) => isUncovered(map, point))) uncover(map, middle);
  app.pen.value = { type: "edit" };
  return followPoints(draw, adapter, change);
};

/** Tells of the points whenever one comes, moves or goes; a pointer that only hovers changes none. Returns what ends it. */
const followPoints = (
  draw: TerraDraw,
  adapter: TurnedAdapter,
  change: (points: readonly LonLat[]) => void,
): (() => void) => {
  let told = pointsOf(draw, adapter).join();
  const tell = () => {
    const points = pointsOf(draw, adapter);
    if (points.join() === told) return;
    told = points.join();
    change(points);
  };
  draw.on("change", tell);
  return () => draw.off("change", tell);
};

/** The points of the one thing that is drawn: of an outline that still follows the pointer, those that are set. */
const pointsOf = (draw: TerraDraw, adapter: TurnedAdapter): LonLat[] => {
  const thing = draw.getSnapshot().find(({ geometry }) => geometry.type !== "Point");
  const positions =
    thing?.geometry.type === "Polygon"
      ? (thing.geometry.coordinates[0] ?? []).slice(0, -1)
      : thing?.geometry.type === "LineString"
        ? thing.geometry.coordinates
        : [];
  const set = thing?.properties.committedCoordinateCount;
  return positions
    .slice(0, typeof set === "number" ? set : positions.length)
    .map((position) => adapter.turned(toLonLat(position), 1));
};
