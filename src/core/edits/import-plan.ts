import type { Imported, ImportedFeature, ImportedPassage } from "../imported.ts";
import { createKnown } from "../known-features.ts";
import { locate, type Stretch } from "../passage.ts";
import type { Place } from "../place.ts";
import type { Route } from "../route.ts";
import { createSlugs } from "../slug.ts";
import type { Story } from "../story.ts";
import { isOf, type Meaning } from "./annotate.ts";
import { type ImportDefaults, placeOfImport, routeOfImport } from "./imported-parts.ts";

export interface ImportedLink {
  readonly meaning: Meaning;
  readonly passage: Stretch;
}

/** What an import would add to a story, to be looked at before it lands. */
export interface ImportPlan {
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  readonly links: readonly ImportedLink[];
  /** What the story has already. */
  readonly known: number;
  /** Marked words that this text does not have. */
  readonly lost: readonly string[];
  /** Marked words whose meaning this story does not know. */
  readonly unknown: readonly string[];
}

const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Works out what of an import is new to the story, under ids that are free. */
export const planImport = (story: Story, imported: Imported, defaults: ImportDefaults): ImportPlan => {
  const places: Place[] = [];
  const routes: Route[] = [];
  const taken = new Set([...story.places.features, ...story.routes.features, ...story.claims].map(idOf));
  const fileIds = new Set(imported.features.map(({ id }) => id));
  const placeIds = new Set<unknown>([...story.places.features.map(idOf), ...fileIds]);
  const newIds = new Map<unknown, string>();
  const findKnown = createKnown(story);
  const freeId = createSlugs(taken);
  let known = 0;

  const add = (feature: ImportedFeature, index: number): string => {
    const isLine = feature.geometry.type.endsWith("LineString");
    const name = feature.properties.name || `${isLine ? "Line" : "Place"} ${index + 1}`;
    const there = findKnown(feature);
    if (there !== undefined) {
      known++;
      newIds.set(feature.id, there);
      return there;
    }
    const wanted = typeof feature.id === "string" && SLUG.test(feature.id) ? feature.id : name;
    const id = freeId(wanted);
    newIds.set(feature.id, id);
    const place = placeOfImport(feature, id, name, defaults);
    const route = place ? null : routeOfImport(feature, id, name, defaults, placeIds);
    if (place) places.push(place);
    if (route) routes.push(route);
    return id;
  };
  imported.features.forEach(add);
  const passages = planPassages(story, imported.passages, (feature) => add(feature, places.length));
  const isThere = new Set<unknown>([...story.places.features, ...places].map(idOf));
  return {
    ...passages,
    places,
    routes: routes.map((route) => withEnds(route, newIds, isThere)),
    links: passages.links.filter((link) => !isLinked(story, link)),
    known: known + passages.links.filter((link) => isLinked(story, link)).length,
  };
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** An end of the same file may have got another id. */
const withEnds = (
  route: Route,
  newIds: ReadonlyMap<unknown, string>,
  isThere: ReadonlySet<unknown>,
): Route => {
  const { from, to, ...rest } = route.properties;
  const ends = Object.entries({ from, to }).flatMap(([end, id]) => {
    const now = id === undefined ? undefined : (newIds.get(id) ?? id);
    return isThere.has(now) ? [[end, now]] : [];
  });
  return { ...route, properties: { ...rest, ...Object.fromEntries(ends) } as Route["properties"] }; // Object.fromEntries forgets the keys.
};

const planPassages = (
  story: Story,
  passages: readonly ImportedPassage[],
  add: (feature: ImportedFeature) => string,
): Pick<ImportPlan, "links" | "lost" | "unknown"> => {
  const links: ImportedLink[] = [];
  const [lost, unknown]: [string[], string[]] = [[], []];
  const added = new Map<string, string>();
  for (const { motivation, selector, means, feature } of passages) {
    const words = selector.find((each) => each.type === "TextQuoteSelector")?.exact ?? "";
    const found = locate(story.article.text, selector);
    const key = feature ? JSON.stringify([feature.properties.name, feature.geometry]) : "";
    if (found.status === "orphan") lost.push(words);
    else {
      const passage = { start: found.start, end: found.end };
      const meaning = meaningOf(story, motivation, means);
      if (meaning) links.push({ meaning, passage });
      else if (feature) {
        const id = added.get(key) ?? add(feature);
        added.set(key, id);
        links.push({ meaning: { type: "place", id }, passage });
      } else unknown.push(words);
    }
  }
  return { links, lost, unknown };
};

/** The place or claim of the story that one of these words names: its id, its address's end, or its name in any language. */
const meaningOf = (
  story: Story,
  motivation: ImportedPassage["motivation"],
  means: readonly string[],
): Meaning | null => {
  const words = new Set(means.flatMap((each) => [fold(each), fold(each.split(/[/#]/).at(-1) ?? "")]));
  if (motivation === "assessing") {
    const claim = story.claims.find(({ id }) => words.has(fold(id)));
    return claim ? { type: "claim", id: claim.id } : null;
  }
  const { features } = story.places;
  // An id says more than a name, which a port and its town may share.
  const place =
    features.find(({ id }) => words.has(fold(id))) ??
    features.find(({ properties: { name, names = {} } }) =>
      [name, ...Object.values(names)].some((each) => words.has(fold(each))),
    );
  return place ? { type: "place", id: place.id } : null;
};

const fold = (text: string): string => text.trim().toLowerCase();

/** Whether the story has this link. */
export const isLinked = (story: Story, { meaning, passage }: ImportedLink): boolean =>
  story.annotations.items.some((item) => {
    if (!isOf(item, meaning)) return false;
    const found = locate(story.article.text, item.target.selector);
    return found.status !== "orphan" && found.start === passage.start && found.end === passage.end;
  });
