import { buildDeletions, type DeletionIndex } from "../../text/gazetteer/deletions.ts";
import { foldName, type HanTable } from "../../text/gazetteer/fold.ts";
import { LONGEST_KEY } from "../../text/gazetteer/key-list.ts";
import { mirror, TWO_EDITS_FROM } from "../../text/gazetteer/search.ts";
import type { SourcePlace } from "./source-place.ts";

const allNames = ({ name, names, otherNames }: SourcePlace): string[] => [
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

/** The long keys ordered by their text read backwards, and the index of them so read: its numbers are places in that order. */
export const indexEnds = (
  keys: readonly string[],
): { backwards: Uint32Array<ArrayBuffer>; ends: DeletionIndex } => {
  const long = keys.flatMap((key, number) =>
    key.length >= TWO_EDITS_FROM ? [{ number, mirrored: mirror(key) }] : [],
  );
  long.sort((a, b) => (a.mirrored < b.mirrored ? -1 : 1));
  return {
    backwards: Uint32Array.from(long, ({ number }) => number),
    ends: buildDeletions(long.map(({ mirrored }) => mirrored)),
  };
};
