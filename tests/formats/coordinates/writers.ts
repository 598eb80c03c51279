import fc from "fast-check";

/** A position as the tests' own writer put it down. */
export interface Written {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  /** How far the text may be off, in degrees: half of what its last digit counts. */
  readonly tolerance: number;
  readonly isLettered: boolean;
}

/** How the numbers of an angle are put down: one, two or three of them. */
const UNITS = [1, 2, 3] as const;
type Unit = (typeof UNITS)[number];

/** What stands behind degrees, minutes and seconds; of marks with two letters the last stands at the end alone. */
const MARKS: Readonly<Record<string, readonly [string, string, string]>> = {
  ascii: ["°", "'", '"'],
  typographic: ["°", "′", "″"],
  quotes: ["º", "’", "”"],
  ring: ["˚", "´", "''"],
  spaced: ["° ", "' ", '"'],
  letters: ["d", "m", "s"],
  words: [" deg ", " min ", " sec"],
  chinese: ["度", "分", "秒"],
  blanks: [" ", " ", ""],
  colons: [":", ":", ""],
  dashes: ["-", "-", ""],
  open: ["°", "'", ""],
};

type Sides = readonly [north: string, south: string, east: string, west: string];
/** Around an angle without its sign; the number is "#". */
const LETTERS: Readonly<Record<string, Sides>> = {
  after: ["#N", "#S", "#E", "#W"],
  afterBlank: ["# N", "# S", "# E", "# W"],
  before: ["N#", "S#", "E#", "W#"],
  beforeBlank: ["N #", "S #", "E #", "W #"],
  small: ["# n", "# s", "# e", "# w"],
  words: ["# north", "# South", "# EAST", "# west"],
  german: ["# Nord", "# Süd", "# Ost", "# West"],
  spanish: ["# Norte", "# Sur", "# Este", "# Oeste"],
  simplified: ["北纬#", "南纬#", "东经#", "西经#"],
  traditional: ["北緯#", "南緯#", "東經#", "西經#"],
};

const SEPARATORS = [", ", ",", " ", "; ", " / ", "/", "\t", "\n", " and ", "，", " | "];

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Digits behind the point of the last number. */
const DECIMALS: Readonly<Record<Unit, number>> = { 1: 5, 2: 3, 3: 1 };
/** So many of its last digits are a degree: 100,000 of 0.00001°, 60,000 of 0.001', 36,000 of 0.1". */
const STEPS: Readonly<Record<Unit, number>> = { 1: 100_000, 2: 60_000, 3: 36_000 };

/** The numbers of an angle of `steps`, exact: integers are taken apart, and no fraction is rounded. */
const numbersOf = (steps: number, unit: Unit, degreeDigits: number, isPadded: boolean): string[] => {
  const decimals = DECIMALS[unit];
  const shown = (count: number, digits: number, withDecimals: boolean): string => {
    const scale = withDecimals ? 10 ** decimals : 1;
    const whole = String(Math.floor(count / scale)).padStart(isPadded ? digits : 1, "0");
    return withDecimals ? `${whole}.${String(count % scale).padStart(decimals, "0")}` : whole;
  };
  const degrees = Math.floor(steps / STEPS[unit]);
  const rest = steps % STEPS[unit];
  if (unit === 1) return [shown(steps, degreeDigits, true)];
  if (unit === 2) return [shown(degrees, degreeDigits, false), shown(rest, 2, true)];
  return [
    shown(degrees, degreeDigits, false),
    shown(Math.floor(rest / 600), 2, false),
    shown(rest % 600, 2, true),
  ];
};

interface Style {
  readonly unit: Unit;
  readonly marks: string;
  /** Undefined: a minus for the south and the west. */
  readonly letters: string | undefined;
  readonly separator: string;
  readonly isPadded: boolean;
  readonly isLonFirst: boolean;
  readonly isWide: boolean;
  readonly hasDecimalCommas: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  unit: fc.constantFrom(...UNITS),
  marks: fc.constantFrom(...Object.keys(MARKS)),
  letters: fc.option(fc.constantFrom(...Object.keys(LETTERS)), { nil: undefined, freq: 6 }),
  separator: fc.constantFrom(...SEPARATORS),
  isPadded: fc.boolean(),
  isLonFirst: fc.boolean(),
  isWide: fc.boolean(),
  hasDecimalCommas: fc.boolean(),
});

/** What nobody writes, or what can be read in two ways. */
const isWritten = ({ unit, marks, letters, separator, isLonFirst, hasDecimalCommas }: Style): boolean => {
  if (letters === undefined && isLonFirst) return false;
  if (hasDecimalCommas && /^[,，]$/.test(separator)) return false;
  if (unit === 1 && (marks === "colons" || marks === "dashes")) return false;
  return !(marks === "words" && letters === "after");
};

const write = (lat: number, lon: number, how: Style): Written => {
  const { unit, letters, isPadded } = how;
  const angle = (
    degrees: number,
    degreeDigits: number,
    sides: readonly [string, string],
  ): [string, number] => {
    const steps = Math.round(Math.abs(degrees) * STEPS[unit]);
    const marks = MARKS[how.marks] ?? ["", "", ""];
    const digits = numbersOf(steps, unit, degreeDigits, isPadded || how.marks === "dashes");
    const size = digits
      .map((number, i) => number + (i < digits.length - 1 || marks[2] ? marks[i] : ""))
      .join("");
    const plain = (how.hasDecimalCommas ? size.replaceAll(".", ",") : size).trim();
    const exact = (degrees < 0 ? -steps : steps) / STEPS[unit];
    if (letters === undefined) return [degrees < 0 && steps > 0 ? `-${plain}` : plain, exact];
    return [(degrees < 0 ? sides[1] : sides[0]).replace("#", plain), exact];
  };
  const [north, south, east, west] = LETTERS[letters ?? "after"] ?? ["", "", "", ""];
  const [latText, exactLat] = angle(lat, 2, [north, south]);
  const [lonText, exactLon] = angle(lon, 3, [east, west]);
  const text = (how.isLonFirst ? [lonText, latText] : [latText, lonText]).join(how.separator);
  return {
    text: how.isWide ? wide(text) : text,
    lat: exactLat,
    lon: exactLon,
    tolerance: 0.5 / STEPS[unit],
    isLettered: letters !== undefined,
  };
};

/** Anywhere, and often where signs and rounding go wrong: at and beside 0, 180 and the poles, on whole degrees. */
const axis = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: -most, max: most, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: -most, max: most }) },
    { weight: 2, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0, most, -most, most - 0.00001, 0.00001 - most, 0.5, -0.5) },
  );

/** A position in any style of degrees. */
export const anyWritten: fc.Arbitrary<Written> = fc
  .tuple(axis(90), axis(180), style.filter(isWritten))
  .map(([lat, lon, how]) => write(lat, lon, how));
