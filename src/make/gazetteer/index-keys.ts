import { buildDeletions, type DeletionIndex, KEPT_LETTERS } from "../../text/gazetteer/deletions.ts";
import { foldName, type HanTable } from "../../text/gazetteer/fold.ts";
import { LONGEST_KEY } from "../../text/gazetteer/key-list.ts";
import { TWO_EDITS_FROM } from "../../text/gazetteer/search.ts";
import type { SourcePlace } from "./source-place.ts";

export const allNames = ({ name, names, otherNames }: SourcePlace): string[] => [
  name,
  ...Object.values(names),
  ...otherNames,
];

/** The folded names of all places, sorted by code units, each with the numbers of its places. */
export const keysOf = (places: readonly SourcePlace[], han: HanTable): [key: string, places: number[]][] => {
  const byKey = new Map<string, number[]>();
  places.forEach((place, number) => {
    for (const name of allNames(place)) {
      const key = foldName(name, han);
      if (key === "" || key.length > LONGEST_KEY) continue;
      const numbers = byKey.get(key);
      if (numbers === undefined) byKey.set(key, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  });
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** One group for all keys that begin alike: the number of the first. */
export const indexStarts = (keys: readonly string[]): DeletionIndex => {
  const groups: [string, number][] = [];
  keys.forEach((key, number) => {
    const letters = key.slice(0, KEPT_LETTERS);
    if (letters !== groups.at(-1)?.[0]) groups.push([letters, number]);
  });
  return buildDeletions(groups);
};

/** The long keys ordered by their text read backwards, and one group for all that end alike: its place in that order. */
export const indexEnds = (keys: readonly string[]): { backwards: Uint32Array<ArrayBuffer>; ends: DeletionIndex } => {
  const long = keys.flatMap((key, number) =>
    key.length >= TWO_EDITS_FROM ? [{ number, mirrored: mirror(key) }] : [],
  );
  long.sort((a, b) => (a.mirrored < b.mirrored ? -1 : 1));
  const groups: [string, number][] = [];
  long.forEach(({ mirrored }, order) => {
    const letters = mirrored.slice(0, KEPT_LETTERS);
    if (letters !== groups.at(-1)?.[0]) groups.push([letters, order]);
  });
  return { backwards: Uint32Array.from(long, ({ number }) => number), ends: buildDeletions(groups) };
};

const mirror = (text: string): string => [...text].toReversed().join("");
