/**
 * The deletion neighbourhood (Garbe's symmetric deletion): two words that one edit parts have a common form among
 * themselves and what is left when one letter goes. Only the first letters of a key are kept that way, for all
 * keys that begin alike at once; what follows them is compared letter by letter.
 */
export const KEPT_LETTERS = 5;
const BUCKET_BITS = 18;

/** The entries of one bucket lie side by side; a bucket holds the forms with one hash, of other words too. */
export interface DeletionIndex {
  readonly buckets: Uint32Array<ArrayBuffer>;
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** `letters` itself, and each form with one letter less. */
const formsOf = (letters: string): Set<string> => {
  const forms = new Set([letters]);
  for (let i = 0; i < letters.length; i++) forms.add(letters.slice(0, i) + letters.slice(i + 1));
  return forms;
};

/** FNV-1a over code units, its upper bits. */
const bucketOf = (form: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> (32 - BUCKET_BITS);
};

/** Calls `visit` with the entries that may begin with `letters` after one edit; with some others too. */
export const visitNeighbours = (
  { buckets, entries }: DeletionIndex,
  letters: string,
  visit: (entry: number) => void,
): void => {
  const seen = new Set<number>();
  for (const form of formsOf(letters.slice(0, KEPT_LETTERS))) {
    const bucket = bucketOf(form);
    const end = buckets[bucket + 1] ?? 0;
    for (let i = buckets[bucket] ?? 0; i < end; i++) {
      const entry = entries[i] ?? 0;
      if (seen.has(entry)) continue;
      seen.add(entry);
      visit(entry);
    }
  }
};

/** The index of groups, each with the letters that all its words begin with, and the number to give for it. */
export const buildDeletions = (
  groups: readonly (readonly [letters: string, entry: number])[],
): DeletionIndex => {
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const [letters] of groups) {
    for (const form of formsOf(letters)) buckets[bucketOf(form) + 1] = (buckets[bucketOf(form) + 1] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  const entries = new Uint32Array(buckets.at(-1) ?? 0);
  const next = buckets.slice();
  for (const [letters, entry] of groups) {
    for (const form of formsOf(letters)) {
      const bucket = bucketOf(form);
      const at = next[bucket] ?? 0;
      entries[at] = entry;
      next[bucket] = at + 1;
    }
  }
  return { buckets, entries };
};
