import type { BearingClaim } from "../claim.ts";
import { type Direction, directionOfWind, readDirection } from "../claim-text/bearing.ts";
import { placeOf } from "../claim-text/number.ts";
import { isArea } from "../place.ts";
import { err, ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import { type BearingRange, bearingBetween, turnDegrees } from "./bearing-range.ts";
import { at, blankVerdict, noOutline, placeOfClaim } from "./blank.ts";
import type { JudgeContext } from "./context.ts";
import { footprintOf } from "./footprint.ts";
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
  if (read && Math.abs(turnDegrees(given.degrees, read.degrees)) > 90)
    return err(`the text "${text}" says ${fixed(read.degrees, 0)}°, its bearing says ${bearing}`);
  return ok(given);
};

const WINDS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
const windName = (degrees: number): string => WINDS[Math.round(degrees / 45) % 8] ?? "north";

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

const REASONS: Readonly<Record<VerdictWord, string>> = {
  holds: "within",
  "holds-rounded": "within",
  differs: "beyond, by no more than as much again, the",
  contradicted: "more than twice",
  unmeasurable: "but the places are known too roughly to tell: they turn it by more than",
};

const reasonOf = (verdict: VerdictWord, quote: string, turn: number, half: number): string =>
  verdict === "unmeasurable"
    ? `"${quote}" is ${fixed(turn, 1)}° off, ${REASONS[verdict]} ${WIDE_BEARING_DEGREES}°.`
    : `"${quote}" is ${fixed(turn, 1)}° off, ${REASONS[verdict]} the ${fixed(half, 2).replace(/\.?0+$/, "")}° that it covers either way.`.replace(
        "the the",
        "the",
      );

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
  if (!one || !other) return blank(noOutline(one ? to.value : from.value));
  const range = bearingBetween(one, other);
  const [fromName, toName] = [from.value.properties.name, to.value.properties.name];
  if (!range)
    return blank(`${fromName} and ${toName} share ground: there is no one bearing between them (WGS84).`);
  const isByArea = isArea(from.value) || isArea(to.value);
  const isWide = range.right - range.left >= WIDE_BEARING_DEGREES && !isByArea;
  const verdict = weighBearing(offDegrees(degrees, range), half, isWide);
  const turn = Math.abs(turnDegrees(range.value, degrees));
  const line = `${fromName} lies at ${fixed(range.value, 1)}° (${windName(range.value)}) as seen from ${toName} (straight line, WGS84).`;
  const { value, left, right } = range;
  return ok({
    ...blankVerdict(story, claim.id, `${line} ${reasonOf(verdict, claim.stated.text, turn, half)}`),
    verdict,
    statedDegrees,
    measuredDegrees: { value, least: normal(value + left), most: normal(value + right) },
  });
};
