import { ellipsoidMeters, type LonLat } from "../geodesy.ts";

/** Land of one country in or beside another that the outlines of `geo/base/areas/` have not, or only as a blot of their own error. */
export interface Enclave {
  readonly name: string;
  /** ISO 3166-1 codes: whose it is, and of the country round it. */
  readonly of: string;
  readonly within: string;
}

/**
 * By hand, from general knowledge: each by a circle that holds it and its surroundings, in degrees and kilometres. Those
 * that the outlines have (Ceuta, Llívia, Vorukh and others) are not here.
 */
// biome-ignore format: a table to be read across
const ENCLAVES: readonly (readonly [name: string, of: string, within: string, lon: number, lat: number, km: number])[] = [
  ["Vatican City", "VA", "IT", 12.453, 41.903, 0.8],
  ["Monaco", "MC", "FR", 7.42, 43.738, 3],
  ["Gibraltar", "GI", "ES", -5.35, 36.14, 4],
  ["Baarle-Hertog", "BE", "NL", 4.93, 51.44, 6],
  ["Büsingen", "DE", "CH", 8.69, 47.697, 3],
  ["Campione", "IT", "CH", 8.971, 45.97, 3],
  ["San'kovo-Medvezh'e", "RU", "BY", 31.58, 52.48, 4],
  ["Peñón de Vélez", "ES", "MA", -4.301, 35.172, 2],
  ["the Alhucemas Islands", "ES", "MA", -3.889, 35.213, 3],
  ["the Chafarinas", "ES", "MA", -2.43, 35.18, 3],
  ["Ormideia", "CY", "XA", 33.78, 34.99, 3],
  ["Xylotymbou", "CY", "XA", 33.745, 35.015, 3],
  ["Karki", "AZ", "AM", 44.96, 39.78, 5],
  ["Shohimardon", "UZ", "KG", 71.8, 39.98, 8],
  ["Barak", "KG", "UZ", 72.765, 40.665, 4],
  ["Dahagram", "BD", "IN", 88.95, 26.3, 5],
  ["Martín García", "AR", "UY", -58.25, -34.18, 4],
];

/** The enclave in whose circle a point (WGS84) lies, if it is of or in that country. */
export const enclaveAt = (point: LonLat, country: string): Enclave | null => {
  for (const [name, of, within, lon, lat, km] of ENCLAVES)
    if ((of === country || within === country) && ellipsoidMeters(point, [lon, lat]) <= km * 1000)
      return { name, of, within };
  return null;
};
