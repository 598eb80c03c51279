import { readChineseDirection } from "./bearing-chinese.ts";
import { simplified } from "./simplified.ts";
import { type Direction, directionOfWind } from "./winds.ts";

const SIDE = "(?:north|south|east|west)";
const WORD = `${SIDE}(?:ern)?(?:[- ]?${SIDE})?(?:[- ]?(?:east|west))?(?:ern|erly|wards?)?`;
/** "west by north" is read as west: no text means a thirty-second of the circle. */
const ENGLISH = new RegExp(`\\b(${WORD})\\b(?: by ${SIDE}\\b)?(?:[ -](?:of|from|off)\\b)?`, "gi");
/** "NNE of", "N.E. of", "N. from". */
const ABBREVIATED = /(?<![A-Za-z.])((?:[NESW]\.?){1,3})(?=\s+(?:of|from|off)\b)/;
const DEGREES = /(?<!偏[东南西北]约?)(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(?:°|degrees|度)/;

const lettersOf = (word: string): string =>
  [...word.toLowerCase().matchAll(/north|south|east|west/g)].map(([side]) => side[0]).join("");

const isRelated = (phrase: string): boolean => /[ -](?:of|from|off)$/i.test(phrase);

/**
 * The direction that a text states: "112 km west of", "north-west of", NNE, 以东, 西北方向, "045°".
 * A direction with "of" leads over one in a name ("South China Sea, east of Hainan"). undefined where there is none.
 */
export const readDirection = (written: string): Direction | undefined => {
  const words = [...written.matchAll(ENGLISH)];
  const related = words.find(([phrase]) => isRelated(phrase))?.[1];
  if (related !== undefined) return directionOfWind(lettersOf(related));
  const abbreviated = ABBREVIATED.exec(written)?.[1];
  if (abbreviated !== undefined) return directionOfWind(abbreviated.replaceAll(".", ""));
  if (words[0]?.[1] !== undefined) return directionOfWind(lettersOf(words[0][1]));
  const text = simplified(written);
  const degrees = DEGREES.exec(text)?.[1];
  if (degrees !== undefined && Number(degrees) <= 360) return { degrees: Number(degrees) % 360, winds: null };
  return readChineseDirection(text);
};
