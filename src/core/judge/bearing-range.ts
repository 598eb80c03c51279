import { ellipsoidMeters, inverse, type LonLat } from "../geodesy.ts";
import { type Footprint, marginMeters, representative } from "./footprint.ts";
import { cornersOf } from "./outline-distance.ts";
import { areasMeet, isInside } from "./outline-topology.ts";

/** Bearings in degrees clockwise from north: at the representative points, and how far the footprints turn it. */
export interface BearingRange {
  readonly value: number;
  /** Degrees that the footprints turn it anticlockwise (0 or less) and clockwise (0 or more). */
  readonly left: number;
  readonly right: number;
}

const DEGREES = 180 / Math.PI;
const MEAN_RADIUS_METERS = 6_371_008.8;
/** Corners of an outline that are looked from and at; bearings are stated in steps of 22.5° at the finest. */
const CORNERS = 60;
/** Farther from a pole than this, no place is known so roughly that it may be the pole. */
const NEAR_POLE_DEGREES = 89;

/** The turn from `value` to `other`, in degrees, -180 to 180. */
export const turnDegrees = (value: number, other: number): number =>
  ((((other - value) % 360) + 540) % 360) - 180;

const pointsOf = (footprint: Footprint): LonLat[] =>
  footprint.type === "disc"
    ? [footprint.center]
    : [footprint.outline.middle, ...cornersOf(footprint.outline, CORNERS)];

/** How far discs of `margin` turn a line of `meters`, with the turn of the meridian where `to` moves. */
const marginDegrees = (meters: number, from: Footprint, to: Footprint, latitude: number): number => {
  const margin = marginMeters(from) + marginMeters(to);
  if (meters <= margin) return 180;
  const sine =
    Math.sin(Math.min(margin / MEAN_RADIUS_METERS, 1)) / Math.abs(Math.sin(meters / MEAN_RADIUS_METERS));
  const meridian = (marginMeters(to) / MEAN_RADIUS_METERS) * Math.tan((Math.abs(latitude) * Math.PI) / 180);
  return sine >= 1 ? 180 : Math.min(180, (Math.asin(sine) + meridian) * DEGREES);
};

/** True where any bearing may be meant, since the footprints share ground. */
const doFootprintsMeet = (one: Footprint, other: Footprint): boolean => {
  if (one.type === "outline" && other.type === "outline") return areasMeet(one.outline, other.outline);
  if (one.type === "outline") return isInside(one.outline, representative(other));
  return other.type === "outline" && isInside(other.outline, representative(one));
};

/** At a pole all others lie one way: 180 at the North Pole, 0 at the South Pole; null where `to` may lie beside it. */
const bearingAtPole = (to: Footprint): number | null => {
  if (to.type !== "disc") return null;
  const latitude = to.center[1] < 0 ? -90 : 90;
  if (Math.abs(to.center[1]) < NEAR_POLE_DEGREES) return null;
  return ellipsoidMeters(to.center, [0, latitude]) <= to.radiusMeters ? (latitude < 0 ? 0 : 180) : null;
};

/** The bearing of `from` as seen at `to`, over both footprints; null where they share ground. */
export const bearingBetween = (from: Footprint, to: Footprint): BearingRange | null => {
  if (doFootprintsMeet(from, to)) return null;
  const atPole = bearingAtPole(to);
  if (atPole !== null) return { value: atPole, left: 0, right: 0 };
  const value = inverse(representative(to), representative(from)).initialBearingDegrees;
  let left = 0;
  let right = 0;
  for (const eye of pointsOf(to))
    for (const point of pointsOf(from)) {
      const { meters, initialBearingDegrees } = inverse(eye, point);
      const turn = turnDegrees(value, initialBearingDegrees);
      const margin = marginDegrees(meters, from, to, eye[1]);
      left = Math.min(left, turn - margin);
      right = Math.max(right, turn + margin);
    }
  return right - left >= 360 ? { value, left: -180, right: 180 } : { value, left, right };
};
