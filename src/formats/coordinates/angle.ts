import { err, ok, type Result } from "../../core/result.ts";
import type { Axis, Hemisphere, Notation } from "./position.ts";
import type { Token } from "./tokens.ts";

/** One angle as written. */
export interface Angle {
  /** With its sign. */
  readonly degrees: number;
  /** What its last digit counts, in degrees. */
  readonly step: number;
  /** Which axis its letter or label names, if any. */
  readonly axis: Axis | undefined;
  /** True where it has a letter. */
  readonly isLettered: boolean;
  /** True where a letter or a sign says on which side of the equator or of Greenwich it lies. */
  readonly hasSide: boolean;
  /** Degrees, minutes, seconds, as they are written. */
  readonly numbers: readonly string[];
  readonly notation: Notation;
  /** Which marks, letters and numbers it is made of: two angles of one hand have the same. */
  readonly form: string;
}

/** The pieces of one angle, sorted. */
interface Parts {
  readonly label: Axis | undefined;
  readonly letter: Hemisphere | undefined;
  readonly sign: string | undefined;
  readonly numbers: readonly string[];
  readonly form: string;
}

const MARKS = ["°", "'", '"'];
const AXIS_OF: Readonly<Record<Hemisphere, Axis>> = { N: "lat", S: "lat", E: "lon", W: "lon" };
const NOTATIONS: readonly Notation[] = [
  "decimal degrees",
  "degrees and minutes",
  "degrees, minutes and seconds",
];

/** Why tokens are no angle: their form is none, or it is one, of wrong values. */
interface AngleFault {
  readonly isForm: boolean;
  readonly message: string;
}

const formFault = (message: string): Result<never, AngleFault> => err({ isForm: true, message });
const valueFault = (message: string): Result<never, AngleFault> => err({ isForm: false, message });

/** Reads one angle: `25.27`, `N 25 16.2`, `25°16'12"N`, `25 N 16.2`, `lat -25.27`, `251612N`, `25-16.2N`. */
export const readAngle = (tokens: readonly Token[]): Result<Angle, AngleFault> => {
  const parts = sortParts(tokens);
  if (!parts.ok) return parts;
  const { label, letter, sign, form } = parts.value;
  const text = textOf(tokens);
  if (sign !== undefined && letter !== undefined && (sign === "-" || letter === "S" || letter === "W"))
    return valueFault(
      `"${text}" has both a ${sign === "-" ? "minus" : "plus"} and ${letter}: use one of them.`,
    );
  const axis = letter === undefined ? label : AXIS_OF[letter];
  if (label !== undefined && axis !== label)
    return valueFault(`"${text}": the label and the letter ${letter} disagree.`);
  const numbers = runTogether(parts.value) ?? parts.value.numbers;
  const fault = numbersFault(numbers, text);
  if (fault !== undefined) return valueFault(fault);
  const size = numbers.reduce((sum, number, i) => sum + Number(number) / 60 ** i, 0);
  const isNegative = sign === "-" || letter === "S" || letter === "W";
  return ok({
    degrees: isNegative ? -size : size,
    step: stepOf(numbers.at(-1) ?? "") / 60 ** (numbers.length - 1),
    axis,
    isLettered: letter !== undefined,
    hasSide: letter !== undefined || sign !== undefined,
    numbers,
    notation: NOTATIONS[numbers.length - 1] ?? "decimal degrees",
    form,
  });
};

/** The words of the pieces, as they stood. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text, isGlued }, i) => (i > 0 && !isGlued ? ` ${text}` : text)).join("");

const stepOf = (number: string): number => 10 ** -(number.split(".")[1]?.length ?? 0);

/** A label and a letter of the sky may stand before or after; the letter after the degrees too: 50N 11.5. */
const sortParts = (tokens: readonly Token[]): Result<Parts, AngleFault> => {
  let label: Axis | undefined;
  let letter: Hemisphere | undefined;
  let sign: string | undefined;
  const numbers: string[] = [];
  let form = "";
  let isMarked = false;
  const refuse = (token: Token): Result<never, AngleFault> =>
    formFault(
      `"${token.text}" in "${textOf(tokens)}" is not understood. Wanted: 25.27, or 25°16.2', or 25°16'12".`,
    );
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (token.type === "label" && label === undefined) {
      if (numbers.length > 0 && i < tokens.length - 1) return refuse(token);
      label = token.axis;
      form += "l";
    } else if (token.type === "hemisphere" && before?.type === "hemisphere" && letter === token.letter) {
      // 北纬N25°: twice the same.
    } else if (token.type === "hemisphere" && letter === undefined && before?.type !== "joint") {
      if (numbers.length > 1 && tokens.slice(i).some(({ type }) => type === "number")) return refuse(token);
      letter = token.letter;
      form += "h";
    } else if (
      token.type === "sign" &&
      sign === undefined &&
      tokens[i + 1]?.isGlued &&
      numbers.length === 0
    ) {
      sign = token.text;
    } else if (token.type === "mark" && !isMarked && token.mark === MARKS[numbers.length - 1]) {
      isMarked = true;
      form += token.mark;
    } else if (token.type === "joint" && isJointFit(token, before, numbers.length)) {
      form += token.text;
    } else if (
      token.type === "number" &&
      numbers.length < 3 &&
      !(before?.type === "number" && token.isGlued)
    ) {
      numbers.push(token.text);
      isMarked = false;
      form += "n";
    } else return refuse(token);
  }
  const last = tokens.at(-1);
  if (numbers.length === 0 || last?.type === "joint" || last?.type === "sign")
    return formFault(`"${textOf(tokens)}" is no angle. Wanted: 25.27, or 25°16.2', or 25°16'12".`);
  return ok({ label, letter, sign, numbers, form });
};

/** A colon may stand after a label; both may stand between numbers, or between a mark and a number. */
const isJointFit = (joint: Token, before: Token | undefined, count: number): boolean =>
  joint.text === ":" && count === 0
    ? before?.type === "label"
    : before?.type === "number" || before?.type === "mark";

/** As airmen write it: 2516N, 251612N, 06328E, 0632812.5E. Degrees have two digits of latitude, three of longitude. */
const RUN_TOGETHER: Readonly<Record<Axis, RegExp>> = {
  lat: /^(\d{2})(\d{2}(?:\.\d+)?|\d{2}(?=\d{2}))(\d{2}(?:\.\d+)?)?$/,
  lon: /^(\d{3})(\d{2}(?:\.\d+)?|\d{2}(?=\d{2}))(\d{2}(?:\.\d+)?)?$/,
};

/** The degrees, minutes and seconds of digits that stand without marks beside a letter. */
const runTogether = ({ numbers, letter, form }: Parts): string[] | undefined => {
  const [only = ""] = numbers;
  if (letter === undefined || numbers.length !== 1 || /[°]/.test(form)) return undefined;
  const [, ...parts] = RUN_TOGETHER[AXIS_OF[letter]].exec(only) ?? [];
  return parts.length === 0 ? undefined : parts.filter((part) => part !== undefined);
};

const PARTS = ["degrees", "minutes", "seconds"];
const MOST_WHOLE_DIGITS = [3, 2, 2];

const numbersFault = (numbers: readonly string[], text: string): string | undefined => {
  for (const [i, number] of numbers.entries()) {
    const part = PARTS[i] ?? "";
    if (i < numbers.length - 1 && !/^\d+$/.test(number))
      return `"${text}" is no angle: ${number} ${part}, and ${PARTS[i + 1]} after them. Wanted: decimals in the last number alone.`;
    if (i > 0 && Number(number) >= 60) return `"${text}" has ${number} ${part}. Wanted: less than 60.`;
    if ((/^\d*/.exec(number)?.[0].length ?? 0) > (MOST_WHOLE_DIGITS[i] ?? 0))
      return `"${text}": ${number} is no number of ${part}.`;
  }
  return undefined;
};
