import type { Mode } from "../claim.ts";
import { simplified } from "./simplified.ts";

/** What may stand between "by the" and "highway": its name ("N-10", "Makran coastal"), no preposition. */
const ROAD_NAME = "(?:(?!(?:an?|and|at|beside|from|in|near|of|off|on|over|the|to|under|with) )[\\w-]+ ){0,3}";
const ALONG_A_ROAD = `(?:by|along|via|down|up) (?:the |a )?${ROAD_NAME}(?:road|highway|motorway|expressway|freeway)`;
const UNIT = "(?:kilomet(?:re|er)s?|miles?|km|mi|nmi|nm)[- ]";
const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "i");

const MODE_WORDS: readonly (readonly [Mode, RegExp])[] = [
  [
    "straight",
    anyOf(
      "\\b(?:as the crow flies|straight[- ]line|(?:in|along) a (?:straight|direct) line|great[- ]circle)\\b",
      "\\b(?:by air|air distance|air[- ]miles?|fl(?:ying|ight) distance)\\b",
      "直线|空中距离",
    ),
  ],
  [
    "sea",
    anyOf(
      "\\b(?:by (?:sea|ship|boat|ferry|water)|sea (?:route|distance|passage)|sailing(?: distance)?)\\b",
      `\\b${UNIT}(?:sail|sea voyage|voyage|crossing|boat (?:ride|trip)|ferry (?:ride|crossing|trip))\\b`,
      "海路|水路|海上(?:距离|航程|航线)|航海|海运距离|航程[^，。]{0,8}[海浬]",
    ),
  ],
  [
    "road",
    anyOf(
      `\\b(?:by (?:car|bus|truck|land)|${ALONG_A_ROAD}|road (?:distance|journey|trip|miles?)|overland)\\b`,
      `\\b(?:${UNIT}(?:drive|road)|driv(?:e|ing) (?:distance|from|to|of))\\b`,
      "公路|车程|驾车|开车|驱车|自驾|陆路|行车",
    ),
  ],
];
const NAUTICAL =
  /\b(?:nautical|knots?|at sea|offshore|vessel|ship|tanker|freighter|sail\w*|navy|naval|port|harbou?r|strait|coast\w*|island|sea|ocean|gulf)\b|[海港岛舰船湾]|[浬哩]/i;
const CLOSER =
  /\b(?:closer|nearer|less (?:distant|far)|half as far|not (?:as|so) far)\b|更近|较近|比.{0,20}近/i;
const FARTHER =
  /\b(?:farther|further|more distant|less (?:close|near)|not (?:as|so) (?:close|near)|(?:twice|times) as far)\b|更远|较远|比.{0,20}远/i;

/** No mode is named without one of these: one look, where most texts name none. */
const ANY_MODE =
  /by |along |via |down |up |straight|direct line|great|air|crow|fl[yi]|sea |sail|voyage|crossing|boat|ferry|road|driv|overland|[线空海水航公路车驾驱陆行]/i;

/** The mode that a text names in plain words, else "unstated". */
export const readMode = (written: string): Mode => {
  const text = simplified(written);
  return !ANY_MODE.test(text)
    ? "unstated"
    : (MODE_WORDS.find(([, words]) => words.test(text))?.[0] ?? "unstated");
};

/** True where a text speaks of the sea: its miles may be nautical. */
export const isNauticalText = (text: string): boolean => NAUTICAL.test(simplified(text));

/** "closer" or "farther", where a text compares. */
export const readRelation = (written: string): "closer" | "farther" | undefined => {
  const text = simplified(written);
  return CLOSER.test(text) ? "closer" : FARTHER.test(text) ? "farther" : undefined;
};
