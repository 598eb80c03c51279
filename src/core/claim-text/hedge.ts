import type { Hedge } from "../claim.ts";

type Phrases = readonly (readonly [Hedge, string])[];

/** What stands before a number, English. Where one phrase ends in another, the longer one counts. */
const BEFORE: Phrases = [
  [
    "about",
    "about|around|approximately|approx|approx.|roughly|some|circa|c.|ca|ca.|an estimated|estimated|in the region of|in the order of|on the order of|close to about|~|≈|maybe|perhaps",
  ],
  [
    "nearly",
    "nearly|almost|close to|just shy of|shy of|just under|just short of|just less than|slightly less than|slightly under|a little under|a little less than|a bit less than|not quite|little short of|approaching",
  ],
  [
    "over",
    "over|more than|greater than|above|exceeding|exceeds|in excess of|beyond|just over|just more than|slightly more than|slightly over|a little over|a little more than|a bit more than|well over|farther than|further than|>",
  ],
  [
    "atLeast",
    "at least|no less than|not less than|no fewer than|a minimum of|minimum of|upwards of|upward of|≥",
  ],
  ["under", "under|less than|within|fewer than|below|inside|not even|well under|closer than|<"],
  [
    "upTo",
    "up to|at most|no more than|not more than|as much as|a maximum of|maximum of|no farther than|no further than|≤",
  ],
  ["only", "only|as little as|just|merely|mere|a mere|barely|scarcely"],
];
const BEFORE_CHINESE: Phrases = [
  ["about", "约|大约|大概|约为|约有|约莫|差不多|大致"],
  ["nearly", "近|将近|接近|几乎|差不多近"],
  ["over", "超过|超|逾|多于|大于|高于|远超"],
  ["atLeast", "至少|不少于|不低于|不小于|起码|最少"],
  ["under", "不到|不足|少于|小于|低于|不满"],
  ["upTo", "最多|至多|不超过|不多于|最远"],
  ["only", "仅|只|只有|仅有|仅仅|仅为|才|不过|就"],
];
const AFTER: Phrases = [
  ["about", " or so| or thereabouts|, give or take| give or take|左右|上下|许"],
  ["atLeast", " or more| at least| or farther| or further|以上|起"],
  ["over", " plus|-plus|+|开外|出头"],
  ["upTo", " or less| at most| at the most|以下"],
  ["under", "以内|之内|范围内|范围以内|内|不到"],
];
/** 附近 is "near", 最近 "the nearest": no word about the number. */
const NO_HEDGE = /(?:附|最)近$/;
/** Between a hedge and its number: "about a hundred", "only a 70-mile drive". */
const FILLERS = new Set(["a", "an", "the", "another", "distance"]);
/** "about" is dropped beside "at least"; "only" beside any other. */
const MAX_HEDGES = 4;

const flat = (phrases: Phrases): [string, Hedge][] =>
  phrases.flatMap(([hedge, list]) => list.split("|").map((phrase): [string, Hedge] => [phrase, hedge]));

/** Phrases by what they end in, longest first: a look at one word instead of at all. */
const byEnd = (phrases: Phrases, endOf: (phrase: string) => string) => {
  const map = new Map<string, [string, Hedge][]>();
  for (const entry of flat(phrases).sort((a, b) => b[0].length - a[0].length)) {
    const end = endOf(entry[0]);
    map.set(end, [...(map.get(end) ?? []), entry]);
  }
  return map;
};
const lastWordOf = (text: string): string => text.slice(text.lastIndexOf(" ") + 1);
const ENGLISH = byEnd(BEFORE, lastWordOf);
const CHINESE = byEnd(BEFORE_CHINESE, (phrase) => phrase.slice(-1));
const LATER = flat(AFTER).sort((a, b) => b[0].length - a[0].length);
const MAY_FOLLOW = new Set(LATER.map(([phrase]) => phrase[0]));
/** How the phrases that begin with a space go on. */
const LATER_WORD = /or|at|plus|give/y;
/** The longest phrase with what may stand between it and the number. */
const REACH = 32;

const isWordEdge = (text: string, at: number): boolean => at <= 0 || !/[a-z0-9]/i.test(text[at - 1] ?? "");

/** A quotation mark or a bracket before a word is no part of it. */
const OPENING_MARKS = /^[^a-z~≈<>≤≥]+/;

const hedgeThatEnds = (text: string): [string, Hedge] | undefined => {
  const word = lastWordOf(text);
  const english =
    ENGLISH.get(word) ??
    (OPENING_MARKS.test(word) ? ENGLISH.get(word.replace(OPENING_MARKS, "")) : undefined);
  const found = english?.find(([p]) => text.endsWith(p) && isWordEdge(text, text.length - p.length));
  if (found) return found;
  const chinese = CHINESE.get(text.slice(-1));
  if (!chinese || NO_HEDGE.test(text)) return undefined;
  return chinese.find(([phrase]) => text.endsWith(phrase));
};

/** The stronger of two hedges: one with a side over "about", anything over "only". */
export const strongerHedge = (one: Hedge | null, other: Hedge | null): Hedge | null => {
  const weight = (hedge: Hedge | null) =>
    hedge === null ? 0 : hedge === "only" ? 1 : hedge === "about" ? 2 : 3;
  return weight(other) > weight(one) ? other : one;
};

/** The hedge that stands before offset `start`: "only", "just over", 不到. */
export const hedgeBefore = (text: string, start: number): Hedge | null => {
  let before = text
    .slice(Math.max(0, start - REACH), start)
    .toLowerCase()
    .trimEnd();
  let hedge: Hedge | null = null;
  for (let i = 0; i < MAX_HEDGES && before !== ""; i++) {
    while (before.includes(" ") && FILLERS.has(lastWordOf(before)))
      before = before.slice(0, before.lastIndexOf(" ")).trimEnd();
    if (before.endsWith(" of") && before.endsWith("distance of")) before = before.slice(0, -11).trimEnd();
    const found = hedgeThatEnds(before);
    if (!found) break;
    hedge = strongerHedge(hedge, found[1]);
    before = before.slice(0, before.length - found[0].length).trimEnd();
  }
  return hedge;
};

/** The hedge that stands at offset `end`, after the unit: "or so", 左右, 以内. */
export const hedgeAfter = (text: string, end: number): Hedge | null => {
  // " from", "." and the end of the text are the rule.
  if (!MAY_FOLLOW.has(text[end] ?? "") || text.startsWith("内陆", end)) return null;
  LATER_WORD.lastIndex = end + 1;
  if (text[end] === " " && !LATER_WORD.test(text)) return null;
  const found = LATER.find(([phrase]) => text.startsWith(phrase, end));
  return found === undefined ? null : found[1];
};
