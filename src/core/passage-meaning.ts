import { wholeWords } from "./whole-words.ts";

const UNITS =
  "km|kilomet(?:er|re)s?|cm|m|met(?:er|re)s?|mi|miles?|nmi|nm|nautical|knots?|ft|feet|foot|yards?|yd|li|acres?|hectares?|degrees?|percent|tons?|tonnes?|barrels?";
const NUMBER_WORDS =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|(?:m|b|tr)illions?|half|quarters?|thirds?|twice|double|triple";
const WINDS = "(?:north|south)(?:-?(?:east|west))?(?:ern|erly|wards?)?|(?:east|west)(?:ern|erly|wards?)?";
/** Few letters, and the sentence says the opposite. */
const TURNS =
  "not?|never|over|under|more|less|most|least|within|beyond|inside|outside|closer|nearer|farther|further";

/**
 * Numbers, marks of unit, names, and the words that count as such. Scripts without capitals mark no names, so all of
 * their letters count.
 */
const MEANINGFUL = new RegExp(
  [
    String.raw`[-−]?\p{N}+(?:[.,]\p{N}+)*`,
    "[°′″%‰$€£¥]",
    String.raw`\p{Lu}[\p{L}\p{M}]*`,
    String.raw`\p{Lo}[\p{Lo}\p{Lm}\p{M}]*`,
    String.raw`(?<!\p{L})(?:${[UNITS, NUMBER_WORDS, WINDS, TURNS].join("|")})(?!\p{L})`,
  ].join("|"),
  "gu",
);

/**
 * What must not differ for a passage to count as found again: every number, unit and name in it, in order, none of
 * them cut ("112 km" within "1,112 km" means "1,112 km").
 */
export const meaningOf = (text: string, start: number, end: number): string => {
  const whole = wholeWords(text, start, end);
  return (text.slice(whole.start, whole.end).match(MEANINGFUL) ?? []).join(" ");
};
