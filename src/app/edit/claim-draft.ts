import type { Claim, Hedge, Mode, Stated } from "../../core/claim.ts";
import { withStatement } from "../../core/claim-statement.ts";
import { readDirection } from "../../core/claim-text/bearing.ts";
import { findFigures } from "../../core/claim-text/figure.ts";
import { readKind } from "../../core/claim-text/kind.ts";
import { readStatement } from "../../core/claim-text/stated.ts";
import { windOfDegrees } from "../../core/claim-text/winds.ts";
import { readMode, readRelation } from "../../core/claim-text/words.ts";
import { endsOf } from "../../core/edits/references.ts";
import { freeId } from "../../core/free-id.ts";
import type { Stretch } from "../../core/passage.ts";
import { err, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import type { Unit } from "../../core/units.ts";
import type { Mark } from "../marks.ts";
import { likelyEnds } from "./claim-places.ts";

/** What the form of a claim shows, of every kind: which fields count, `kind` says. */
export interface ClaimDraft {
  readonly text: string;
  readonly kind: Claim["kind"];
  /** Place ids and a route's id; "" where none is chosen. */
  readonly from: string;
  readonly to: string;
  readonly than: string;
  readonly route: string;
  /** Null where the words state no length. */
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly hedge: Hedge | null;
  readonly mode: Mode;
  /** A wind's letters or degrees clockwise from north; "" where the words name no direction. */
  readonly bearing: string;
  readonly relation: "closer" | "farther" | "";
}

/** What the words of a passage say, and about which places. */
export const draftOfPassage = (story: Story, marks: readonly Mark[], passage: Stretch): ClaimDraft => {
  const text = story.article.text.slice(passage.start, passage.end);
  const kind = readKind(text);
  const [figure] = kind === "distance" ? findFigures(text) : [];
  const at = figure
    ? { start: passage.start + figure.start, end: passage.start + figure.end }
    : { start: passage.start, end: kind === "distance" ? passage.start : passage.end };
  return {
    ...wordsOf({ text }),
    text,
    kind,
    ...likelyEnds(story, marks, kind, at),
    route: likelyRoute(story, text),
  };
};

/** The route that the words name; else the story's only one. */
const likelyRoute = ({ routes: { features } }: Story, text: string): string => {
  const named = features.find(({ properties: { name } }) => text.includes(name));
  const [only, another] = features;
  return (named ?? (another ? undefined : only))?.id ?? "";
};

/** A claim as its form shows it. */
export const draftOfClaim = (claim: Claim): ClaimDraft => {
  const ends = new Map(endsOf(claim).map(({ as, id }) => [as, id]));
  const words = wordsOf(claim.stated);
  return {
    ...words,
    text: claim.stated.text,
    kind: claim.kind,
    from: ends.get("from") ?? "",
    to: ends.get("to") ?? "",
    than: ends.get("than") ?? "",
    route: claim.kind === "length" ? claim.route : "",
    mode: claim.kind === "distance" || claim.kind === "comparison" ? claim.mode : words.mode,
  };
};

type Words = Pick<ClaimDraft, "value" | "unit" | "hedge" | "mode" | "bearing" | "relation">;

/** What is stated, whatever the kind: fields lead, the rest is read from the words. */
const wordsOf = (stated: Stated): Words => {
  const read = readStatement(stated);
  const direction = readDirection(stated.text);
  const wind = direction && (direction.winds === null ? direction.degrees : windOfDegrees(direction.degrees));
  return {
    value: read.ok ? read.value.figure.value : null,
    unit: read.ok ? read.value.figure.unit : null,
    hedge: read.ok ? read.value.figure.hedge : null,
    mode: readMode(stated.text),
    bearing: String(stated.bearing ?? wind ?? ""),
    relation: stated.relation ?? readRelation(stated.text) ?? "",
  };
};

/**
 * What a claim is to state: fields only where the person says other than the words do; a field that is not known here
 * (a second figure, a range's end) stays, unless the claim's kind has no use for it.
 */
const statedOf = (draft: ClaimDraft, before: Stated): Stated => {
  const {
    value: _value,
    unit: _unit,
    hedge: _hedge,
    bearing: _bearing,
    relation: _relation,
    ...rest
  } = before;
  const { text, kind, value, unit, hedge, bearing, relation } = draft;
  const read = wordsOf({ text });
  if (kind === "distance" || kind === "length") {
    const isRead = read.value === value && read.unit === unit;
    return {
      ...rest,
      text,
      ...(!isRead && value !== null && { value }),
      ...(!isRead && unit !== null && { unit }),
      ...(read.hedge !== hedge && { hedge }),
    };
  }
  const { high: _high, also: _also, ...plain } = rest;
  return {
    ...plain,
    text,
    ...(kind === "bearing" && read.bearing !== bearing && { bearing: bearingOf(bearing) }),
    ...(kind === "comparison" && relation !== "" && read.relation !== relation && { relation }),
  };
};

const bearingOf = (bearing: string): string | number => (/^\d/.test(bearing) ? Number(bearing) : bearing);

/** The claim of a draft; an error where it is not complete, or its fields and its words disagree. */
export const claimOfDraft = (story: Story, draft: ClaimDraft): Result<Claim> =>
  claimOf(draft, { id: freeId(story, nameOf(draft)) }, { text: draft.text });

const nameOf = ({ kind, from, to, than, route, value, unit, bearing, relation }: ClaimDraft): string => {
  switch (kind) {
    case "distance":
      return `${from} ${to} ${value}${unit}`;
    case "bearing":
      return `${from} ${bearing} of ${to}`;
    case "comparison":
      return `${from} ${relation} ${to} than ${than}`;
    case "containment":
      return `${from} in ${to}`;
    case "length":
      return `${route} ${value}${unit}`;
  }
};

/** A claim with what its form says, of another kind perhaps; what the form does not show stays. */
export const claimWithDraft = (claim: Claim, draft: ClaimDraft): Result<Claim> => {
  const {
    kind: _kind,
    from: _from,
    to: _to,
    than: _than,
    route: _route,
    mode: _mode,
    stated,
    ...rest
  } = claim;
  return claimOf(draft, rest, stated);
};

const claimOf = (draft: ClaimDraft, rest: { readonly id: string }, before: Stated): Result<Claim> => {
  const { kind, from, to, than, route, mode } = draft;
  const base = { ...rest, stated: statedOf(draft, before) };
  const named = kind === "length" ? [route] : kind === "comparison" ? [from, to, than] : [from, to];
  if (named.includes("")) return err("A place or a route is not chosen yet.");
  if (new Set(named).size < named.length)
    return err("The same place came twice; different ones were wanted.");
  switch (kind) {
    case "distance":
      return withStatement({ ...base, kind, from, to, mode });
    case "bearing":
    case "containment":
      return withStatement({ ...base, kind, from, to });
    case "comparison":
      return withStatement({ ...base, kind, from, to, than, mode });
    case "length":
      return withStatement({ ...base, kind, route });
  }
};
