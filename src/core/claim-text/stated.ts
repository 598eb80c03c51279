import type { Hedge, Mode, Stated } from "../claim.ts";
import { err, ok, type Result } from "../result.ts";
import type { Unit } from "../units.ts";
import { type Figure, type FoundFigure, findFigures, isSecondFigure } from "./figure.ts";
import { placeOf } from "./number.ts";
import { isOwnSize } from "./own-size.ts";
import { simplified } from "./simplified.ts";
import { readMode } from "./words.ts";

/** What a claim states about a length: its figure, and further figures for the same thing. */
export interface Statement {
  readonly figure: Figure;
  /** The mode that the text names, else "unstated". */
  readonly mode: Mode;
  readonly also: readonly Figure[];
}

const RELATIVE_TOLERANCE = 1e-9;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(a, b);

const LOWER: ReadonlySet<Hedge> = new Set(["over", "atLeast"]);
const UPPER: ReadonlySet<Hedge> = new Set(["nearly", "under", "upTo"]);

/** "more than" in the text and "under" in the file cannot both be meant; other hedges are a person's reading. */
const isOpposite = (a: Hedge, b: Hedge): boolean =>
  (LOWER.has(a) && UPPER.has(b)) || (UPPER.has(a) && LOWER.has(b));

const fits = (stated: Partial<Stated>, figure: Figure): boolean =>
  (stated.value === undefined || isSame(stated.value, figure.value)) &&
  (stated.unit === undefined || stated.unit === figure.unit) &&
  (stated.high === undefined || (figure.high !== null && isSame(stated.high, figure.high)));

const describe = ({ value, high, unit }: { value: number; high: number | null; unit: Unit }): string =>
  `${value}${high === null ? "" : ` to ${high}`} ${unit}`;

/** Fields lead over what was read, and a figure that the fields alone give is as complete. */
const withFields = (stated: Stated, read: Figure | undefined): Result<Figure> => {
  const value = stated.value ?? read?.value;
  const unit = stated.unit ?? read?.unit;
  if (value === undefined || unit === undefined)
    return err(`no length is read in "${stated.text}"; wanted one such as "112 km", or both value and unit`);
  const given = stated.hedge;
  if (given && read?.hedge && isOpposite(given, read.hedge))
    return err(`the text "${stated.text}" says ${read.hedge}, its hedge says ${given}`);
  const high = stated.high ?? read?.high ?? null;
  return ok({
    value,
    place: read?.place ?? placeOf(value),
    high,
    highPlace: read?.high === high && read !== undefined ? read.highPlace : placeOf(high ?? 0),
    isStep: read?.isStep ?? false,
    unit,
    hedge: given === undefined ? (read?.hedge ?? null) : given,
  });
};

const mismatch = (stated: Stated, found: readonly Figure[]): string => {
  const says = [stated.value, stated.high === undefined ? "" : `to ${stated.high}`, stated.unit].join(" ");
  return `the text "${stated.text}" says ${found.map(describe).join(", ")}; its fields say ${says.replace(/ +/g, " ").trim()}`;
};

const secondFigures = (
  stated: Stated,
  found: readonly FoundFigure[],
  first: FoundFigure | undefined,
): Figure[] => {
  if (stated.also)
    return stated.also.map((also): Figure => {
      const read = found.find((figure) => figure !== first && fits(also, figure));
      const plain = { high: null, highPlace: 0, isStep: false, hedge: null };
      const { value, unit, hedge } = also;
      return { ...plain, place: placeOf(value), ...read, value, unit, hedge: hedge ?? read?.hedge ?? null };
    });
  const also: FoundFigure[] = [];
  if (!first) return also;
  let before = first;
  for (const next of found.slice(found.indexOf(first) + 1)) {
    if (!isSecondFigure(stated.text, before, next)) break;
    also.push(next);
    before = next;
  }
  return also;
};

const read = (stated: Stated): Result<Statement> => {
  const text = simplified(stated.text);
  const found = findFigures(text);
  const fitting = found.filter((figure) => fits(stated, figure));
  const first =
    fitting.length > 1 ? (fitting.find((one) => !isOwnSize(text, one)) ?? fitting[0]) : fitting[0];
  // A text with a step (110多) has an upper end that its fields need not repeat.
  if (!first && found.length > 0) return err(mismatch(stated, found));
  const figure = withFields(stated, first);
  return figure.ok
    ? ok({ figure: figure.value, mode: readMode(stated.text), also: secondFigures(stated, found, first) })
    : figure;
};

/** A claim's words do not change: each is read once. */
const remembered = new WeakMap<Stated, Result<Statement>>();

/**
 * What `stated` says of a length. Its fields lead; what they leave out is read from its text. An error where
 * neither gives a length, or where they disagree.
 */
export const readStatement = (stated: Stated): Result<Statement> => {
  const known = remembered.get(stated);
  if (known) return known;
  const fresh = read(stated);
  remembered.set(stated, fresh);
  return fresh;
};
