import type { Claim, Hedge, Mode, Stated } from "../core/claim.ts";
import { findFigures } from "../core/claim-text/figure.ts";
import { readStatement } from "../core/claim-text/stated.ts";
import { endsOf } from "../core/edits/references.ts";
import { freeId } from "../core/free-id.ts";
import type { Stretch } from "../core/passage.ts";
import { isArea } from "../core/place.ts";
import { ok, type Result } from "../core/result.ts";
import { findPlace, type Story } from "../core/story.ts";
import type { Unit } from "../core/units.ts";
import type { Mark } from "./marks.ts";

/** What the form of a claim shows. `value` and `unit` are null where the words state no length. */
export interface ClaimDraft {
  readonly text: string;
  /** Place ids; "" where none is chosen. */
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly hedge: Hedge | null;
  readonly mode: Mode;
}

/** What the words of a passage say, and between which places: `likelyEnds` of its figure. */
export const draftOfPassage = (story: Story, marks: readonly Mark[], passage: Stretch): ClaimDraft => {
  const text = story.article.text.slice(passage.start, passage.end);
  const [figure] = findFigures(text);
  const at = figure
    ? { start: passage.start + figure.start, end: passage.start + figure.end }
    : { start: passage.start, end: passage.start };
  const [from = "", to = ""] = likelyEnds(story, marks, at);
  return { ...figureOf({ text }), text, from, to };
};

/** A claim about two places, as its form shows it. */
export const draftOfClaim = (claim: Claim): ClaimDraft => {
  const ends = new Map(endsOf(claim).map(({ as, id }) => [as, id]));
  const figure = figureOf(claim.stated);
  const mode = claim.kind === "distance" ? claim.mode : figure.mode;
  return { ...figure, text: claim.stated.text, from: ends.get("from") ?? "", to: ends.get("to") ?? "", mode };
};

const figureOf = (stated: Stated): Pick<ClaimDraft, "value" | "unit" | "hedge" | "mode"> => {
  const read = readStatement(stated);
  if (!read.ok) return { value: null, unit: null, hedge: null, mode: "unstated" };
  const { figure, mode } = read.value;
  return { value: figure.value, unit: figure.unit, hedge: figure.hedge, mode };
};

/**
 * The places mentioned nearest before and after a figure: in its paragraph, towns and ports rather than countries,
 * which texts name for other reasons; then in the whole text.
 */
const likelyEnds = (story: Story, marks: readonly Mark[], at: Stretch): string[] => {
  const { text } = story.article;
  const [first, next] = [text.lastIndexOf("\n", at.start) + 1, text.indexOf("\n", at.end)];
  const last = next < 0 ? text.length : next;
  const inParagraph = marks.filter(({ start, end }) => start >= first && end <= last);
  const sites = inParagraph.filter(({ ref }) => {
    const place = findPlace(story, ref.id);
    return place && !isArea(place);
  });
  const found = [sites, inParagraph, marks].map((each) => nearestTwo(each, at));
  return found.find((ends) => ends.length === 2) ?? [];
};

/** The place before and the place after; where there is none on one side, the next one on the other. */
const nearestTwo = (marks: readonly Mark[], { start, end }: Stretch): string[] => {
  const places = marks.filter(({ ref }) => ref.type === "place");
  const before = ids(places.filter((mark) => mark.end <= start).toSorted((a, b) => b.end - a.end));
  const after = ids(places.filter((mark) => mark.start >= end).toSorted((a, b) => a.start - b.start));
  const [from] = before;
  const to = after.find((id) => id !== from);
  if (from !== undefined && to !== undefined) return [from, to];
  return from === undefined ? after.slice(0, 2) : before.slice(0, 2).toReversed();
};

const ids = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ ref }) => ref.id))];

/**
 * What a claim is to state: fields only where the person says other than the words do; a field that is not known here
 * (a second figure, a range's end) stays.
 */
const statedOf = ({ text, value, unit, hedge }: ClaimDraft, before: Stated): Stated => {
  const { value: _value, unit: _unit, hedge: _hedge, ...rest } = before;
  const read = figureOf({ text });
  const isRead = read.value === value && read.unit === unit;
  return {
    ...rest,
    text,
    ...(!isRead && value !== null && { value }),
    ...(!isRead && unit !== null && { unit }),
    ...(read.hedge !== hedge && { hedge }),
  };
};

/** The claim of a draft; an error where it is not complete, or its fields and its words disagree. */
export const claimOfDraft = (story: Story, draft: ClaimDraft): Result<Claim> => {
  const { from, to, mode } = draft;
  const stated = statedOf(draft, { text: draft.text });
  const statement = readStatement(stated);
  if (!statement.ok) return statement;
  const id = freeId(story, `${from} ${to} ${draft.value}${draft.unit}`);
  return ok({ id, kind: "distance", from, to, stated, mode });
};

/** A claim with what its form says: its ends, and of a distance its figure and mode too. */
export const claimWithDraft = (claim: Claim, draft: ClaimDraft): Result<Claim> => {
  if (claim.kind === "length") return ok(claim);
  const ends = { from: draft.from, to: draft.to };
  if (claim.kind !== "distance") return ok({ ...claim, ...ends });
  const stated = statedOf(draft, claim.stated);
  const statement = readStatement(stated);
  return statement.ok ? ok({ ...claim, ...ends, stated, mode: draft.mode }) : statement;
};
