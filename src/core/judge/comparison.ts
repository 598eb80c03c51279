import type { ComparisonClaim } from "../claim.ts";
import { readMode, readRelation } from "../claim-text/words.ts";
import { circle, type LonLat } from "../geodesy.ts";
import type { Place } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { at, blankVerdict, placeOfClaim } from "./blank.ts";
import type { JudgeContext } from "./context.ts";
import { type Footprint, footprintOf, noFootprint } from "./footprint.ts";
import { measuredText, percentText } from "./format-length.ts";
import { measureMode } from "./measure-mode.ts";
import { cornersOf } from "./outline-distance.ts";
import { straightBetween } from "./straight.ts";
import type { Measured, MeasuredMode, Verdict, VerdictWord } from "./verdict.ts";

/** Points of a footprint's rim: the difference of two distances is greatest on it. */
const RIM_POINTS = 32;

interface Compared {
  readonly near: Measured;
  readonly far: Measured;
  /** Distance to `to` minus distance to `than`, over all footprints, in metres. */
  readonly least: number;
  readonly most: number;
}

/** What a claim compares by; an error where neither its field nor its text says, or they disagree. */
export const relationOf = (claim: ComparisonClaim): Result<"closer" | "farther"> => {
  const { relation, text } = claim.stated;
  const read = readRelation(text);
  if (relation && read && relation !== read)
    return err(`the text "${text}" says ${read}, its relation says ${relation}`);
  const stated = relation ?? read;
  return stated ? ok(stated) : err(`no comparison is read in "${text}"; wanted "closer" or "farther"`);
};

const pointsOf = (footprint: Footprint): readonly LonLat[] => {
  if (footprint.type === "outline")
    return [footprint.outline.middle, ...cornersOf(footprint.outline, RIM_POINTS)];
  const { center, radiusMeters } = footprint;
  return radiusMeters === 0 ? [center] : [center, ...circle(center, radiusMeters, RIM_POINTS)];
};

/** In a straight line: `from` is the same point in both distances, so each of its points is compared by itself. */
const compareStraight = (from: Footprint, to: Footprint, than: Footprint): Compared => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const center of pointsOf(from)) {
    const point: Footprint = { type: "disc", center, radiusMeters: 0 };
    const near = straightBetween(point, to).measured;
    const far = straightBetween(point, than).measured;
    least = Math.min(least, near.least - far.most);
    most = Math.max(most, near.most - far.least);
  }
  return { near: straightBetween(from, to).measured, far: straightBetween(from, than).measured, least, most };
};

interface Trio {
  readonly from: Footprint;
  readonly to: Footprint;
  readonly than: Footprint;
}

const compareBy = (
  story: Story,
  claim: ComparisonClaim,
  mode: MeasuredMode,
  { from, to, than }: Trio,
  context: JudgeContext,
): Result<Compared> => {
  if (mode === "straight") return ok(compareStraight(from, to, than));
  const way = (end: Footprint, id: string) =>
    measureMode(
      story,
      mode,
      { fromId: claim.from, toId: id, from, to: end, straight: straightBetween(from, end) },
      context.seaMeters,
    );
  const near = way(to, claim.to);
  if (!near.ok) return near;
  const far = way(than, claim.than);
  if (!far.ok) return far;
  const [one, other] = [near.value.measured, far.value.measured];
  return ok({ near: one, far: other, least: one.least - other.most, most: one.most - other.least });
};

const weighComparison = ({ least, most }: Compared, relation: "closer" | "farther"): VerdictWord => {
  const [low, high] = relation === "closer" ? [least, most] : [-most, -least];
  return high < 0 ? "holds" : low > 0 ? "contradicted" : "unmeasurable";
};

const MODE_TEXT: Readonly<Record<MeasuredMode, string>> = {
  straight: "straight lines",
  sea: "by sea",
  road: "by road",
};

const sentenceOf = (
  verdict: VerdictWord,
  compared: Compared,
  names: readonly string[],
  mode: MeasuredMode,
): string => {
  const [from, to, than] = names;
  const { near, far } = compared;
  const difference = Math.abs(near.value - far.value);
  const percent = far.value > 0 ? ` (${percentText((100 * difference) / far.value)})` : "";
  const side = near.value < far.value ? "closer to" : "farther from";
  const line = `${from} is ${measuredText(near.value, "km")} from ${to} and ${measuredText(far.value, "km")} from ${than} (${MODE_TEXT[mode]}, WGS84)`;
  const reason =
    verdict === "unmeasurable" ? ", but the places are known too roughly to tell them apart" : "";
  return `${line}: ${measuredText(difference, "km")}${percent} ${side} ${to}${reason}.`;
};

const placesOf = (story: Story, claim: ComparisonClaim): Result<readonly [Place, Place, Place]> => {
  const [from, to, than] = [claim.from, claim.to, claim.than].map((id) => placeOfClaim(story, claim.id, id));
  if (!from?.ok) return from ?? err(claim.from);
  if (!to?.ok) return to ?? err(claim.to);
  if (!than?.ok) return than ?? err(claim.than);
  return ok([from.value, to.value, than.value]);
};

/** Judges "`from` is closer (farther) to `to` than to `than`". */
export const judgeComparison = (
  story: Story,
  claim: ComparisonClaim,
  context: JudgeContext,
): Result<Verdict> => {
  const places = placesOf(story, claim);
  if (!places.ok) return places;
  const relation = relationOf(claim);
  if (!relation.ok) return err(`${at(story, claim.id)}: ${relation.error}`);
  const [from, to, than] = places.value.map((place) => footprintOf(place, context.areaOf));
  const missing = places.value[[from, to, than].indexOf(null)];
  if (!from || !to || !than)
    return ok(
      blankVerdict(
        story,
        claim.id,
        missing ? noFootprint(missing, context.areaOf) : "An end has no geometry.",
      ),
    );
  const named = claim.mode === "unstated" ? readMode(claim.stated.text) : claim.mode;
  const mode: MeasuredMode = named === "unstated" ? "straight" : named;
  const compared = compareBy(story, claim, mode, { from, to, than }, context);
  if (!compared.ok)
    return ok({
      ...blankVerdict(story, claim.id, `By ${mode} it is not measured: ${compared.error}.`),
      mode,
    });
  const verdict = weighComparison(compared.value, relation.value);
  const names = places.value.map(({ properties }) => properties.name);
  return ok({
    ...blankVerdict(story, claim.id, sentenceOf(verdict, compared.value, names, mode)),
    verdict,
    mode,
  });
};
