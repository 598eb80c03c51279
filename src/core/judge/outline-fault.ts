import type { MultiPolygon, Polygon } from "geojson";
import { type LonLat, withinTurn } from "../geodesy.ts";
import { crossingEdge, edgesOf } from "../ring-crossing.ts";
import { type Outline, outlineOf, type Ring } from "./outline.ts";
import { isInRing } from "./outline-topology.ts";

/** More parts than this are not held against each other. */
const MOST_PARTS = 1000;
/** About a centimetre: a corner so near to another part's edge lies on it. */
const ON_EDGE_DEGREES = 1e-7;

const positionText = ([lon, lat]: LonLat): string => {
  const degrees = (value: number, over: string, under: string) =>
    `${Math.abs(Number(value.toFixed(4)))}° ${value < 0 ? under : over}`;
  return `${degrees(lat, "N", "S")}, ${degrees(withinTurn(lon), "E", "W")}`;
};

/** The edge over which a ring round a pole is closed is no edge of it. */
const isToPole = ([, lat]: LonLat): boolean => Math.abs(lat) === 90;

const crossing = ({ parts }: Outline): string | null => {
  const edges = parts.flat().flatMap(({ points }) => edgesOf(points));
  const edge = crossingEdge(edges.filter(([a, b]) => !isToPole(a) && !isToPole(b)));
  return edge && `it crosses itself by ${positionText(edge[0])}, so that what lies inside can't be told`;
};

/** Whether all corners of one ring lie in another (or out of it), those on its edge left out; null: some do, or all are on it. */
const sideOf = (one: Ring, other: Ring): boolean | null => {
  let side: boolean | null = null;
  for (const [lon, lat] of one.points) {
    const around = [-1, 1].flatMap((x) => [-1, 1].map((y) => [x * ON_EDGE_DEGREES, y * ON_EDGE_DEGREES]));
    const sides = new Set(around.map(([dx = 0, dy = 0]) => isInRing(other, lon + dx, lat + dy)));
    if (sides.size === 2) continue;
    const isIn = sides.has(true);
    if (side !== null && side !== isIn) return null;
    side = isIn;
  }
  return side;
};

const misplaced = ({ parts }: Outline): string | null => {
  const by = ({ points: [corner = [0, 0]] }: Ring) => positionText(corner);
  for (const [index, [outer, ...holes]] of parts.slice(0, MOST_PARTS).entries()) {
    if (!outer) continue;
    const astray = holes.find((hole) => sideOf(hole, outer) === false);
    if (astray) return `its hole by ${by(astray)} lies outside the part that it belongs to`;
    const twice = parts.slice(0, index).flatMap(([other, ...gaps]) => {
      const isIn =
        other && sideOf(outer, other) === true && !gaps.some((gap) => sideOf(outer, gap) !== false);
      return isIn ||
        (other && sideOf(other, outer) === true && !holes.some((gap) => sideOf(other, gap) !== false))
        ? [outer]
        : [];
    })[0];
    if (twice) return `two of its parts cover the same ground by ${by(twice)}`;
  }
  return null;
};

const faults = new WeakMap<object, { readonly fault: string | null }>();

/** Why what a person or another program drew is no area, to be put after a colon; null: it is one. Looked at once. */
export const outlineFault = (geometry: Polygon | MultiPolygon): string | null => {
  const known = faults.get(geometry);
  if (known) return known.fault;
  const outline = outlineOf(geometry);
  const fault = outline.fault ?? crossing(outline) ?? misplaced(outline);
  faults.set(geometry, { fault });
  return fault;
};
