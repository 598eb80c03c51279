import { err, ok, type Result } from "../../core/result.ts";
import { type Angle, readAngle } from "./angle.ts";
import { type ReadPosition, toPosition } from "./position.ts";

/** Which of two bare numbers comes first. */
export type Order = "lat-lon" | "lon-lat";

const FORMS = `25.27, 63.47 or 25°16'12"N 63°28'12"E`;

/**
 * Two angles in plain text (see plainText), in degrees with decimals, minutes or seconds. Letters and labels say
 * which is which; without them `order` does. No package does it: coordinate-parser takes the "s" of seconds for
 * south and 400 for a number of minutes, geo-coordinates-parser reads "25.27, 63.47" as degrees and minutes.
 */
export const readDegrees = (text: string, order: Order): Result<ReadPosition> => {
  const marked = withPoints(withMarks(withoutBrackets(text)));
  const halves = split(marked);
  if (halves === undefined) return err(`"${text}" is no pair of coordinates. Wanted: ${FORMS}`);
  const [first, second] = [readAngle(halves[0]), readAngle(halves[1])];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const pair = inOrder(first.value, second.value, order);
  if (!pair.ok) return pair;
  const { lat, lon } = pair.value;
  const notation = lat.notation.length > lon.notation.length ? lat.notation : lon.notation;
  return toPosition(lon.degrees, lat.degrees, notation);
};

/** Encyclopedias write the place twice, with " / " between: the first is enough. */
const withoutBrackets = (text: string): string =>
  (text.split(" / ")[0] ?? text).replace(/^\(|\)$|,$/g, "").trim();

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const LETTERED = new RegExp(
  `${NUMBER} ?d(?:eg(?:rees?)?)?\\.? ?${NUMBER} ?m(?:in(?:utes?)?)?\\.?(?: ?${NUMBER} ?s(?:ec(?:onds?)?)?\\.?)?`,
  "g",
);

/** In small letters 25d16m12s becomes 25°16'12", so that an "s" left over is the south. */
const withMarks = (text: string): string =>
  text
    .replace(
      LETTERED,
      (_, degrees, minutes, seconds) => `${degrees}°${minutes}'${seconds ? `${seconds}"` : ""}`,
    )
    .replace(/(\d) ?d(?:eg(?:rees?)?)?\b\.?/gi, "$1°");

/** "25,27 63,47" has decimal commas, as most of Europe writes them; "25,27" alone is a pair. */
const withPoints = (text: string): string =>
  /^[^.]*\d,\d[^,.]*[ ,][^,.]*\d,\d[^,.]*$/.test(text) && !/,\d+,\d/.test(text)
    ? text.replace(/(\d),(\d)/g, "$1.$2")
    : text;

/** Cuts in two at the comma, else at the letter, the label, or the second degree sign, else between equal counts of numbers. */
const split = (text: string): readonly [string, string] | undefined => {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length > 1) return parts.length === 2 ? pairOf(parts[0], parts[1]) : undefined;
  const cut =
    cutAtLetter(text) ??
    cutAtStarts(text, /lat|lo?n/gi) ??
    cutAtStarts(text, /[+-]?\d+(?:\.\d+)? ?°/g) ??
    cutInHalf(text);
  return cut === undefined ? undefined : pairOf(text.slice(0, cut).trim(), text.slice(cut).trim());
};

const pairOf = (
  first: string | undefined,
  second: string | undefined,
): readonly [string, string] | undefined => (first && second ? [first, second] : undefined);

const starts = (text: string, pattern: RegExp): readonly RegExpMatchArray[] => [...text.matchAll(pattern)];

const cutAtLetter = (text: string): number | undefined => {
  const letters = starts(text, /(?<![a-z])(?:north|south|east|west|[nsew])(?![a-z])/gi);
  const [first, second] = letters;
  if (first === undefined || letters.length > 2) return undefined;
  if (first.index === 0) return second?.index;
  const end = (first.index ?? 0) + first[0].length;
  return end < text.length ? end : undefined;
};

const cutAtStarts = (text: string, pattern: RegExp): number | undefined => {
  const found = starts(text, pattern);
  return found.length === 2 ? found[1]?.index : undefined;
};

const cutInHalf = (text: string): number | undefined => {
  const numbers = starts(text, /(?:(?<=^| )[+-])?\d+(?:\.\d+)?/g);
  return numbers.length % 2 === 0 ? numbers[numbers.length / 2]?.index : undefined;
};

interface Pair {
  readonly lat: Angle;
  readonly lon: Angle;
}

const inOrder = (first: Angle, second: Angle, order: Order): Result<Pair> => {
  if (first.axis !== undefined && first.axis === second.axis) {
    return err(
      `Both values are ${first.axis === "lat" ? "latitudes" : "longitudes"}. Wanted: one of each, such as ${FORMS}`,
    );
  }
  const isLatFirst =
    first.axis === "lat" ||
    second.axis === "lon" ||
    ((first.axis ?? second.axis) === undefined && order === "lat-lon");
  return ok(isLatFirst ? { lat: first, lon: second } : { lat: second, lon: first });
};
