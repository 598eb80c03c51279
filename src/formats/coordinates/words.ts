import type { Axis, Hemisphere } from "./position.ts";

/** What a word beside a number means. */
export type WordMeaning =
  | { readonly type: "hemisphere"; readonly letter: Hemisphere }
  | { readonly type: "label"; readonly axis: Axis }
  | { readonly type: "mark"; readonly mark: "°" | "'" | '"' }
  | { readonly type: "separator" };

const meaning = <T extends WordMeaning>(value: T, words: string): (readonly [string, T])[] =>
  words.split(" ").map((word) => [word, value]);

/**
 * Words of coordinates in English, German, French, Spanish, Portuguese, Italian, Dutch, Russian and Arabic, in
 * small letters. "O" is not among them: it is east in German and west in the Romance languages.
 */
const WORDS: ReadonlyMap<string, WordMeaning> = new Map<string, WordMeaning>([
  ...meaning(
    { type: "hemisphere", letter: "N" },
    "n north northern nord norden norte noord nördlich nördliche nördlicher شمال شمالا",
  ),
  ...meaning(
    { type: "hemisphere", letter: "S" },
    "s south southern süd süden sued sud sur sul zuid südlich südliche südlicher جنوب جنوبا",
  ),
  ...meaning(
    { type: "hemisphere", letter: "E" },
    "e east eastern ost osten est este leste oost ö östlich östliche östlicher شرق شرقا",
  ),
  ...meaning(
    { type: "hemisphere", letter: "W" },
    "w west western westen ouest oeste ovest westlich westliche westlicher غرب غربا",
  ),
  ...meaning({ type: "label", axis: "lat" }, "lat latitude latitud latitudine br breite breitengrad широта"),
  ...meaning(
    { type: "label", axis: "lon" },
    "lon long lng longitude longitud longitudine länge längengrad долгота",
  ),
  ...meaning({ type: "mark", mark: "°" }, "d deg degs degree degrees grad graden degrés grados gradi"),
  ...meaning({ type: "mark", mark: "'" }, "m min mins minute minutes minuten minutos"),
  ...meaning({ type: "mark", mark: '"' }, "sec secs second seconds sekunden secondes segundos"),
  ...meaning({ type: "separator" }, "and und et 和 与 與"),
]);

/** The meaning of a word, whatever its case; undefined for words of no coordinates. */
export const meaningOfWord = (word: string): WordMeaning | undefined =>
  WORDS.get(word.toLowerCase().replaceAll("\u064b", ""));
