import type { Mode } from "../claim.ts";

const MODE_WORDS: readonly (readonly [Mode, RegExp])[] = [
  [
    "straight",
    /\b(?:as the crow flies|straight[- ]line|(?:in|along) a (?:straight|direct) line|great[- ]circle|by air|air distance|air[- ]miles?)\b|直线|直線|空中距离/i,
  ],
  [
    "sea",
    /\b(?:by (?:sea|ship|boat|ferry|water)|sea (?:route|distance|passage)|sailing(?: distance)?)\b|海路|水路|海上(?:距离|航程|航线)|航海|海运距离/i,
  ],
  [
    "road",
    /\b(?:by (?:road|car|bus|truck|highway|motorway|land)|road (?:distance|journey|trip|miles?)|(?:kilomet(?:re|er)s?|miles?|km|mi)[- ](?:drive|road)|driv(?:e|ing) (?:distance|from|to|of)|overland)\b|公路|车程|車程|驾车|开车|陆路|行车/i,
  ],
];
const NAUTICAL =
  /\b(?:nautical|knots?|at sea|offshore|vessel|ship|tanker|freighter|sail\w*|navy|naval|port|harbou?r|strait|coast\w*|island|sea|ocean|gulf)\b|[海港岛舰船湾]|[浬哩]/i;
const CLOSER = /\b(?:closer|nearer)\b|更近|较近|比.{0,20}近/i;
const FARTHER = /\b(?:farther|further|more distant)\b|更远|较远|比.{0,20}远/i;

/** No mode is named without one of these: one look, where most texts name none. */
const ANY_MODE =
  /by |straight|direct line|great|air|crow|sea |sail|road|driv|overland|[线線空海水航公路车車驾开陆行]/i;

/** The mode that a text names in plain words, else "unstated". */
export const readMode = (text: string): Mode =>
  !ANY_MODE.test(text) ? "unstated" : (MODE_WORDS.find(([, words]) => words.test(text))?.[0] ?? "unstated");

/** True where a text speaks of the sea: its miles may be nautical. */
export const isNauticalText = (text: string): boolean => NAUTICAL.test(text);

/** "closer" or "farther", where a text compares. */
export const readRelation = (text: string): "closer" | "farther" | undefined =>
  CLOSER.test(text) ? "closer" : FARTHER.test(text) ? "farther" : undefined;
