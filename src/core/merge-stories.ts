import type { Annotation } from "./annotation.ts";
import { bodyId } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import { endsOf } from "./edits/references.ts";
import type { Place } from "./place.ts";
import type { Route } from "./route.ts";
import { sameValue } from "./same-value.ts";
import type { Story } from "./story.ts";

export type Side = "ours" | "theirs";

/** Something that both sides changed, each in its own way; or that one side took away and the other still needs. */
export interface Conflict {
  readonly file: "article.md" | "places.geojson" | "routes.geojson" | "annotations.json" | "claims.json";
  /** The id of the place, route, annotation or claim; the field of the article. */
  readonly id: string;
  readonly what: "both changed it" | "one changed it, one removed it" | "one removed it, one needs it";
}

interface Merge {
  readonly story: Story;
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins two changes of one story, by id: what one side alone changed is taken, what both changed is taken from
 * `winner` and listed. `base` is the story that both began with. Nothing that is still named goes.
 */
export const mergeStories = (base: Story, ours: Story, theirs: Story, winner: Side): Merge => {
  const conflicts: Conflict[] = [];
  const list = <T extends { readonly id: string }>(
    file: Conflict["file"],
    pick: (story: Story) => readonly T[],
  ) => mergeLists(file, { base: pick(base), ours: pick(ours), theirs: pick(theirs), winner }, conflicts);
  const article = mergeArticles(base.article, ours.article, theirs.article, winner, conflicts);
  const claims = list<Claim>("claims.json", (story) => story.claims);
  const items = list<Annotation>("annotations.json", (story) => story.annotations.items).filter(
    (each) => each.motivation !== "assessing" || claims.some(({ id }) => id === bodyId(each)),
  );
  const named = new Set(claims.flatMap((claim) => (claim.kind === "length" ? [claim.route] : [])));
  const routes = withNamed(
    "routes.geojson",
    list<Route>("routes.geojson", (story) => story.routes.features),
    named,
    [...ours.routes.features, ...theirs.routes.features],
    conflicts,
  );
  const places = withNamed(
    "places.geojson",
    list<Place>("places.geojson", (story) => story.places.features),
    placesNamed(routes, claims, items),
    [...ours.places.features, ...theirs.places.features],
    conflicts,
  );
  const story: Story = {
    ...ours,
    article,
    claims,
    places: { ...ours.places, features: places },
    routes: { ...ours.routes, features: routes },
    annotations: { ...ours.annotations, items },
  };
  return { story, conflicts };
};

interface Sides<T> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
  readonly winner: Side;
}

/** Our order, then what they added. */
const mergeLists = <T extends { readonly id: string }>(
  file: Conflict["file"],
  { base, ours, theirs, winner }: Sides<T>,
  conflicts: Conflict[],
): T[] => {
  const [was, mine, other] = [byId(base), byId(ours), byId(theirs)];
  const ids = new Set([...mine.keys(), ...other.keys()]);
  return [...ids].flatMap((id) => {
    const [before, left, right] = [was.get(id), mine.get(id), other.get(id)];
    const chosen = mergeValues(before, left, right, winner);
    if (chosen.isConflict) {
      const what = left && right ? "both changed it" : "one changed it, one removed it";
      conflicts.push({ file, id, what });
    }
    return chosen.value === undefined ? [] : [chosen.value];
  });
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** A side that did not change gives way; of a change and a removal, the change stays. */
const mergeValues = <T>(base: T, ours: T, theirs: T, winner: Side): { value: T; isConflict: boolean } => {
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return { value: ours, isConflict: false };
  if (sameValue(base, ours)) return { value: theirs, isConflict: false };
  const won = winner === "ours" ? ours : theirs;
  return { value: won ?? ours ?? theirs, isConflict: true };
};

const mergeArticles = (
  base: Article,
  ours: Article,
  theirs: Article,
  winner: Side,
  conflicts: Conflict[],
): Article => {
  const fields = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((field) => {
    const chosen = mergeValues(base[field], ours[field], theirs[field], winner);
    if (chosen.isConflict) conflicts.push({ file: "article.md", id: field, what: "both changed it" });
    return [field, chosen.value] as const;
  });
  return { ...ours, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
};

const placesNamed = (routes: readonly Route[], claims: readonly Claim[], items: readonly Annotation[]) =>
  new Set([
    ...routes.flatMap(({ properties: { from, to } }) => [from, to]),
    ...claims.flatMap((claim) => endsOf(claim).map(({ id }) => id)),
    ...items.filter(({ motivation }) => motivation === "identifying").map(bodyId),
  ]);

/** Brings back what one side took away while the other names it. */
const withNamed = <T extends { readonly id: string }>(
  file: Conflict["file"],
  list: readonly T[],
  named: ReadonlySet<string | undefined>,
  from: readonly T[],
  conflicts: Conflict[],
): T[] => {
  const there = new Set(list.map(({ id }) => id));
  const back = from.filter(({ id }) => named.has(id) && !there.has(id));
  const once = [...byId(back).values()];
  for (const { id } of once) conflicts.push({ file, id, what: "one removed it, one needs it" });
  return [...list, ...once];
};
