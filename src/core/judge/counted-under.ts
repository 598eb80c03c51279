import type { Place } from "../place.ts";

/**
 * Lands that the outlines of `geo/base/areas/` keep apart from a country though they are counted under it too: those that
 * ISO 3166-2 lists under another country's code beside their own of ISO 3166-1, parts of a kingdom or realm, and what
 * Natural Earth draws by who holds it (the codes that begin with X are its: SOURCES.md). Whether they lie "in" that
 * country is no question that an outline answers.
 */
const COUNTED_UNDER: Readonly<Record<string, readonly string[]>> = {
  AU: ["CC", "CX", "HM", "NF"],
  CN: ["HK", "MO", "TW"],
  CY: ["XA", "XC"],
  DK: ["FO", "GL"],
  EH: ["MA"],
  FI: ["AX"],
  FR: ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"],
  GB: ["AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG", "XA"],
  IN: ["XG"],
  MA: ["EH"],
  NL: ["AW", "BQ", "CW", "SX"],
  NO: ["BV", "SJ"],
  NZ: ["CK", "NU", "TK"],
  PK: ["XG"],
  RS: ["XK"],
  SO: ["XS"],
  US: ["AS", "GU", "MP", "PR", "UM", "VI"],
};

/** Codes of the lands that are counted under a country besides what its outline has; none for a province. */
export const countedUnder = ({ properties: { countryCode, subdivisionCode } }: Place): readonly string[] =>
  subdivisionCode === undefined ? (COUNTED_UNDER[countryCode ?? ""] ?? []) : [];

/** A place that stands for a code alone, to ask for its outline by. */
export const placeOfCode = (code: string): Place => ({
  type: "Feature",
  id: `code:${code}`,
  properties: { name: code, kind: "country", countryCode: code, source: "ISO 3166-1" },
  geometry: null,
});
