import { ellipsoidMeters, type LonLat } from "../../core/geodesy.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import { isAbsent } from "./absent.ts";
import { isWithin, partAreas, placesNamed } from "./areas.ts";
import { Best, type Find } from "./best.ts";
import { visitNeighbours } from "./deletions.ts";
import { EditDistance } from "./edit-distance.ts";
import { entryOf, type GazetteerEntry } from "./entry.ts";
import { foldName } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { LONGEST_KEY } from "./key-list.ts";
import { kilometersFrom } from "./nearness.ts";
import { WEIGHT_STEPS } from "./sections.ts";

export interface GazetteerHit extends GazetteerEntry {
  /** The name that was found: one of the entry's. */
  readonly found: string;
  /**
   * "elsewhere": its name is the one given, and it lies in another area than was given, or something greater of that
   * name is not in the gazetteer.
   */
  readonly match: "exact" | "start" | "misspelt" | "elsewhere";
  /** To the nearest of the points given; undefined where none was given. */
  readonly meters: number | undefined;
}

/** A lower score comes first: nearness, weight and this. "Kar" in full is a hamlet far away; who types it near Makran means Karachi. */
const PENALTY = { exact: -8, start: 0, perEdit: 2.5, countryByItsLetters: -30, provinceInArea: 1.5 };
/** Names of fewer letters are not taken for misspelt ones; Han letters say more each. */
const SHORTEST_MISSPELT = 4;
const SHORTEST_MISSPELT_HAN = 3;
/** From so many letters on, two edits. The ends of such keys have an index too. */
export const TWO_EDITS_FROM = 8;
/** Of more places that begin with the text, the better known ones are looked at. */
const MOST_STARTS = 4096;
/** Twice as far counts like eight times fewer people: measured, with less of it small places of the region in view are lost. */
const NEARNESS = 1.5;
/** Places nearer than this are equally near, in kilometres. */
const NEAR_KM = 30;
/** And so are places of exactly the name farther than this: of two that are far from all of the story the better known is meant. */
const FAR_KM = 1000;

/** One search, prepared. */
interface Search {
  readonly gazetteer: Gazetteer;
  /** As it was typed. */
  readonly text: string;
  /** Folded. */
  readonly query: string;
  readonly best: Best;
  readonly scoreOf: Score;
  /** Tells the places that count; undefined: all. */
  readonly accepts: ((place: number) => boolean) | undefined;
}

/**
 * The places whose names are, begin with, or are mistyped as `text`, `most` at most. In full first, then by
 * nearness to the nearest of `near` (places of the story) and by how well known they are. Of "Paris, Texas" those in
 * Texas; where there are none, those called Paris, as lying elsewhere.
 */
export const searchGazetteer = (
  gazetteer: Gazetteer,
  text: string,
  near: readonly LonLat[] | undefined,
  most: number,
): GazetteerHit[] => {
  const query = foldName(text, gazetteer.han);
  const parted = placesNamed(gazetteer, query).length > 0 ? undefined : partAreas(gazetteer, text);
  if (!parted) {
    const hits = find(gazetteer, text, near, most);
    return isAbsent(query, gazetteer.han) ? hits.map(asElsewhere) : hits;
  }
  const { name, within } = parted;
  const inside = find(gazetteer, name, near, most, (place) => isWithin(gazetteer, place, within));
  if (inside.length > 0) return inside;
  return find(gazetteer, name, near, most)
    .filter(({ match }) => match === "exact")
    .map(asElsewhere);
};

const asElsewhere = (hit: GazetteerHit): GazetteerHit =>
  hit.match === "exact" ? { ...hit, match: "elsewhere" } : hit;

const find = (
  gazetteer: Gazetteer,
  text: string,
  near: readonly LonLat[] | undefined,
  most: number,
  accepts?: (place: number) => boolean,
): GazetteerHit[] => {
  const query = foldName(text, gazetteer.han).slice(0, LONGEST_KEY);
  if (query === "") return [];
  const best = new Best(most);
  const search = { gazetteer, text, query, best, scoreOf: scorer(gazetteer, near), accepts };
  offerStarts(search);
  if (query.length >= (/^\p{Script=Han}/u.test(query) ? SHORTEST_MISSPELT_HAN : SHORTEST_MISSPELT))
    offerMisspelt(search);
  return best.finds.map((found) => hitOf(gazetteer, found, query, near));
};

type Score = (place: number, farKilometers?: number) => number;

const scorer = (gazetteer: Gazetteer, near: readonly LonLat[] = []): Score => {
  const { weight } = gazetteer.parts;
  const known: Score = (place) => -(weight[place] ?? 0) / WEIGHT_STEPS;
  if (near.length === 0) return known;
  const kilometers = kilometersFrom(gazetteer, near);
  return (place, far = Number.POSITIVE_INFINITY) =>
    NEARNESS * Math.log(Math.min(kilometers(place), far) + NEAR_KM) + known(place);
};

const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const lettersOf = (name: string): string => name.replace(/[.\s]/g, "");

/** USA and U.A.E. are countries before they are towns or airports, wherever the story is. */
const isCountryByItsLetters = ({ gazetteer, text }: Search, place: number): boolean => {
  const letters = lettersOf(text);
  if (!ABBREVIATION.test(letters)) return false;
  const { kind, otherNames } = entryOf(gazetteer, place);
  return kind === "country" && otherNames.some((name) => lettersOf(name) === letters);
};

/** "Toledo, Spain" is the city, though the province is greater; "Kansas, USA" is no village of that name. */
const exactPenalty = (search: Search, place: number): number => {
  if (isCountryByItsLetters(search, place)) return PENALTY.countryByItsLetters;
  const isProvince = PLACE_KINDS[search.gazetteer.parts.kind[place] ?? 0] === "province";
  return PENALTY.exact + (search.accepts && isProvince ? PENALTY.provinceInArea : 0);
};

const offerStarts = (search: Search): void => {
  const { query, best, scoreOf, accepts } = search;
  const { keys, parts, placeCount } = search.gazetteer;
  const { postings } = parts;
  const hasMore = keys.seekText(query);
  const start = keys.firstPosting;
  const exactEnd = hasMore && keys.compare(query) === 0 ? keys.lastPosting : start;
  keys.seekText(`${query}\uffff`);
  const end = keys.firstPosting;
  for (let i = start; i < exactEnd; i++) {
    const place = postings[i] ?? 0;
    if (accepts && !accepts(place)) continue;
    best.offer(place, exactPenalty(search, place) + scoreOf(place, FAR_KM), 0);
  }
  // Places are ordered by weight, so a limit on their numbers leaves the best known.
  const share = MOST_STARTS / (end - exactEnd);
  const lastPlace = share < 1 && !accepts ? placeCount * share : placeCount;
  for (let i = exactEnd; i < end; i++) {
    const place = postings[i] ?? 0;
    if (place < lastPlace && (!accepts || accepts(place)))
      best.offer(place, PENALTY.start + scoreOf(place), undefined);
  }
};

const offerMisspelt = ({ gazetteer, query, best, scoreOf, accepts }: Search): void => {
  const { keys, parts, starts, ends } = gazetteer;
  const most = query.length >= TWO_EDITS_FROM ? 2 : 1;
  const whole = new EditDistance(query);
  const offerKey = (): void => {
    const edits = whole.to(keys.units, keys.length, most);
    if (edits === 0 || edits > most) return;
    for (let i = keys.firstPosting; i < keys.lastPosting; i++) {
      const place = parts.postings[i] ?? 0;
      if (!accepts || accepts(place)) best.offer(place, PENALTY.perEdit * edits + scoreOf(place), edits);
    }
  };
  visitNeighbours(starts, query, (first, count) => {
    keys.seek(first);
    for (let i = 1; i < count; i++) {
      offerKey();
      keys.next();
    }
    offerKey();
  });
  if (most < 2) return;
  // Of two edits, one half of the name has one at most: its beginning, or else its end.
  visitNeighbours(ends, mirror(query), (first, count) => {
    for (let i = first; i < first + count; i++) {
      keys.seek(parts.backwards[i] ?? 0);
      offerKey();
    }
  });
};

/** A text read backwards. */
export const mirror = (text: string): string => [...text].toReversed().join("");

const hitOf = (
  gazetteer: Gazetteer,
  { place, edits }: Find,
  query: string,
  near: readonly LonLat[] = [],
): GazetteerHit => {
  const entry = entryOf(gazetteer, place);
  const matches = matcher(query, edits);
  const names = [entry.name, ...Object.values(entry.names), ...entry.otherNames];
  return {
    ...entry,
    found: names.find((name) => matches(foldName(name, gazetteer.han))) ?? entry.name,
    match: edits === undefined ? "start" : edits === 0 ? "exact" : "misspelt",
    meters: near.length > 0 ? Math.min(...near.map((at) => ellipsoidMeters(at, entry.at))) : undefined,
  };
};

/** Tells the name by which a place was found. */
const matcher = (query: string, edits: number | undefined): ((folded: string) => boolean) => {
  if (edits === undefined) return (folded) => folded.startsWith(query);
  if (edits === 0) return (folded) => folded === query;
  const distance = new EditDistance(query);
  return (folded) => distance.toText(folded, edits) === edits;
};
