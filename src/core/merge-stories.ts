import type { Annotation } from "./annotation.ts";
import { bodyId } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import { freeAnnotationId } from "./edits/annotate.ts";
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
  const list = <T extends Entry>(
    file: Conflict["file"],
    pick: (story: Story) => readonly T[],
    named: ReadonlySet<string | undefined>,
    essence: (entry: T) => unknown = (entry) => entry,
  ): T[] => {
    const sides = { base: pick(base), ours: pick(ours), theirs: pick(theirs), winner, essence };
    const merged = mergeLists(file, sides, conflicts);
    return withNamed(file, merged, named, [...sides.ours, ...sides.theirs], conflicts);
  };
  const article = mergeArticles(base.article, ours.article, theirs.article, winner, conflicts);
  const ourItems = renumbered(base.annotations.items, ours.annotations.items, theirs.annotations.items);
  const items = list<Annotation>(
    "annotations.json",
    (story) => (story === ours ? ourItems : story.annotations.items),
    new Set(),
    whatItSays,
  );
  const claims = list<Claim>("claims.json", (story) => story.claims, bodiesOf(items, "assessing"));
  const lengths = claims.flatMap((claim) => (claim.kind === "length" ? [claim.route] : []));
  const routes = list<Route>("routes.geojson", (story) => story.routes.features, new Set(lengths));
  const places = list<Place>(
    "places.geojson",
    (story) => story.places.features,
    placesNamed(routes, claims, items),
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

interface Entry {
  readonly id: string;
}

/** An annotation moves with every correction of the text before it: that alone is no change of what it says. */
const whatItSays = (annotation: Annotation) => ({
  ...annotation,
  target: annotation.target.selector.map((selector) =>
    selector.type === "TextQuoteSelector" ? selector.exact : selector.type,
  ),
});

const bodiesOf = (items: readonly Annotation[], motivation: Annotation["motivation"]): Set<string> =>
  new Set(items.filter((each) => each.motivation === motivation).map(bodyId));

/** Both sides count on from the same number: two annotations that were added under one id are two. */
const renumbered = (
  base: readonly Annotation[],
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
): Annotation[] => {
  const [was, other] = [byId(base), byId(theirs)];
  const taken = new Set([...ours, ...theirs].map(({ id }) => id));
  return ours.map((each) => {
    const same = other.get(each.id);
    if (was.has(each.id) || !same || sameValue(each, same)) return each;
    const id = freeAnnotationId(taken);
    taken.add(id);
    return { ...each, id };
  });
};

interface Sides<T> {
  readonly essence: (entry: T) => unknown;
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
  readonly winner: Side;
}

/** Our order, then what they added. */
const mergeLists = <T extends Entry>(
  file: Conflict["file"],
  { base, ours, theirs, winner, essence }: Sides<T>,
  conflicts: Conflict[],
): T[] => {
  const [was, mine, other] = [byId(base), byId(ours), byId(theirs)];
  const ids = new Set([...mine.keys(), ...other.keys()]);
  return [...ids].flatMap((id) => {
    const [before, left, right] = [was.get(id), mine.get(id), other.get(id)];
    const chosen = mergeValues(before, left, right, winner, (each) => each && essence(each));
    if (chosen.isConflict) {
      const what = left && right ? "both changed it" : "one changed it, one removed it";
      conflicts.push({ file, id, what });
    }
    return chosen.value === undefined ? [] : [chosen.value];
  });
};

const byId = <T extends Entry>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** A side that did not change, or only in what is not its essence, gives way; of a change and a removal, the change stays. */
const mergeValues = <T>(
  base: T,
  ours: T,
  theirs: T,
  winner: Side,
  essence: (value: T) => unknown = (value) => value,
): { value: T; isConflict: boolean } => {
  if (sameValue(ours, theirs)) return { value: ours, isConflict: false };
  for (const part of [(value: T): unknown => value, essence]) {
    if (sameValue(part(base), part(theirs))) return { value: ours, isConflict: false };
    if (sameValue(part(base), part(ours))) return { value: theirs, isConflict: false };
  }
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
    ...bodiesOf(items, "identifying"),
  ]);

/** Brings back what one side took away while the other names it. */
const withNamed = <T extends Entry>(
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
