import type { Unit } from "../units.ts";

const NAMES: Readonly<Record<string, Unit>> = {
  ...{ km: "km", kms: "km", kilometer: "km", kilometers: "km", kilometre: "km", kilometres: "km" },
  ...{ mi: "mi", mile: "mi", miles: "mi" },
  ...{ nmi: "nmi", nm: "nmi" },
  ...{ m: "m", meter: "m", meters: "m", metre: "m", metres: "m" },
  ...{ ft: "ft", foot: "ft", feet: "ft" },
};
const CHINESE: readonly (readonly [string, Unit])[] = [
  ...([
    ["公里", "km"],
    ["千米", "km"],
    ["英里", "mi"],
    ["海里", "nmi"],
    ["英尺", "ft"],
  ] as const),
  ...([
    ["华里", "li"],
    ["市里", "li"],
    ["浬", "nmi"],
    ["哩", "mi"],
    ["呎", "ft"],
    ["里", "li"],
    ["米", "m"],
  ] as const),
];
const GAP = /[-‐‑]|[ \t\n\u00a0\u2009\u202f]{0,2}/y;
const LATIN = /(?:(nautical|naut\.|sea|statute|land|air|road|n\.?)[ \u00a0-])?([a-z]+)(\.?)/iy;
/** An area, a speed: "5 km²", "60 km/h", "30 miles per hour" are no distances; "70 miles/112 km" are two. */
const NO_LENGTH = /[²³2^]|\/[ ]?[a-z]|[ -](?:per|an)[ -]hour/iy;

export interface UnitAt {
  readonly unit: Unit;
  /** Offset after the unit. */
  readonly end: number;
}

const latinUnit = (text: string, start: number): UnitAt | null => {
  LATIN.lastIndex = start;
  const found = LATIN.exec(text);
  if (!found) return null;
  const [whole, qualifier, name = "", dot = ""] = found;
  const unit = name === "M" ? undefined : NAMES[name.toLowerCase()];
  if (unit === undefined) return null;
  const end = start + whole.length - dot.length;
  NO_LENGTH.lastIndex = end;
  if (NO_LENGTH.test(text)) return null;
  const isNautical =
    unit === "mi" && qualifier !== undefined && /^[ns]/i.test(qualifier) && !/^st/i.test(qualifier);
  return { unit: isNautical ? "nmi" : unit, end };
};

/** The unit of length that stands at `start`, after at most two spaces or a hyphen; null where there is none. */
export const readUnit = (text: string, start: number): UnitAt | null => {
  GAP.lastIndex = start;
  GAP.exec(text);
  const at = Math.max(start, GAP.lastIndex);
  const code = text.charCodeAt(at);
  if (code < 0x250) return latinUnit(text, at);
  for (const [name, unit] of CHINESE) if (text.startsWith(name, at)) return { unit, end: at + name.length };
  return null;
};
