import { err, ok, type Result } from "../../core/result.ts";
import { textOf } from "./angle.ts";
import { positionOf, readDegrees, segmentsOf } from "./degrees.ts";
import { readGeoUri } from "./geo-uri.ts";
import { readMgrs } from "./grid.ts";
import { looksLikeLink, readMapLink } from "./map-link.ts";
import { type Pair, readPair } from "./pair.ts";
import { plainText } from "./plain-text.ts";
import { readPlusCode } from "./plus-code.ts";
import { type Order, positionText, type ReadPosition } from "./position.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A position that was found in a text, and how exactly it is written there, in degrees. */
interface Found {
  readonly position: ReadPosition;
  readonly step: number;
  /** Of those with the same number no word stands between. */
  readonly run: number;
}

/** A URI or a code stands alone, and is exact to a metre. */
const STANDALONE = { step: 1e-5, run: -1 };

/** What stands in a text without blanks, and cannot be anything else. */
const WHOLE: readonly (readonly [find: RegExp, read: (text: string) => Result<ReadPosition> | undefined])[] =
  [
    [/\bgeo:\/{0,3}-?\d[^\s<>"'\u007f-\uffff]*/gi, readGeoUri],
    [/\bhttps?:\/\/[^\s<>"'\u007f-\uffff]+/gi, (text) => keptLink(text)],
    [/(?<![\w.])\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{4} ?\d{4}|\d{5} ?\d{5})(?![\w.])/g, readMgrs],
    // As receivers of satellites write it (NMEA 0183).
    [/(?<![\d.])\d{4}(?:\.\d+)?,[NS],\d{5}(?:\.\d+)?,[EW](?=,|$)/g, (text) => readDegrees(text, "lat-lon")],
    [/(?<![\w+])[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,7}(?![\w+])/g, readPlusCode],
  ];

/** A link that leads to no position is a word like others. */
const keptLink = (text: string): Result<ReadPosition> | undefined => {
  const read = looksLikeLink(text) ? readMapLink(text) : undefined;
  return read?.ok ? read : undefined;
};

/** More decimals than any other pair of numbers in a text has. */
const SURE_DECIMALS = 3;
/** A minute, in degrees. */
const COARSEST_STEP = 1 / 60;
/** Positions have six decimals. */
const KEPT_STEP = 1.5e-6;
/** Of a list that is longer, it is enough to know that it is a list. */
const MOST_SEGMENTS = 40;

/**
 * The one position in a sentence: with letters or labels, with three decimals and more, or as a URI. Undefined where
 * there is none; refused where there are several, and where something like a position is left over unread.
 */
export const readSentence = (text: string, order: Order): Result<ReadPosition> | undefined => {
  const plain = plainText(text);
  if (!isMoreThanPair(tokensOf(plain))) return undefined;
  const read = readOnePosition(text, order, (rest) => rest);
  if (!/\d,\d/.test(plain)) return read;
  const decimal = readOnePosition(text, order, (rest) => rest.replace(/(\d),(?=\d)/g, "$1."));
  const hasPoints = /\d\.\d/.test(plain);
  if (!decimal?.ok && (hasPoints || !read?.ok)) return read;
  if (decimal?.ok && !read?.ok) return decimal;
  const isEither =
    read?.ok &&
    decimal?.ok &&
    isSame({ position: read.value, ...STANDALONE }, { position: decimal.value, ...STANDALONE });
  if (isEither) return read;
  return err("The commas between digits may be decimal commas. Wanted: points as decimals.");
};

const readOnePosition = (
  text: string,
  order: Order,
  change: (plain: string) => string,
): Result<ReadPosition> | undefined => {
  const found: Found[] = [];
  let fault: string | undefined;
  const rest = WHOLE.reduce(
    (left, [find, read]) =>
      left.replace(find, (match) => {
        const [bare] = /^.*?(?=[.,;:!?]*$)/.exec(match) ?? [match];
        const position = read(withoutBracket(bare));
        if (position?.ok) found.push({ position: position.value, ...STANDALONE });
        else fault ??= position?.error;
        return " link ";
      }),
    text,
  );
  for (const [number, run] of runsOf(tokensOf(change(plainText(rest)))).entries()) {
    const pairs = pairsOf(run, order);
    if (!pairs.ok) fault ??= pairs.error;
    else for (const pair of pairs.value) fault ??= addPair(found, pair, number);
  }
  return fault === undefined ? onlyOne(found) : err(fault);
};

const isMoreThanPair = (tokens: readonly Token[]): boolean =>
  tokens.some(({ type, text }) => type === "word" && /\p{L}{2}|\p{Script=Han}|[<{(]/u.test(text)) ||
  segmentsOf(tokens).length > 2 ||
  tokens.filter(({ type }) => type === "hemisphere").length > 2;

/** "(see geo:25.27,63.47)" closes a bracket that it did not open. */
const withoutBracket = (uri: string): string =>
  uri.endsWith(")") && !uri.includes("(") ? uri.slice(0, -1) : uri;

const addPair = (found: Found[], pair: Pair, run: number): string | undefined => {
  const position = positionOf(pair);
  if (!position.ok) return position.error;
  found.push({ position: position.value, step: Math.max(pair.lat.step, pair.lon.step), run });
  return undefined;
};

/** Encyclopedias write one place two or three times, in several notations: the first is enough. */
const onlyOne = (found: readonly Found[]): Result<ReadPosition> | undefined => {
  const [first] = found;
  if (first === undefined) return undefined;
  if (found.every((other) => isSame(first, other))) return ok(first.position);
  const texts = [...new Set(found.map(({ position: { lon, lat } }) => positionText(lon, lat)))];
  const listed = texts.slice(0, 4).join(" and ");
  return err(`${texts.length} positions: ${listed}${texts.length > 4 ? " and more" : ""}. Wanted: one.`);
};

/**
 * One place in two notations, side by side, differs by their rounding; whole degrees are too coarse to tell. What is
 * written alike, or stands apart, has to be the same to the last digit that is kept.
 */
const isSame = (a: Found, b: Found): boolean => {
  const isRounded = a.run === b.run && Math.abs(a.step - b.step) > KEPT_STEP;
  const rounding = (Math.min(COARSEST_STEP, Math.max(a.step, b.step)) + Math.min(a.step, b.step)) / 2;
  const most = KEPT_STEP + (isRounded ? rounding : 0);
  const [one, other] = [a.position, b.position];
  return Math.abs(one.lon - other.lon) <= most && Math.abs(one.lat - other.lat) <= most;
};

/** Tokens between words. */
interface Run {
  readonly tokens: readonly Token[];
  readonly isAfterWord: boolean;
  readonly isBeforeWord: boolean;
}

const runsOf = (tokens: readonly Token[]): Run[] => {
  const runs: Run[] = [];
  let start = 0;
  for (let end = 0; end <= tokens.length; end++) {
    if (end < tokens.length && tokens[end]?.type !== "word") continue;
    const run = tokens.slice(tokens[start]?.type === "joint" ? start + 1 : start, end);
    if (run.some(({ type }) => type === "number"))
      runs.push({ tokens: run, isAfterWord: start > 0, isBeforeWord: end < tokens.length });
    start = end + 1;
  }
  return runs;
};

/** The pairs of a run, one after the other. Bare numbers beside a word are no part of them: "…, 12 miles off Pasni". */
const pairsOf = (run: Run, order: Order): Result<Pair[]> => {
  if (!run.tokens.some(isTelling)) return ok([]);
  const segments = segmentsOf(run.tokens);
  if (segments.length > MOST_SEGMENTS)
    return err(`${segments.length} numbers in a row. Wanted: one position.`);
  const pairs: Pair[] = [];
  const isTold = run.tokens.some(({ type }) => type === "hemisphere" || type === "label");
  for (let at = 0; at < segments.length; ) {
    const [here = [], next] = [segments[at], segments[at + 1]];
    const alone = readPair([here], order);
    const both = alone.ok || next === undefined ? alone : readPair([here, next], order);
    const isBare = here.every(({ type }) => type === "number" || type === "joint");
    const isBesideWord = (at === 0 && run.isAfterWord) || (at === segments.length - 1 && run.isBeforeWord);
    // What follows a position has to agree with it.
    if (both.ok && (isSure(both.value) || pairs.length > 0)) {
      pairs.push(both.value);
      at += alone.ok ? 1 : 2;
    } else if (isBare && isBesideWord) at++;
    else if (isTold)
      return err(`"${textOf(run.tokens)}" is not understood. ${both.ok ? "" : both.error}`.trim());
    else return ok([]);
  }
  return ok(pairs);
};

const isTelling = (token: Token): boolean =>
  token.type === "hemisphere" || token.type === "label" || /\.\d{3}/.test(token.text);

/** With letters or labels, or with so many decimals that nothing else can be meant. */
const isSure = ({ lat, lon }: Pair): boolean =>
  (lat.axis !== undefined && lon.axis !== undefined) ||
  (lat.notation === "decimal degrees" && Math.max(lat.step, lon.step) <= 10 ** -SURE_DECIMALS * 1.01);
