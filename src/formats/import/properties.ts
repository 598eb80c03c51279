import { isRecord } from "./geometry.ts";

/** Keys under which programs write a name, the likeliest first; compared in small letters. */
// biome-ignore format: a list to be read across
export const NAME_KEYS = [
  "name", "title", "label", "toponym", "place", "placename", "place_name", "name_en", "name:en", "asciiname",
  "station", "site", "名称", "名稱", "地名", "名字", "地点", "地點", "名前", "이름", "nom", "nombre", "naam", "nome", "nazwa", "název",
  "namn", "navn", "nimi", "isim", "bezeichnung", "ort", "ortsname", "lieu", "lugar", "luogo", "название",
  "наименование", "имя", "место", "назва", "city", "town", "port", "harbour",
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
  const all = isRecord(value) ? value : {};
  const { key: nameKey, name } = nameIn(all);
  const properties: Record<string, unknown> & { name: string } = { name };
  const named: Record<string, string> = {};
  let isCut = false;
  for (const key of Object.keys(all)) {
    const entry = all[key];
    const tag = languageOf(key);
    if (key === nameKey || entry === null || entry === undefined) continue;
    const kept = UNSAFE_KEYS.has(key) ? undefined : plain(key, entry);
    if (kept === undefined) isCut = true;
    else if (tag !== undefined && typeof kept === "string" && kept !== "") named[tag] = kept;
    else if (key !== "name") properties[key] = kept;
  }
  if (Object.keys(named).length > 0)
    properties.names = { ...named, ...(isRecord(properties.names) ? properties.names : {}) };
  return { properties, isCut };
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

/** The language of a name as OpenStreetMap writes it, "name:ur". */
const languageOf = (key: string): string | undefined =>
  key.startsWith("name:") ? /^name:([a-z]{2,3}(?:-\w+)*)$/i.exec(key)?.[1] : undefined;

const NAME_RANKS = new Map(NAME_KEYS.map((key, rank) => [key, rank]));

/** The likeliest name, and under which key it stands. */
const nameIn = (all: Readonly<Record<string, unknown>>): { key: string; name: string } => {
  let [best, found, name] = [NAME_KEYS.length, "", ""];
  for (const key of Object.keys(all)) {
    const rank = NAME_RANKS.get(key.toLowerCase()) ?? best;
    const value = rank < best ? all[key] : undefined;
    const text = typeof value === "string" || Number.isFinite(value) ? String(value).trim() : "";
    if (text !== "") [best, found, name] = [rank, key, text];
  }
  return { key: found, name: name.slice(0, LONGEST_TEXT).replace(/\s+/g, " ") };
};
