/**
 * The deletion neighbourhood (Garbe's symmetric deletion): two words that one edit parts have a form in common,
 * among themselves and what is left when one letter goes. Only the first letters of a word are kept that way, for
 * a whole run of sorted words that begin alike; what follows is compared letter by letter.
 */
export interface DeletionIndex {
  readonly buckets: Uint32Array<ArrayBuffer>;
  /** Of one bucket side by side, in 32 bits: where the run starts (20), how long it is (8), more of the hash (4). */
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** A run that is too long for one number of letters is parted by the next. */
const KEPT_LETTERS = [4, 5, 6, 8, 12, 17];
const LONG_RUN = 24;
const LONGEST_RUN = 0xff;
const MOST_WORDS = 1 << 20;
/** On average. */
const WORDS_A_BUCKET = 2.5;

/** `letters` itself, and each form with one letter less. */
const formsOf = (letters: string): string[] => {
  const forms = [letters];
  for (let i = 0; i < letters.length; i++) {
    // Of a doubled letter, either may go: the form is the same.
    if (letters[i] !== letters[i - 1]) forms.push(letters.slice(0, i) + letters.slice(i + 1));
  }
  return forms;
};

/** FNV-1a over code units: the upper bits are the bucket, the lowest four tell forms of one bucket apart. */
const hashOf = (form: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};
const bucketOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

/** Calls `visit` with the runs of words that may be `word` but for one edit in their first letters; with some others too. */
export const visitNeighbours = (
  { buckets, entries }: DeletionIndex,
  word: string,
  visit: (first: number, count: number) => void,
): void => {
  const bits = Math.log2(buckets.length - 1);
  const seen = new Set<number>();
  KEPT_LETTERS.forEach((kept, level) => {
    if (level > 0 && word.length <= (KEPT_LETTERS[level - 1] ?? 0)) return;
    for (const form of formsOf(word.slice(0, kept))) {
      const hash = hashOf(form);
      const bucket = bucketOf(hash, bits);
      const end = buckets[bucket + 1] ?? 0;
      for (let i = buckets[bucket] ?? 0; i < end; i++) {
        const entry = entries[i] ?? 0;
        if (entry >>> 28 !== (hash & 15) || seen.has(entry)) continue;
        seen.add(entry);
        visit(entry & (MOST_WORDS - 1), (entry >>> 20) & LONGEST_RUN);
      }
    }
  });
};

interface Run {
  readonly letters: string;
  readonly first: number;
  readonly count: number;
}

/** The runs of words that begin alike: with 4 letters, or with more where there are too many. */
const runsOf = (words: readonly string[], from: number, to: number, level: number): Run[] => {
  const kept = KEPT_LETTERS[level] ?? 0;
  const runs: Run[] = [];
  for (let first = from; first < to; ) {
    const letters = words[first]?.slice(0, kept) ?? "";
    let end = first + 1;
    while (end < to && words[end]?.slice(0, kept) === letters) end++;
    if (end - first > LONG_RUN && level + 1 < KEPT_LETTERS.length) {
      for (const run of runsOf(words, first, end, level + 1)) runs.push(run);
    } else {
      for (let i = first; i < end; i += LONGEST_RUN)
        runs.push({ letters, first: i, count: Math.min(LONGEST_RUN, end - i) });
    }
    first = end;
  }
  return runs;
};

/** The index of sorted words. A run is given by the numbers of its words. */
export const buildDeletions = (words: readonly string[]): DeletionIndex => {
  if (words.length > MOST_WORDS)
    throw new Error(`${words.length} words: the entries have room for ${MOST_WORDS}`);
  const bits = Math.max(0, Math.round(Math.log2(words.length / WORDS_A_BUCKET)));
  const hashed = runsOf(words, 0, words.length, 0).flatMap(({ letters, first, count }) =>
    formsOf(letters).map((form) => {
      const hash = hashOf(form);
      return { bucket: bucketOf(hash, bits), entry: ((hash << 28) | (count << 20) | first) >>> 0 };
    }),
  );
  const buckets = new Uint32Array((1 << bits) + 1);
  for (const { bucket } of hashed) buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  const next = buckets.slice();
  const entries = new Uint32Array(hashed.length);
  for (const { bucket, entry } of hashed) {
    entries[next[bucket] ?? 0] = entry;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  return { buckets, entries };
};
