const HEDGES = "(?:about|around|some|up to|nearly|over|only|just|at least|more than|less than)";
/** "a depth of 10 km", "speeds of up to 60 km", 海拔约2000米. */
const BEFORE = new RegExp(
  `(?:\\b(?:depth|height|altitude|elevation|draught|draft|speed)s?(?: of)?(?: ${HEDGES})?|(?:海拔|水深|吃水|高度|时速|航速|塔高|楼高)[为达约近]{0,3})\\s*$`,
  "i",
);
/** "11.5 m tall", "15 m deep", "1,680 m above sea level". */
const AFTER = /^[ -](?:tall|high|deep|thick|above (?:mean )?sea[- ]level|in (?:height|depth))\b/i;
/** As far back as a word and its hedge reach. */
const REACH = 32;

/** True for a figure that is a thing's own height, depth or speed: no distance between two places. */
export const isOwnSize = (text: string, figure: { readonly start: number; readonly end: number }): boolean =>
  AFTER.test(text.slice(figure.end, figure.end + REACH)) ||
  BEFORE.test(text.slice(Math.max(0, figure.start - REACH), figure.start));
