import type { BearingClaim } from "../claim.ts";
import { readDirection } from "../claim-text/bearing.ts";
import { placeOf } from "../claim-text/number.ts";
import { type Direction, directionOfWind, windWords } from "../claim-text/winds.ts";
import { isArea } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { type BearingRange, bearingBetween, turnDegrees } from "./bearing-range.ts";
import { at, blankVerdict, placeOfClaim } from "./blank.ts";
import type { JudgeContext } from "./context.ts";
import { footprintOf, noFootprint } from "./footprint.ts";
import { fixed } from "./format-length.ts";
import { BEARING_DIFFERS_FACTOR, MOST_DEGREES_HALF_STEP, WIDE_BEARING_DEGREES } from "./thresholds.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/** How far a stated direction reaches to each side: half the circle's share of its wind, or half a step of its degrees. */
const halfWidth = ({ degrees, winds }: Direction): number =>
  winds === null ? Math.min(MOST_DEGREES_HALF_STEP, 0.5 * 10 ** placeOf(degrees || 10)) : 180 / winds;

/** The direction that a claim states: its field leads; an error where its text gives none, or says the opposite. */
export const directionOf = (claim: BearingClaim): Result<Direction> => {
  const { bearing, text } = claim.stated;
  const read = readDirection(text);
  if (bearing === undefined)
    return read
      ? ok(read)
      : err(`no direction is read in "${text}"; wanted one such as "north-west of" or 以东`);
  const given =
    typeof bearing === "number" ? { degrees: bearing % 360, winds: null } : directionOfWind(bearing);
  if (!given)
    return err(`the bearing "${bearing}" is no wind; wanted one such as W or NNE, or degrees from 0 to 360`);
  // A text may name the direction of something else beside; only its opposite half cannot be meant.
  if (read && !read.isTurnedRound && Math.abs(turnDegrees(given.degrees, read.degrees)) > 90)
    return err(`the text "${text}" says ${fixed(read.degrees, 0)}°, its bearing says ${bearing}`);
  return ok(given);
};

const normal = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** The least turn from the stated direction to what was measured; 0 where it lies within. */
const offDegrees = (stated: number, { value, left, right }: BearingRange): number => {
  const turn = turnDegrees(value, stated);
  if (turn >= left && turn <= right) return 0;
  return Math.min(Math.abs(turnDegrees(value + left, stated)), Math.abs(turnDegrees(value + right, stated)));
};

const weighBearing = (off: number, half: number, isWide: boolean): VerdictWord => {
  if (off <= half) return isWide ? "unmeasurable" : "holds";
  return off <= BEARING_DIFFERS_FACTOR * half ? "differs" : "contradicted";
};

/** "22.5", "45", "0.5". */
const shortDegrees = (degrees: number): string => fixed(degrees, 2).replace(/\.?0+$/, "");

/** "South-east", "75°": the stated direction as a sentence begins with it. */
const saidText = ({ degrees, winds }: Direction): string => {
  const words = winds === null ? `${shortDegrees(degrees)}°` : windWords(degrees);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

interface Off {
  /** Between the stated direction and the measured one, in degrees. */
  readonly turn: number;
  /** What of it the footprints do not explain. */
  readonly off: number;
  /** How far the stated direction reaches to each side. */
  readonly half: number;
  /** How far the footprints turn the measured one, from end to end. */
  readonly spread: number;
}

const reasonOf = (verdict: VerdictWord, { turn, off, half, spread }: Off): string => {
  const width = `the ${shortDegrees(half)}° that it covers either way`;
  if (verdict === "unmeasurable")
    return `, but the places are known too roughly to tell: they turn it by ${fixed(spread, 0)}°.`;
  if (verdict === "holds")
    return turn <= half
      ? `, within ${width}.`
      : `, more than ${width}, but no more than where the places may be explains.`;
  const size = verdict === "differs" ? "no more than as much again" : "more than as much again";
  return `; ${width} and where the places may be explain all but ${fixed(off - half, 1)}°, ${size}.`;
};

/** Judges a bearing: `from` lies in the stated direction of `to`, measured at `to` over both footprints. */
export const judgeBearing = (story: Story, claim: BearingClaim, context: JudgeContext): Result<Verdict> => {
  const from = placeOfClaim(story, claim.id, claim.from);
  if (!from.ok) return from;
  const to = placeOfClaim(story, claim.id, claim.to);
  if (!to.ok) return to;
  const direction = directionOf(claim);
  if (!direction.ok) return err(`${at(story, claim.id)}: ${direction.error}`);
  const half = halfWidth(direction.value);
  const { degrees } = direction.value;
  const statedDegrees = [normal(degrees - half), normal(degrees + half)] as const;
  const [one, other] = [footprintOf(from.value, context.areaOf), footprintOf(to.value, context.areaOf)];
  const blank = (reason: string) =>
    ok({ ...blankVerdict(story, claim.id, reason), statedDegrees, measuredDegrees: null });
  if (!one || !other) return blank(noFootprint(one ? to.value : from.value, context.areaOf));
  const range = bearingBetween(one, other);
  const [fromName, toName] = [from.value.properties.name, to.value.properties.name];
  if (!range)
    return blank(`${fromName} and ${toName} share ground: there is no one bearing between them (WGS84).`);
  const isByArea = isArea(from.value) || isArea(to.value);
  const isWide = range.right - range.left >= WIDE_BEARING_DEGREES && !isByArea;
  const off = offDegrees(degrees, range);
  const verdict = weighBearing(off, half, isWide);
  const turn = Math.abs(turnDegrees(range.value, degrees));
  const line = `${fromName} lies at ${fixed(range.value, 1)}° (${windWords(range.value)}) as seen from ${toName} (straight line, WGS84).`;
  const { value, left, right } = range;
  const reason = reasonOf(verdict, { turn, off, half, spread: right - left });
  return ok({
    ...blankVerdict(
      story,
      claim.id,
      `${line} ${saidText(direction.value)} is ${fixed(turn, 1)}° off${reason}`,
    ),
    verdict,
    statedDegrees,
    measuredDegrees: { value, least: normal(value + left), most: normal(value + right) },
  });
};
