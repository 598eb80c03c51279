import type { ContainmentClaim } from "../claim.ts";
import { circle, ellipsoidMeters, type LonLat } from "../geodesy.ts";
import type { Place } from "../place.ts";
import { ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { blankVerdict, placeOfClaim } from "./blank.ts";
import { isAtSea } from "./coast.ts";
import type { JudgeContext } from "./context.ts";
import { countedUnder } from "./counted-under.ts";
import { type Footprint, footprintOf, marginMeters, noFootprint, representative } from "./footprint.ts";
import { measuredText } from "./format-length.ts";
import type { Outline } from "./outline.ts";
import { farthestOnOutline } from "./outline-distance.ts";
import { outlineDoubt } from "./outline-doubt.ts";
import { relationOf } from "./outline-relation.ts";
import { signedMeters } from "./straight.ts";
import { COAST_ERROR_METERS } from "./thresholds.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/** How far outside (over 0) or inside (under 0) a footprint lies, in metres; of a disc its nearest and farthest part too. */
interface Depth {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

type Disc = Extract<Footprint, { type: "disc" }>;
type AreaFootprint = Extract<Footprint, { type: "outline" }>;

/** Points of a disc that are asked whether they lie at sea. */
const RIM_POINTS = 32;
/** An outline cuts off bays and creeks, in which the sea's data has no water: so far from it a coast may still go. */
const BAY_METERS = 4500;

const depthOfDisc = ({ center, radiusMeters }: Disc, area: Outline): Depth => {
  const value = signedMeters(area, center);
  return { value, least: value - radiusMeters, most: value + radiusMeters };
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
  value: number,
  context: JudgeContext,
): boolean => {
  // Without the sea's data: a port stands at the water.
  if (from.type !== "disc") return isAtSea(place) && value <= 0;
  const outside = pointsOutside(from, area, 0);
  // With its middle certainly inside, a place beside a bay is not taken for one beside a border.
  const isDeep = value < -area.edgeMeters;
  const reach = (isDeep ? BAY_METERS : COAST_ERROR_METERS) + area.edgeMeters;
  const isLikely = context.isNearSea?.(outside, reach);
  if (isLikely === undefined) return isAtSea(place) && value <= 0;
  if (!isLikely || outside[0] !== from.center) return isLikely;
  return context.isNearSea?.(pointsOutside(from, area, area.edgeMeters), COAST_ERROR_METERS) === true;
};

/** What the outlines or discs alone say: the verdict, how deep it lies, and why it is so where that is no matter of depth. */
interface Weighed {
  readonly verdict: VerdictWord;
  readonly value: number;
  readonly why: string;
}

const SURE = "than the two are uncertain together";
const ROUGH = "; the places are known too roughly to tell on which side it lies";

const weighDisc = ({ value, least, most }: Depth, edge: number): Weighed => {
  if (most + edge <= 0) return { verdict: "holds", value, why: `: deeper ${SURE}` };
  if (least - edge > 0) return { verdict: "contradicted", value, why: `: farther ${SURE}` };
  return { verdict: "unmeasurable", value, why: ROUGH };
};

const weighOutline = (one: AreaFootprint, other: AreaFootprint, isOneSource: boolean): Weighed => {
  const value = signedMeters(other.outline, one.outline.middle);
  switch (relationOf(one, other, isOneSource)) {
    case "in":
      return { verdict: "holds", value, why: ", and no part of it lies outside" };
    case "out":
      return { verdict: "contradicted", value, why: ", and no part of it lies inside" };
    case "partly-out":
      // Of a site any point may be meant.
      return one.isArea
        ? { verdict: "contradicted", value, why: " by its middle, and a part of it lies outside" }
        : { verdict: "unmeasurable", value, why: " by its middle, and lies on both sides of that edge" };
    default:
      return { verdict: "unmeasurable", value, why: ROUGH };
  }
};

const weighFootprints = (from: Side, to: Side): Weighed => {
  const [one, other] = [from.footprint, to.footprint];
  if (other.type === "disc") return weighDisc(depthInDisc(one, other.center, other.radiusMeters), 0);
  if (one.type === "disc") return weighDisc(depthOfDisc(one, other.outline), other.edgeMeters);
  return weighOutline(one, other, from.place.geometry === null && to.place.geometry === null);
};

interface Side {
  readonly place: Place;
  readonly footprint: Footprint;
}

/** The verdict with its reason, after a look at the coast and at what our outlines are too coarse for. */
const weighContainment = (from: Side, to: Side, context: JudgeContext): Weighed => {
  const weighed = weighFootprints(from, to);
  const { footprint: area } = to;
  if (area.type === "disc") return weighed;
  const doubt = outlineDoubt(from, { place: to.place, footprint: area }, weighed.verdict, context);
  if (doubt !== null) return { ...weighed, verdict: "unmeasurable", why: `; but ${doubt}` };
  const isNear = weighed.value <= marginMeters(from.footprint) + area.edgeMeters;
  const isCoast =
    weighed.why === ROUGH && isNear && leavesForSea(from.place, from.footprint, area, weighed.value, context);
  if (!isCoast) return weighed;
  return {
    ...weighed,
    verdict: "holds",
    why: "; where it may reach beyond that edge, there is the sea or its shore",
  };
};

/** Two countries are apart by their codes, where an outline is wanting: no country of ISO 3166-1 is a part of another. */
const twoCountries = (from: Place, to: Place): { verdict: VerdictWord; reason: string } | null => {
  const [one, other] = [from, to].map(({ properties: { kind, countryCode, subdivisionCode } }) =>
    kind === "country" && subdivisionCode === undefined ? countryCode : undefined,
  );
  if (one === undefined || other === undefined || one === other) return null;
  const [name, ofName] = [from.properties.name, to.properties.name];
  return countedUnder(to).includes(one)
    ? {
        verdict: "unmeasurable",
        reason: `${name} (${one}) has a code of its own in ISO 3166-1 and is counted under ${ofName} too: no outline tells whether it lies in it.`,
      }
    : {
        verdict: "contradicted",
        reason: `${name} (${one}) is a country of its own in ISO 3166-1, and no part of ${ofName} (${other}); no outline of one of them is at hand to measure.`,
      };
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
  if (!one || !other) {
    const { verdict, reason } = twoCountries(from.value, to.value) ?? {
      verdict: "unmeasurable",
      reason: noFootprint(one ? to.value : from.value, context.areaOf),
    };
    return ok({ ...blankVerdict(story, claim.id, reason), verdict });
  }
  const sides = [
    { place: from.value, footprint: one },
    { place: to.value, footprint: other },
  ] as const;
  const { verdict, value, why } = weighContainment(...sides, context);
  const side = value <= 0 ? "inside" : "outside";
  const line = `${from.value.properties.name} lies ${measuredText(Math.abs(value), "km")} ${side} ${to.value.properties.name}, measured to its nearest edge (straight line, WGS84)`;
  return ok({ ...blankVerdict(story, claim.id, `${line}${why}.`), verdict });
};
