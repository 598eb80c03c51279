import { err, type Result } from "../../core/result.ts";
import { textOf } from "./angle.ts";
import { type Pair, readPair } from "./pair.ts";
import { type Order, type ReadPosition, toPosition } from "./position.ts";
import { type Token, tokensOf } from "./tokens.ts";

/**
 * Two angles in plain text (see plainText), in degrees with decimals, minutes or seconds. Letters and labels say
 * which is which; without them `order` does. No package does it: coordinate-parser takes the "s" of seconds for
 * south and 400 for a number of minutes, geo-coordinates-parser reads "25.27, 63.47" as degrees and minutes.
 */
export const readDegrees = (text: string, order: Order): Result<ReadPosition> => {
  const pair = readPlainPair(text, order);
  return pair.ok ? positionOf(pair.value) : pair;
};

/** The position of a pair, or which of its values is out of range. */
export const positionOf = ({ lat, lon, notation }: Pair, remark?: string): Result<ReadPosition> =>
  toPosition(lon.degrees, lat.degrees, notation, remark);

/** Commas part two angles, or are decimal commas: what can be read both ways is refused. */
const readPlainPair = (text: string, order: Order): Result<Pair> => {
  const { rest, order: given } = withoutHeading(text, order);
  const parted = readTokens(tokensOf(rest), given);
  const points = withPoints(rest);
  if (points === undefined) return parted;
  const decimal = readTokens(tokensOf(points), given);
  if (!decimal.ok) return parted;
  if (!parted.ok) return decimal;
  return err(`"${text}" can be read with decimal commas or with commas between. Wanted: points as decimals.`);
};

const HEADING =
  /^\(?(?:(lat(?:itude)?)|lon(?:gitude)?|long|lng)\.?(?: ?[,;/&] ?| )(?:lat(?:itude)?|lon(?:gitude)?|long|lng)\.?\)?(?: ?[:=] ?| )(?=[^a-z]*$)/i;

/** "lat, lon: 25.27, 63.47" says which number comes first. */
const withoutHeading = (text: string, order: Order): { rest: string; order: Order } => {
  const [heading, isLat] = HEADING.exec(text) ?? [];
  if (heading === undefined) return { rest: unwrapped(text), order };
  return { rest: unwrapped(text.slice(heading.length)), order: isLat === undefined ? "lon-lat" : "lat-lon" };
};

const BRACKETS = /^(?:\((.*)\)|\{(.*)\}|"(.*)"|'(.*)')$/;
const unwrapped = (text: string): string => {
  const bare = text.replace(/[.,;]+$/, "").trim();
  const [, ...inner] = BRACKETS.exec(bare) ?? [];
  const inside = inner.find((part) => part !== undefined);
  return (inside ?? bare).replace(/^[,; ]+|[,; ]+$/g, "");
};

/** With decimal commas made points; undefined where there are none, or points too. */
const withPoints = (text: string): string | undefined =>
  /\d,\d/.test(text) && !/\d\.\d|,\d+,\d+,/.test(text) && !/\d,\d+,\d/.test(text)
    ? text.replace(/(\d),(?=\d)/g, "$1.")
    : undefined;

const readTokens = (tokens: readonly Token[], order: Order): Result<Pair> => {
  const word = tokens.find(({ type }) => type === "word");
  const hasNumbers = tokens.some(({ type }) => type === "number");
  if (word?.text.toLowerCase() === "o")
    return err(`"O" is east in German, and west in French, Spanish and Italian. Wanted: E or W.`);
  if (word && hasNumbers) return err(`"${word.text}" in "${textOf(tokens)}" is no part of coordinates.`);
  return readPair(joinSatellites(segmentsOf(tokens)), order);
};

/** The stretches between separators. */
export const segmentsOf = (tokens: readonly Token[]): Token[][] => {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "separator") segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
};

/** Receivers of satellites write each letter behind a comma (NMEA 0183): 4807.038,N,01131.000,E. */
const joinSatellites = (segments: readonly Token[][]): readonly Token[][] => {
  const [lat = [], north = [], lon = [], east = []] = segments;
  const isLetter = (segment: readonly Token[]): boolean =>
    segment.length === 1 && segment[0]?.type === "hemisphere";
  return segments.length === 4 && isLetter(north) && isLetter(east)
    ? [
        [...lat, ...north],
        [...lon, ...east],
      ]
    : segments;
};
