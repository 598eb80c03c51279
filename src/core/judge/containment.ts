import type { ContainmentClaim } from "../claim.ts";
import { circle, ellipsoidMeters, type LonLat } from "../geodesy.ts";
import type { Place } from "../place.ts";
import { ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { blankVerdict, noOutline, placeOfClaim } from "./blank.ts";
import type { JudgeContext } from "./context.ts";
import { type Footprint, footprintOf, marginMeters, representative } from "./footprint.ts";
import { measuredText } from "./format-length.ts";
import type { Outline } from "./outline.ts";
import { cornersOf, farthestOnOutline, nearestBetween } from "./outline-distance.ts";
import { areasMeet, isInside } from "./outline-topology.ts";
import { signedMeters } from "./straight.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/** How far outside (over 0) or inside (under 0) the nearest and the farthest part of a footprint lies, in metres. */
interface Depth {
  readonly least: number;
  readonly most: number;
  readonly value: number;
}

const MAX_CORNERS = 400;
/** Points of a disc that are asked whether they lie at sea. */
const RIM_POINTS = 32;

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

/** Every part of a disc that may lie outside the area lies at sea: on a coast the area is not left by land. */
const isOnlyOutAtSea = (from: Footprint, area: Footprint, isSea: (point: LonLat) => boolean): boolean => {
  if (from.type !== "disc" || area.type !== "outline") return false;
  const reach = from.radiusMeters + area.edgeMeters;
  const rim = [0.25, 0.5, 0.75, 1].flatMap((share) => circle(from.center, reach * share, RIM_POINTS));
  return [from.center, ...rim].every((point) => isInside(area.outline, point) || isSea(point));
};

/** A port stands at the water: where its footprint leaves an area, it leaves it for the sea. */
const isOnCoast = (place: Place, context: JudgeContext): boolean =>
  place.properties.kind === "port" || context.isCoastal?.(place) === true;

const weighContainment = (depth: Depth, edge: number): VerdictWord =>
  depth.most + edge <= 0 ? "holds" : depth.least - edge > 0 ? "contradicted" : "unmeasurable";

const sentenceOf = (verdict: VerdictWord, from: Place, to: Place, depth: Depth, isCoast: boolean): string => {
  const side = depth.value <= 0 ? "inside" : "outside";
  const line = `${from.properties.name} lies ${measuredText(Math.abs(depth.value), "km")} ${side} the nearest edge of ${to.properties.name} (straight line, WGS84)`;
  if (verdict === "holds")
    return isCoast
      ? `${line}, and it leaves it for the sea alone.`
      : `${line}, deeper than both are uncertain.`;
  if (verdict === "contradicted") return `${line}, farther than both are uncertain.`;
  return `${line}, but the places are known too roughly to tell on which side it lies.`;
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
  if (!one || !other) return ok(blankVerdict(story, claim.id, noOutline(one ? to.value : from.value)));
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
    (isOnCoast(from.value, context) ||
      (context.isSea !== undefined && isOnlyOutAtSea(one, other, context.isSea)));
  // An area that reaches beyond the other lies not in it; of a site any point may be meant.
  const reachesOut = one.type === "outline" && one.isArea && depth.most - edge > 2 * one.edgeMeters;
  const verdict = isCoast ? "holds" : plain === "unmeasurable" && reachesOut ? "contradicted" : plain;
  return ok({
    ...blankVerdict(story, claim.id, sentenceOf(verdict, from.value, to.value, depth, isCoast)),
    verdict,
  });
};
