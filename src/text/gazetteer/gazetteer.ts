import { ok, type Result } from "../../core/result.ts";
import { decodeText } from "./code-units.ts";
import type { DeletionIndex } from "./deletions.ts";
import type { HanTable } from "./fold.ts";
import { KeyList } from "./key-list.ts";
import { readSections, type Sections } from "./sections.ts";

/** A division that places lie in: "PK.02" as GeoNames numbers it, or a code of ISO 3166: "PK", "PK-BA", "". */
export type Division = readonly [code: string, name: string];

/** What the file keeps as JSON. */
export interface GazetteerTables {
  readonly divisions: readonly Division[];
  readonly sources: readonly string[];
  /** Traditional letters and their simplified forms, in turn. */
  readonly han: string;
}

/** Names of places, ready to search. Its places have numbers, the best known first. */
export interface Gazetteer {
  readonly parts: Sections;
  readonly placeCount: number;
  readonly keys: KeyList;
  readonly starts: DeletionIndex;
  readonly ends: DeletionIndex;
  readonly divisions: readonly Division[];
  readonly sources: readonly string[];
  readonly han: HanTable;
}

/** Opens the bytes of a gazetteer file (`npm run gazetteer` makes it, unpacked): views, no copies. */
export const openGazetteer = (file: ArrayBuffer): Result<Gazetteer> => {
  const parts = readSections(file);
  if (!parts.ok) return parts;
  const { tables, startBuckets, startEntries, endBuckets, endEntries } = parts.value;
  // Written by npm run gazetteer beside the layout's version, so of this form.
  const { divisions, sources, han } = JSON.parse(decodeText(tables, 0, tables.length)) as GazetteerTables;
  return ok({
    parts: parts.value,
    placeCount: parts.value.lon.length,
    keys: new KeyList(parts.value),
    starts: { buckets: startBuckets, entries: startEntries },
    ends: { buckets: endBuckets, entries: endEntries },
    divisions,
    sources,
    han: hanTable(han),
  });
};

/** Reads the letters of `han` in turn: each pair is a letter and what it is folded to. */
export const hanTable = (han: string): HanTable => {
  const letters = [...han];
  return new Map(letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1] ?? letter]] : [])));
};
