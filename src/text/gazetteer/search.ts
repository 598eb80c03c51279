import { ellipsoidMeters, type LonLat } from "../../core/geodesy.ts";
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
  readonly match: "exact" | "start" | "misspelt";
  /** From the middle of the view; undefined where none was given. */
  readonly meters: number | undefined;
}

/** A lower score comes first: nearness, weight and this. "Kar" in full is a hamlet far away; who types it near Makran means Karachi. */
const PENALTY = { exact: -8, start: 0, perEdit: 2.5 };
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

/**
 * The places whose names are, begin with, or are mistyped as `text`, `most` at most. In full first, then by
 * nearness to `near` (the middle of the view) and by how well known they are.
 */
export const searchGazetteer = (
  gazetteer: Gazetteer,
  text: string,
  near: LonLat | undefined,
  most: number,
): GazetteerHit[] => {
  const query = foldName(text, gazetteer.han).slice(0, LONGEST_KEY);
  if (query === "") return [];
  const scoreOf = scorer(gazetteer, near);
  const best = new Best(most);
  offerStarts(gazetteer, query, best, scoreOf);
  if (query.length >= (/^\p{Script=Han}/u.test(query) ? SHORTEST_MISSPELT_HAN : SHORTEST_MISSPELT)) {
    offerMisspelt(gazetteer, query, best, scoreOf);
  }
  return best.finds.map((find) => hitOf(gazetteer, find, query, near));
};

type Score = (place: number) => number;

const scorer = (gazetteer: Gazetteer, near: LonLat | undefined): Score => {
  const { weight } = gazetteer.parts;
  const known: Score = (place) => -(weight[place] ?? 0) / WEIGHT_STEPS;
  if (near === undefined) return known;
  const kilometers = kilometersFrom(gazetteer, near);
  return (place) => NEARNESS * Math.log(kilometers(place) + NEAR_KM) + known(place);
};

const offerStarts = (
  { keys, parts, placeCount }: Gazetteer,
  query: string,
  best: Best,
  scoreOf: Score,
): void => {
  const { postings } = parts;
  const hasMore = keys.seekText(query);
  const start = keys.firstPosting;
  const exactEnd = hasMore && keys.compare(query) === 0 ? keys.lastPosting : start;
  keys.seekText(`${query}\uffff`);
  const end = keys.firstPosting;
  for (let i = start; i < exactEnd; i++) {
    const place = postings[i] ?? 0;
    best.offer(place, PENALTY.exact + scoreOf(place), 0);
  }
  // Places are ordered by weight, so a limit on their numbers leaves the best known.
  const share = MOST_STARTS / (end - exactEnd);
  const lastPlace = share < 1 ? placeCount * share : placeCount;
  for (let i = exactEnd; i < end; i++) {
    const place = postings[i] ?? 0;
    if (place < lastPlace) best.offer(place, PENALTY.start + scoreOf(place), undefined);
  }
};

const offerMisspelt = (gazetteer: Gazetteer, query: string, best: Best, scoreOf: Score): void => {
  const { keys, parts, starts, ends } = gazetteer;
  const most = query.length >= TWO_EDITS_FROM ? 2 : 1;
  const whole = new EditDistance(query);
  const offerKey = (): void => {
    const edits = whole.to(keys.units, keys.length, most);
    if (edits === 0 || edits > most) return;
    for (let i = keys.firstPosting; i < keys.lastPosting; i++) {
      const place = parts.postings[i] ?? 0;
      best.offer(place, PENALTY.perEdit * edits + scoreOf(place), edits);
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
  near: LonLat | undefined,
): GazetteerHit => {
  const entry = entryOf(gazetteer, place);
  const matches = matcher(query, edits);
  const names = [entry.name, ...Object.values(entry.names), ...entry.otherNames];
  return {
    ...entry,
    found: names.find((name) => matches(foldName(name, gazetteer.han))) ?? entry.name,
    match: edits === undefined ? "start" : edits === 0 ? "exact" : "misspelt",
    meters: near && ellipsoidMeters(near, entry.at),
  };
};

/** Tells the name by which a place was found. */
const matcher = (query: string, edits: number | undefined): ((folded: string) => boolean) => {
  if (edits === undefined) return (folded) => folded.startsWith(query);
  if (edits === 0) return (folded) => folded === query;
  const distance = new EditDistance(query);
  return (folded) => distance.toText(folded, edits) === edits;
};
