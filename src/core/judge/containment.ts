import type { ContainmentClaim } from "../claim.ts";
import { circle, ellipsoidMeters, type LonLat } from "../geodesy.ts";
import type { Place } from "../place.ts";
import { ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { blankVerdict, placeOfClaim } from "./blank.ts";
import { isAtSea } from "./coast.ts";
import type { JudgeContext } from "./context.ts";
import { type Footprint, footprintOf, marginMeters, noFootprint, representative } from "./footprint.ts";
import { measuredText } from "./format-length.ts";
import type { Outline } from "./outline.ts";
import { cornersOf, farthestOnOutline, nearestBetween } from "./outline-distance.ts";
import { areasMeet } from "./outline-topology.ts";
import { signedMeters } from "./straight.ts";
import { COAST_ERROR_METERS } from "./thresholds.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/** How far outside (over 0) or inside (under 0) the nearest and the farthest part of a footprint lies, in metres. */
interface Depth {
  readonly least: number;
  readonly most: number;
  readonly value: number;
}

type Disc = Extract<Footprint, { type: "disc" }>;
type AreaFootprint = Extract<Footprint, { type: "outline" }>;

const MAX_CORNERS = 400;
/** Points of a disc that are asked whether they lie at sea. */
const RIM_POINTS = 32;
/** An outline cuts off bays and creeks, in which the sea's data has no water: so far from it a coast may still go. */
const BAY_METERS = 4500;

const depthInOutline = (from: Footprint, area: Outline): Depth => {
  if (from.type === "disc") {
    const value = signedMeters(area, from.center);
    return { value, least: value - from.radiusMeters, most: value + from.radiusMeters };
  }
  const depths = cornersOf(from.outline, MAX_CORNERS).map((corner) => signedMeters(area, corner));
  const [least, most] = [Math.min(...depths) - from.edgeMeters, Math.max(...depths) + from.edgeMeters];
  const value = signedMeters(area, from.outline.middle);
  if (areasMeet(from.outline, area)) return { value, least: Math.min(least, 0), most };
  return { value, least: nearestBetween(from.outline, area).meters - from.edgeMeters, most };
};

/** A place without outline is the disc that holds it whole. */
const depthInDisc = (from: Footprint, center: LonLat, radius: number): Depth => {
  const value = ellipsoidMeters(representative(from), center) - radius;
  if (from.type === "disc")
    return { value, least: value - from.radiusMeters, most: value + from.radiusMeters };
  const most = farthestOnOutline(from.outline, center).meters - radius + from.edgeMeters;
  return { value, least: signedMeters(from.outline, center) - radius - from.edgeMeters, most };
};

/** The points of a disc, and of what is uncertain beyond it, that lie more than `meters` outside an area. */
const pointsOutside = ({ center, radiusMeters }: Disc, area: AreaFootprint, meters: number): LonLat[] => {
  const reach = radiusMeters + area.edgeMeters;
  const rim = [0.25, 0.5, 0.75, 1].flatMap((share) => circle(center, reach * share, RIM_POINTS));
  return [center, ...rim].filter((point) => signedMeters(area.outline, point) > meters);
};

/**
 * On a coast an area is not left by land: where a footprint may leave it, it leaves it for the sea. The land there may
 * reach beyond the outline by the error of its edge; of a place that itself lies outside, that alone is no sign.
 */
const leavesForSea = (
  place: Place,
  from: Footprint,
  area: AreaFootprint,
  { value }: Depth,
  context: JudgeContext,
): boolean => {
  if (from.type !== "disc") return isAtSea(place);
  const outside = pointsOutside(from, area, 0);
  // With its middle certainly inside, a place beside a bay is not taken for one beside a border.
  const isDeep = value < -area.edgeMeters;
  const reach = (isDeep ? BAY_METERS : COAST_ERROR_METERS) + area.edgeMeters;
  const isLikely = context.isNearSea?.(outside, reach);
  // Without the sea's data: a port stands at the water.
  if (isLikely === undefined) return isAtSea(place);
  if (!isLikely || outside[0] !== from.center) return isLikely;
  return context.isNearSea?.(pointsOutside(from, area, area.edgeMeters), COAST_ERROR_METERS) === true;
};

const weighContainment = (depth: Depth, edge: number): VerdictWord =>
  depth.most + edge <= 0 ? "holds" : depth.least - edge > 0 ? "contradicted" : "unmeasurable";

const sentenceOf = (verdict: VerdictWord, from: Place, to: Place, depth: Depth, isCoast: boolean): string => {
  const side = depth.value <= 0 ? "inside" : "outside";
  const line = `${from.properties.name} lies ${measuredText(Math.abs(depth.value), "km")} ${side} ${to.properties.name}, measured to its nearest edge (straight line, WGS84)`;
  if (verdict === "holds")
    return isCoast
      ? `${line}; where it may reach beyond that edge, there is the sea or its shore.`
      : `${line}: deeper than the two are uncertain together.`;
  if (verdict === "contradicted") return `${line}: farther than the two are uncertain together.`;
  return `${line}; the places are known too roughly to tell on which side it lies.`;
};

/** Judges "`from` lies in `to`". */
export const judgeContainment = (
  story: Story,
  claim: ContainmentClaim,
  context: JudgeContext,
): Result<Verdict> => {
  const from = placeOfClaim(story, claim.id, claim.from);
  if (!from.ok) return from;
  const to = placeOfClaim(story, claim.id, claim.to);
  if (!to.ok) return to;
  const [one, other] = [footprintOf(from.value, context.areaOf), footprintOf(to.value, context.areaOf)];
  if (!one || !other)
    return ok(blankVerdict(story, claim.id, noFootprint(one ? to.value : from.value, context.areaOf)));
  const depth =
    other.type === "outline"
      ? depthInOutline(one, other.outline)
      : depthInDisc(one, other.center, other.radiusMeters);
  const edge = other.type === "outline" ? other.edgeMeters : 0;
  const plain = weighContainment(depth, edge);
  const isCoast =
    plain === "unmeasurable" &&
    other.type === "outline" &&
    depth.value <= marginMeters(one) + edge &&
    leavesForSea(from.value, one, other, depth, context);
  // An area that reaches beyond the other lies not in it; of a site any point may be meant.
  const reachesOut = one.type === "outline" && one.isArea && depth.most - edge > 2 * one.edgeMeters;
  const verdict = isCoast ? "holds" : plain === "unmeasurable" && reachesOut ? "contradicted" : plain;
  return ok({
    ...blankVerdict(story, claim.id, sentenceOf(verdict, from.value, to.value, depth, isCoast)),
    verdict,
  });
};
