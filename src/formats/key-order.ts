import { roundDegrees } from "./json.ts";

/** The order in which one reads a file; keys that we do not know follow, by the alphabet. */
// biome-ignore format: a list to be read across
const KEY_ORDER = [
  "@context", "version", "type", "id", "kind", "motivation", "body", "target",
  "exact", "prefix", "suffix", "start", "end",
  "properties", "name", "names", "description", "countryCode", "subdivisionCode", "population",
  "coordinateUncertaintyInMeters", "from", "to", "than", "route", "parts", "madeBy", "lengthUncertaintyPercent", "source",
  "selector",
  "stated", "text", "value", "high", "unit", "hedge", "also", "bearing", "relation", "mode",
  "review", "status", "by", "date", "note", "notes", "geometry", "features", "items",
];

/** A copy in the one form that we write: keys in order, degrees to 6 decimals. */
export const inOrder = (value: unknown, key = ""): unknown => {
  if (key === "coordinates") return roundAll(value);
  if (Array.isArray(value)) return value.map((entry) => inOrder(entry));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, inOrder(entry, name)]));
};

const rank = (key: string): number => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length);

const roundAll = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(roundAll) : typeof value === "number" ? roundDegrees(value) : value;
