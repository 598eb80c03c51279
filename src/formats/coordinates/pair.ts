import { err, ok, type Result } from "../../core/result.ts";
import { type Angle, readAngle, textOf } from "./angle.ts";
import { angleText, type Notation, type Order } from "./position.ts";
import type { Token } from "./tokens.ts";

/** Two angles that are one position; not yet held against the globe's limits. */
export interface Pair {
  readonly lat: Angle;
  readonly lon: Angle;
  readonly notation: Notation;
}

const FORMS = `25.27, 63.47 or 25°16'12"N 63°28'12"E`;
/** A label, a letter, a sign, three numbers with marks and joints, twice. */
const MOST_TOKENS = 30;

/** The pair that two stretches of tokens are, parted by a separator; or one stretch, cut where both sides are an angle. */
export const readPair = (segments: readonly (readonly Token[])[], order: Order): Result<Pair> => {
  const [first = [], second = [], third] = segments;
  if (third !== undefined || first.length + second.length > MOST_TOKENS) return err(noPair(segments));
  return segments.length === 2 ? pairOf(first, second, order, true) : cutPair(first, order);
};

const noPair = (segments: readonly (readonly Token[])[]): string =>
  `"${segments.map(textOf).join(", ")}" is no pair of coordinates. Wanted: ${FORMS}`;

const pairOf = (
  first: readonly Token[],
  second: readonly Token[],
  order: Order,
  isParted = false,
): Result<Pair> => {
  const [one, other] = [readAngle(first), readAngle(second)];
  if (!one.ok) return err(one.error.message);
  if (!other.ok) return err(other.error.message);
  const pair = inOrder(one.value, other.value, order);
  const fault = pair.ok && faultOf(pair.value, isParted);
  return fault ? err(`"${textOf(first)}, ${textOf(second)}" ${fault}`) : pair;
};

/**
 * Of several cuts, the one whose sides are written alike: "25 16 33 28" has two numbers each. Between two numbers
 * without a mark or a letter there is no other: "25 16 12 63 28" lacks a number, or has one too many.
 */
const cutPair = (tokens: readonly Token[], order: Order): Result<Pair> => {
  const pairs: Pair[] = [];
  let fault: string | undefined;
  for (let at = 1; at < tokens.length; at++) {
    const [first, second] = [tokens.slice(0, at), afterDash(tokens.slice(at))];
    // 63.47E-5 is a number, or two: a sign right behind a letter needs one of its own.
    if (
      tokens[at]?.type === "sign" &&
      tokens[at]?.isGlued &&
      !second.some(({ type }) => type === "hemisphere")
    )
      continue;
    const pair = pairOf(first, second, order);
    const isTold = tokens[at - 1]?.type !== "number" || tokens[at]?.type !== "number";
    if (pair.ok && isCutWell(pair.value, isTold)) pairs.push(pair.value);
    else if (!pair.ok && hasForm(first) && hasForm(second)) fault = pair.error;
  }
  const alike = pairs.filter(({ lat, lon }) => lat.form === lon.form);
  const [only, another] = alike.length > 0 ? alike : pairs;
  if (another !== undefined)
    return err(`"${textOf(tokens)}" can be cut in two in several ways. Wanted: ${FORMS}`);
  return only === undefined ? err(fault ?? noPair([tokens])) : ok(only);
};

/** Letters stand before, after or amid both; "S 0° 0.5 E" has a number too few, "50N 8E 30" one in doubt. */
const isCutWell = ({ lat, lon }: Pair, isTold: boolean): boolean =>
  lat.form === lon.form ||
  (isTold && (!(lat.isLettered && lon.isLettered) || letterPlace(lat.form) === letterPlace(lon.form)));

const letterPlace = (form: string): number => [/^l?h/, /h.*n/, /h/].findIndex((place) => place.test(form));

const hasForm = (tokens: readonly Token[]): boolean => {
  const angle = readAngle(tokens);
  return angle.ok || !angle.error.isForm;
};

/** A line between two angles that have their letters is no minus, and a plus is a link's blank: 37°46'N - 122°25'W. */
const afterDash = (tokens: readonly Token[]): readonly Token[] =>
  tokens[0]?.type === "sign" && tokens.some(({ type }) => type === "hemisphere") ? tokens.slice(1) : tokens;

const inOrder = (first: Angle, second: Angle, order: Order): Result<Pair> => {
  if (first.axis !== undefined && first.axis === second.axis) {
    const axes = first.axis === "lat" ? "latitudes" : "longitudes";
    return err(`Both values are ${axes}. Wanted: one of each, such as ${FORMS}`);
  }
  const isLatFirst =
    first.axis === "lat" ||
    second.axis === "lon" ||
    ((first.axis ?? second.axis) === undefined && order === "lat-lon");
  const [lat, lon] = isLatFirst ? [first, second] : [second, first];
  const notation = lat.notation.length > lon.notation.length ? lat.notation : lon.notation;
  return ok({ lat, lon, notation });
};

/** What makes two angles an uncertain pair. */
const faultOf = ({ lat, lon }: Pair, isParted: boolean): string | undefined => {
  if (lat.isLettered !== lon.isLettered) {
    const [known, other, letters] = lat.isLettered
      ? ([lat, lon, "E or W"] as const)
      : ([lon, lat, "N or S"] as const);
    // Nothing lies east or west of Greenwich's line, and of 180.
    const needsNone = other.hasSide || (isParted && [0, 180].includes(other.degrees));
    const side = angleText(known.degrees, known === lat ? "lat" : "lon");
    if (!needsNone)
      return `has a letter at ${side}, and none at the other value. Wanted: ${letters} with it.`;
  }
  if (mayBeRange(lat) && mayBeRange(lon))
    return "may be degrees and minutes or from … to …. Wanted: a mark, such as 25°16'N.";
  if (!isAlike(lat, lon))
    return `has ${lat.notation} and ${lon.notation}. Wanted: both alike, such as ${FORMS}`;
  return undefined;
};

/** 10-20N: ten degrees and twenty minutes, or from ten to twenty degrees. */
const mayBeRange = ({ form, numbers }: Angle): boolean =>
  /^[lh]*n-n[lh]*$/.test(form) && !numbers[1]?.includes(".") && numbers[0]?.length !== 3;

/** One hand writes both alike, or the second to whole degrees or minutes: of 106.2 beside 25°16.2' a mark may have been lost. */
const isAlike = (lat: Angle, lon: Angle): boolean => {
  const [coarse, fine] = lat.numbers.length < lon.numbers.length ? [lat, lon] : [lon, lat];
  if (coarse.numbers.length === fine.numbers.length) return true;
  return !/[:-]/.test(coarse.form + fine.form) && !coarse.numbers.at(-1)?.includes(".");
};
