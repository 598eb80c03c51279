/** The 16 winds, clockwise from north. */
const WINDS = [
  "N",
  "NNE",
  "NE",
  "ENE",
  "E",
  "ESE",
  "SE",
  "SSE",
  "S",
  "SSW",
  "SW",
  "WSW",
  "W",
  "WNW",
  "NW",
  "NNW",
];

/** A stated direction. */
export interface Direction {
  /** Clockwise from north, 0 ≤ degrees < 360. */
  readonly degrees: number;
  /** Of how many winds the word is one (4, 8, 16); null for a number of degrees. */
  readonly winds: 4 | 8 | 16 | null;
}

const LETTERS: Readonly<Record<string, string>> = { north: "N", south: "S", east: "E", west: "W" };
const CHINESE: Readonly<Record<string, string>> = { 东: "E", 東: "E", 南: "S", 西: "W", 北: "N" };
const WORD =
  "(?:north|south|east|west)(?:ern)?(?:[- ]?(?:north|south|east|west))?(?:[- ]?(?:east|west))?(?:ern|erly)?";
const ENGLISH = new RegExp(`\\b(${WORD})\\b(?:[ -](?:of|from|off)\\b)?`, "gi");
const ABBREVIATED = /(?<![A-Za-z])(NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW|NE|SE|SW|NW|N|E|S|W)(?=\s+of\b)/g;
const CHINESE_WORD = /(?:[东東西南北]偏[东東西南北]|[东東西南北]{1,3})/g;
const DEGREES = /(\d{1,3}(?:\.\d+)?)\s*(?:°|degrees|度)/;

/** The direction of a wind's letters ("NNE"), or undefined. */
export const directionOfWind = (wind: string): Direction | undefined => {
  const index = WINDS.indexOf(wind.toUpperCase());
  if (index < 0) return undefined;
  return { degrees: index * 22.5, winds: index % 4 === 0 ? 4 : index % 2 === 0 ? 8 : 16 };
};

/** The letters of the one of 16 winds that is nearest to a bearing (0 ≤ degrees < 360): "WSW". */
export const windOfDegrees = (degrees: number): string => WINDS[Math.round(degrees / 22.5) % 16] ?? "N";

/** Letters in the order that English uses: 东南 is SE, 东北偏北 is NNE. */
const windOfLetters = (letters: string): Direction | undefined => {
  if (letters.length === 2 && /^[EW]/.test(letters))
    return directionOfWind(`${letters[1]}${letters[0]}`) ?? undefined;
  return directionOfWind(letters);
};

const CHINESE_16: Readonly<Record<string, string>> = {
  ...{ 北北东: "NNE", 东北东: "ENE", 东东北: "ENE", 东东南: "ESE", 东南东: "ESE", 南南东: "SSE" },
  ...{ 南南西: "SSW", 西南西: "WSW", 西西南: "WSW", 西西北: "WNW", 西北西: "WNW", 北北西: "NNW" },
  ...{
    北偏东: "NNE",
    东偏北: "ENE",
    东偏南: "ESE",
    南偏东: "SSE",
    南偏西: "SSW",
    西偏南: "WSW",
    西偏北: "WNW",
    北偏西: "NNW",
  },
};

const chinese = (word: string): Direction | undefined => {
  const plain = word.replaceAll("東", "东");
  const sixteen = CHINESE_16[plain];
  if (sixteen !== undefined) return directionOfWind(sixteen);
  return windOfLetters([...plain].map((c) => CHINESE[c] ?? "").join(""));
};

const english = (word: string): Direction | undefined => {
  const letters = [...word.toLowerCase().matchAll(/north|south|east|west/g)].map(
    ([part]) => LETTERS[part] ?? "",
  );
  return directionOfWind(letters.join(""));
};

const isRelated = (phrase: string): boolean => /[ -](?:of|from|off)$/i.test(phrase);

/**
 * The direction that a text states: "112 km west of", "north-west of", NNE, 以东, 西北方向, "045°".
 * A direction with "of" leads over one in a name ("South China Sea, east of Hainan"). undefined where there is none.
 */
export const readDirection = (text: string): Direction | undefined => {
  const words = [...text.matchAll(ENGLISH)];
  const found = words.find(([phrase]) => isRelated(phrase)) ?? [...text.matchAll(ABBREVIATED)][0] ?? words[0];
  if (found?.[1] !== undefined) return directionOfWind(found[1]) ?? english(found[1]);
  const degrees = DEGREES.exec(text)?.[1];
  if (degrees !== undefined && Number(degrees) <= 360) return { degrees: Number(degrees) % 360, winds: null };
  const signs = [...text.matchAll(CHINESE_WORD)];
  const word =
    signs.find(({ index }) => text[index - 1] === "以") ?? signs.find(isBesideDirection) ?? signs[0];
  return word && chinese(word[0]);
};

/** 方, 面, 部, 侧, 距: the sign is a direction, no part of a name (南海, 西安). */
const isBesideDirection = (match: RegExpMatchArray): boolean =>
  /^[方面部侧边约近]/.test((match.input ?? "").slice((match.index ?? 0) + match[0].length));
