import type { LonLat } from "../geodesy.ts";
import type { Footprint } from "./footprint.ts";
import type { Outline, Ring } from "./outline.ts";
import { cornersOf, nearestOnOutline } from "./outline-distance.ts";
import { isInside } from "./outline-topology.ts";

type OutlineFootprint = Extract<Footprint, { type: "outline" }>;

/**
 * How one outline lies to another: in it, wholly or partly out of it, or not to be told. Where both have the same line
 * for an edge (a border of two countries of one source), it parts them surely, however well that line is known.
 */
export type Relation = "in" | "partly-out" | "out" | "unsure";

const MOST_CORNERS = 200;
/** Points along each side of a part's box that are looked at: in the largest parts and holes so many. */
const GRID = 8;
const MOST_PARTS = 12;
/** Two outlines of one source share an edge to a last digit; two that were drawn apart hardly come so near. */
const SAME_EDGE_METERS = 1;

/** Points evenly within the boxes of the largest of some rings, where `isWanted` says so. */
const pointsIn = (rings: readonly Ring[], isWanted: (point: LonLat) => boolean): LonLat[] => {
  const size = ({ west, east, south, north }: Ring) => (east - west) * (north - south);
  const steps = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID);
  return rings
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MOST_PARTS)
    .flatMap(({ west, east, south, north }) =>
      steps.flatMap((x) => steps.map((y): LonLat => [west + (east - west) * x, south + (north - south) * y])),
    )
    .filter(isWanted);
};

const outersOf = ({ parts }: Outline): Ring[] => parts.flatMap((part) => part.slice(0, 1));
const holesOf = ({ parts }: Outline): Ring[] => parts.flatMap((part) => part.slice(1));

/** True where the point lies farther than `edgeMeters` from an outline's edge, or that edge is the other outline's too. */
const isSure = (point: LonLat, { outline, edgeMeters }: OutlineFootprint, other: Outline): boolean => {
  const { meters, to } = nearestOnOutline(outline, point);
  return meters > edgeMeters || nearestOnOutline(other, to).meters < SAME_EDGE_METERS;
};

/** `isOneSource`: both are of one set of outlines, so that what is uncertain of one edge is so of the other too. */
export const relationOf = (
  one: OutlineFootprint,
  other: OutlineFootprint,
  isOneSource: boolean,
): Relation => {
  const margin = isOneSource ? 0 : one.edgeMeters + other.edgeMeters;
  const inOne = (point: LonLat) => isInside(one.outline, point);
  const inOther = (point: LonLat) => isInside(other.outline, point);
  const inner = pointsIn(outersOf(one.outline), inOne);
  const strays = [...inner, ...pointsIn(holesOf(other.outline), inOne)].filter((point) => !inOther(point));
  const isOut = strays.some(
    (point) => isOneSource || (isSure(point, one, other.outline) && isSure(point, other, one.outline)),
  );
  const edges = cornersOf(one.outline, MOST_CORNERS).map((corner) => {
    const { meters } = nearestOnOutline(other.outline, corner);
    if (meters < SAME_EDGE_METERS) return "shared";
    return meters <= margin ? "unsure" : inOther(corner) ? "in" : "out";
  });
  const isNoneIn = inner.length > 0 && !inner.some(inOther);
  if (isOut || edges.includes("out")) return isNoneIn && !edges.includes("in") ? "out" : "partly-out";
  return edges.includes("unsure") || strays.length > 0 || inner.length === 0 ? "unsure" : "in";
};
