import { isRecord } from "./geometry.ts";

/** Keys under which programs write a name, the likeliest first; compared in small letters. */
// biome-ignore format: a list to be read across
export const NAME_KEYS = [
  "name", "title", "label", "toponym", "place", "placename", "place_name", "name_en", "name:en", "asciiname",
  "station", "site", "名称", "地名", "nom", "nombre", "naam",
];
/** Keys that a plain object must not take from a file. */
const UNSAFE_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const LONGEST_TEXT = 10_000;

export interface ReadProperties {
  readonly properties: Readonly<Record<string, unknown>> & { readonly name: string };
  /** Whether something in them was no plain value. */
  readonly isCut: boolean;
}

/** A file's properties as plain values under safe keys, and a name of them. */
export const readProperties = (value: unknown): ReadProperties => {
  const all: Record<string, unknown> = {};
  let isCut = false;
  for (const [key, entry] of isRecord(value) ? Object.entries(value) : []) {
    const kept = UNSAFE_KEYS.has(key) ? undefined : plain(key, entry);
    if (kept === undefined) isCut ||= entry !== null && entry !== undefined;
    else all[key] = kept;
  }
  const { key, name } = nameIn(all);
  const names = namesIn(all);
  delete all[key];
  return { properties: { ...all, ...(names !== undefined && { names }), name }, isCut };
};

const plain = (key: string, value: unknown): unknown => {
  if (typeof value === "boolean" || Number.isFinite(value)) return value;
  if (typeof value === "string") return value.slice(0, LONGEST_TEXT);
  if (key === "names" && isRecord(value)) {
    const texts = Object.entries(value).filter(
      ([tag, name]) => !UNSAFE_KEYS.has(tag) && typeof name === "string" && name !== "",
    );
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }
  return undefined;
};

/** Names in other languages as OpenStreetMap writes them, "name:ur"; they move to `names`. */
const namesIn = (all: Record<string, unknown>): unknown => {
  const found = Object.entries(all).flatMap(([key, value]) => {
    const tag = /^name:([a-z]{2,3}(?:-\w+)*)$/i.exec(key)?.[1];
    if (tag === undefined || typeof value !== "string" || value === "") return [];
    delete all[key];
    return [[tag, value] as const];
  });
  return found.length > 0
    ? { ...Object.fromEntries(found), ...(isRecord(all.names) ? all.names : {}) }
    : all.names;
};

/** The name, and under which key it stood. */
const nameIn = (properties: Readonly<Record<string, unknown>>): { key: string; name: string } => {
  const keys = new Map(Object.keys(properties).map((key) => [key.toLowerCase(), key]));
  for (const each of NAME_KEYS) {
    const key = keys.get(each);
    const value = key === undefined ? "" : properties[key];
    const name = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (key !== undefined && name !== "") return { key, name: name.replace(/\s+/g, " ") };
  }
  return { key: "name", name: "" };
};
