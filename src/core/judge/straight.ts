import { ellipsoidMeters, type LonLat } from "../geodesy.ts";
import { type Footprint, marginMeters, representative } from "./footprint.ts";
import type { Outline } from "./outline.ts";
import {
  cornersOf,
  farthestBetween,
  farthestOnOutline,
  nearestBetween,
  nearestOnOutline,
} from "./outline-distance.ts";
import { isInside, isOutlineWithin } from "./outline-topology.ts";
import { HALF_MERIDIAN_METERS } from "./thresholds.ts";
import type { Measured } from "./verdict.ts";
import type { Measure } from "./weigh.ts";

/** The straight line between two footprints, and the points between which its value was measured. */
export interface Straight extends Measure {
  readonly from: LonLat;
  readonly to: LonLat;
}

const range = (value: number, least: number, most: number): Measured => ({
  value,
  least: Math.max(least, 0),
  most: most < 0 ? 0 : Math.min(most, HALF_MERIDIAN_METERS),
});

/** Two discs: least and most lie on the geodesic through both centres. */
const betweenDiscs = (from: LonLat, fromRadius: number, to: LonLat, toRadius: number): Straight => {
  const meters = ellipsoidMeters(from, to);
  const margin = fromRadius + toRadius;
  const isWithin = meters + fromRadius <= toRadius || meters + toRadius <= fromRadius;
  return { from, to, measured: range(meters, meters - margin, meters + margin), isArea: false, isWithin };
};

/** Metres from a point to an area, negative inside: how deep it lies. */
export const signedMeters = (outline: Outline, point: LonLat): number => {
  const { meters } = nearestOnOutline(outline, point);
  return isInside(outline, point) ? -meters : meters;
};

/** Enough corners that the farthest of them is within the uncertainty of any edge we have. */
const MAX_CORNERS = 240;

/** The range of the distance to an area's nearest edge, over the footprint of the other end. */
const reachOf = (other: Footprint, area: Outline): { least: number; most: number } => {
  if (other.type === "disc") {
    const meters = signedMeters(area, other.center);
    return { least: meters, most: meters };
  }
  const distances = cornersOf(other.outline, MAX_CORNERS).map((corner) => signedMeters(area, corner));
  return { least: nearestBetween(other.outline, area).meters, most: Math.max(...distances) };
};

type OutlineFootprint = Extract<Footprint, { type: "outline" }>;

const toMiddle = (from: Footprint, area: OutlineFootprint) => (): Measured => {
  const meters = ellipsoidMeters(representative(from), area.outline.middle);
  const margin = marginMeters(from) + area.edgeMeters;
  return range(meters, meters - margin, meters + margin);
};

/** From a site to the nearest edge of an area. */
const toArea = (site: Footprint, area: OutlineFootprint): Straight => {
  const from = representative(site);
  const isWithin = isInside(area.outline, from);
  const nearest = nearestOnOutline(area.outline, from);
  const margin = marginMeters(site) + area.edgeMeters;
  const { least, most } = reachOf(site, area.outline);
  const value = isWithin ? 0 : nearest.meters;
  const to = isWithin ? from : nearest.to;
  const measured = range(value, least - margin, most + margin);
  return { from, to, measured, isArea: true, isWithin, toMiddle: toMiddle(site, area) };
};

/** From the nearest edge of one area to that of another. */
const betweenAreas = (one: OutlineFootprint, other: OutlineFootprint): Straight => {
  const nearest = nearestBetween(one.outline, other.outline);
  const margin = one.edgeMeters + other.edgeMeters;
  const isWithin = isOutlineWithin(one.outline, other.outline) || isOutlineWithin(other.outline, one.outline);
  const meters = nearest.meters;
  const measured = isWithin ? range(0, 0, 0) : range(meters, meters - margin, meters + margin);
  return {
    from: nearest.from,
    to: nearest.to,
    measured,
    isArea: true,
    isWithin,
    toMiddle: toMiddle(one, other),
  };
};

/** Two sites of which one or both are polygons: any two points of them may be meant. */
const betweenSites = (one: Footprint, other: Footprint): Straight => {
  const [from, to] = [representative(one), representative(other)];
  const margin = marginMeters(one) + marginMeters(other);
  const value = ellipsoidMeters(from, to);
  if (one.type === "outline" && other.type === "outline") {
    const least = nearestBetween(one.outline, other.outline).meters;
    const most = farthestBetween(one.outline, other.outline).meters;
    const isWithin =
      isOutlineWithin(one.outline, other.outline) || isOutlineWithin(other.outline, one.outline);
    return { from, to, measured: range(value, least - margin, most + margin), isArea: false, isWithin };
  }
  const outline = one.type === "outline" ? one.outline : other.type === "outline" ? other.outline : null;
  const disc = one.type === "disc" ? one : other.type === "disc" ? other : null;
  if (!outline || !disc) return betweenDiscs(from, marginMeters(one), to, marginMeters(other));
  const least = signedMeters(outline, disc.center);
  const most = farthestOnOutline(outline, disc.center).meters;
  const isWithin = least < 0 || most <= disc.radiusMeters;
  return { from, to, measured: range(value, least - margin, most + margin), isArea: false, isWithin };
};

const swapped = (straight: Straight): Straight => ({ ...straight, from: straight.to, to: straight.from });

const isAreaOutline = (footprint: Footprint): footprint is OutlineFootprint =>
  footprint.type === "outline" && footprint.isArea;

/** The straight line on the WGS84 ellipsoid, least and most over both footprints (how a claim is judged, 3). */
export const straightBetween = (one: Footprint, other: Footprint): Straight => {
  if (one.type === "disc" && other.type === "disc")
    return betweenDiscs(one.center, one.radiusMeters, other.center, other.radiusMeters);
  if (isAreaOutline(one) && isAreaOutline(other)) return betweenAreas(one, other);
  if (isAreaOutline(other)) return toArea(one, other);
  if (isAreaOutline(one)) return swapped(toArea(other, one));
  return betweenSites(one, other);
};
