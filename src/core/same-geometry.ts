import type { Position } from "geojson";
import { cutAt180 } from "./cut-at-180.ts";
import type { ImportedGeometry } from "./imported.ts";

/** As degrees are stored. */
const DECIMALS = 6;

/**
 * One text for all ways to write a geometry: rings that begin elsewhere or turn the other way, heights, more decimals, a
 * line or area that is cut at 180°, one part in a list of its own.
 */
export const geometryKey = (geometry: ImportedGeometry): string => {
  const cut = cutAt180(geometry);
  switch (cut.type) {
    case "Point":
      return `point ${positionKey(cut.coordinates)}`;
    case "LineString":
      return `line ${lineKey(cut.coordinates)}`;
    case "MultiLineString":
      return `line ${cut.coordinates.map(lineKey).sort().join(" | ")}`;
    case "Polygon":
      return `area ${polygonKey(cut.coordinates)}`;
    case "MultiPolygon":
      return `area ${cut.coordinates.map(polygonKey).sort().join(" | ")}`;
  }
};

const positionKey = ([lon = 0, lat = 0]: Position): string =>
  `${(lon === -180 ? 180 : lon).toFixed(DECIMALS)} ${lat.toFixed(DECIMALS)}`.replace(
    /-(?=0\.0+(?: |$))/g,
    "",
  );

const lineKey = (line: readonly Position[]): string => line.map(positionKey).join(",");

/** From the least of its positions on; `cutAt180` has turned it by the right-hand rule. */
const ringKey = (ring: readonly Position[]): string => {
  const keys = ring.slice(0, -1).map(positionKey);
  const start = keys.reduce((least, key, index) => (key < (keys[least] ?? "") ? index : least), 0);
  return [...keys.slice(start), ...keys.slice(0, start)].join(",");
};

const polygonKey = ([outer = [], ...holes]: readonly Position[][]): string =>
  [ringKey(outer), ...holes.map(ringKey).sort()].join(" - ");

/** From the least latitude to the greatest: what has another is another geometry, and costs no more to find out. */
export const latitudesKey = (geometry: ImportedGeometry): string => {
  let [south, north] = [Infinity, -Infinity];
  const look = (coordinates: Coordinates): void => {
    const [first, second] = coordinates;
    if (Array.isArray(first)) for (const part of coordinates) look(Array.isArray(part) ? part : []);
    else if (typeof second === "number") [south, north] = [Math.min(south, second), Math.max(north, second)];
  };
  look(geometry.coordinates);
  return `${south.toFixed(DECIMALS)} ${north.toFixed(DECIMALS)}`;
};
type Coordinates = Position | Coordinates[];
