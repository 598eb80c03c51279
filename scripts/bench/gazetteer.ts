// `npm run bench:gazetteer`: the gazetteer's search against MiniSearch on the same names. Times on one core.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import type { LonLat } from "../../src/core/geodesy.ts";
import { entryOf, positionOf } from "../../src/text/gazetteer/entry.ts";
import { type Gazetteer, openGazetteer } from "../../src/text/gazetteer/gazetteer.ts";
import { nearestPlaces } from "../../src/text/gazetteer/nearest.ts";
import { searchGazetteer } from "../../src/text/gazetteer/search.ts";
import { randomFrom } from "../../tests/sea/world.ts";

const FILE = "public/gazetteer/gazetteer.bin.gz";
const QUERIES = 2000;
const SLOW_QUERIES = 200;
const FIRST = 10;
/** Each query's time is the best of so many: other work on the machine makes it longer, never shorter. */
const ROUNDS = 5;
/** A reader looks at the region of the article: the view's middle is up to so many degrees off. */
const VIEW_OFF_DEGREES = 3;

interface Query {
  readonly text: string;
  readonly place: number;
  readonly near: LonLat;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const random = randomFrom(8);
const below = (count: number): number => Math.floor(random() * count);

const packed = readFileSync(FILE);
const unpackStart = performance.now();
const bytes = gunzipSync(packed);
const unpackMs = performance.now() - unpackStart;
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer; // gunzip shares none
const open = (): Gazetteer => {
  const opened = openGazetteer(buffer);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};
const heapBefore = process.memoryUsage().heapUsed;
const openStart = performance.now();
const gazetteer = open();
const openMs = performance.now() - openStart;

const letterOf = (name: string): string => [...name][below([...name].length)] ?? "a";
/** One letter left out, doubled, changed, or swapped with the next. */
const misspell = (name: string): string => {
  const letters = [...name];
  const at = below(letters.length - 1);
  const [here = "", next = ""] = [letters[at], letters[at + 1]];
  const changes = [[next], [here, here, next], [letterOf(name), next], [next, here]];
  letters.splice(at, 2, ...(changes[below(changes.length)] ?? []));
  return letters.join("");
};

const queries = (textOf: (names: readonly string[]) => string | undefined): Query[] => {
  const found: Query[] = [];
  while (found.length < QUERIES) {
    const place = below(gazetteer.placeCount);
    const { name, names, otherNames } = entryOf(gazetteer, place);
    const text = textOf([name, ...Object.values(names), ...otherNames]);
    if (text === undefined) continue;
    const [lon, lat] = positionOf(gazetteer.parts, place);
    const off = (): number => (random() * 2 - 1) * VIEW_OFF_DEGREES;
    found.push({ text, place, near: [lon + off(), Math.max(-90, Math.min(90, lat + off()))] });
  }
  return found;
};

const KINDS: Readonly<Record<string, (names: readonly string[]) => string | undefined>> = {
  exact: ([name]) => name,
  "other spelling": (names) => (names.length > 1 ? names[1 + below(names.length - 1)] : undefined),
  "first two thirds": ([name = ""]) =>
    name.length >= 6 ? name.slice(0, Math.ceil((name.length * 2) / 3)) : undefined,
  "misspelt, 1 edit": ([name = ""]) => (name.length >= 5 ? misspell(name) : undefined),
  "misspelt, 2 edits": ([name = ""]) => (name.length >= 9 ? misspell(misspell(name)) : undefined),
};

const quantiles = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(3);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
};

const measure = (name: string, list: readonly Query[], run: (query: Query) => readonly number[]): void => {
  let found = 0;
  const times = list.map((query) => {
    let best = Number.POSITIVE_INFINITY;
    let places: readonly number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      places = run(query);
      best = Math.min(best, performance.now() - start);
    }
    if (places.includes(query.place)) found++;
    return best;
  });
  say(
    `${name}: ${quantiles(times)}; found in the first ${FIRST}: ${((100 * found) / list.length).toFixed(1)} %`,
  );
};

const search = ({ text, near }: Query): number[] =>
  searchGazetteer(gazetteer, text, [near], FIRST).map(({ number }) => number);

say(`${gazetteer.placeCount} places, ${gazetteer.parts.postings.length} names`);
say(
  `file: ${(packed.length / 1e6).toFixed(1)} MB gzip, ${(bytes.length / 1e6).toFixed(1)} MB unpacked (in ${unpackMs.toFixed(0)} ms); ` +
    `ready after ${openMs.toFixed(1)} ms; heap ${((process.memoryUsage().heapUsed - heapBefore) / 1e6).toFixed(1)} MB beside it`,
);
const lists = Object.entries(KINDS).map(([kind, textOf]) => [kind, queries(textOf)] as const);
for (const [, list] of lists) for (const query of list.slice(0, SLOW_QUERIES)) search(query);
for (const [kind, list] of lists) measure(kind, list, search);
measure("nearest 5 to a click", lists[0]?.[1].slice(0, SLOW_QUERIES) ?? [], ({ near }) =>
  nearestPlaces(gazetteer, near, 5).map(({ number }) => number),
);

if (process.argv.includes("--alone")) process.exit();
const before = process.memoryUsage().heapUsed;
const mini = new MiniSearch<{ id: number; names: string[] }>({
  fields: ["names"],
  extractField: (document, field) => (field === "id" ? String(document.id) : document.names.join(" ")),
  searchOptions: {
    prefix: true,
    fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false),
    combineWith: "AND",
  },
});
const start = performance.now();
for (let place = 0; place < gazetteer.placeCount; place++) {
  const { name, names, otherNames } = entryOf(gazetteer, place);
  mini.add({ id: place, names: [name, ...Object.values(names), ...otherNames] });
}
say(
  `MiniSearch, the same names: ready after ${((performance.now() - start) / 1000).toFixed(1)} s; ` +
    `heap ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`,
);
for (const [kind, list] of lists) {
  measure(`MiniSearch, ${kind}`, list.slice(0, SLOW_QUERIES), ({ text }) =>
    mini
      .search(text)
      .slice(0, FIRST)
      .map(({ id }) => Number(id)),
  );
}
