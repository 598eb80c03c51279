import type { Unit } from "../units.ts";

/** A Map, as are those of numbers: an object would know "constructor" too. */
const NAMES: ReadonlyMap<string, Unit> = new Map(
  Object.entries<Unit>({
    ...{ km: "km", kms: "km", kilometer: "km", kilometers: "km", kilometre: "km", kilometres: "km" },
    ...{ mi: "mi", mile: "mi", miles: "mi" },
    ...{ nmi: "nmi", nm: "nmi" },
    ...{ m: "m", meter: "m", meters: "m", metre: "m", metres: "m" },
    ...{ ft: "ft", foot: "ft", feet: "ft" },
  }),
);
const CHINESE: readonly (readonly [string, Unit])[] = [
  ...([
    ["公里", "km"],
    ["千米", "km"],
    ["英里", "mi"],
    ["海里", "nmi"],
    ["英尺", "ft"],
    ["英哩", "mi"],
    ["海哩", "nmi"],
    ["海浬", "nmi"],
    ["英呎", "ft"],
    ["公尺", "m"],
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
const QUALIFIER = /(?:nautical|naut\.|sea|statute|english|land|air|road|n\.?)[ \u00a0-]/iy;
const NAUTICAL = /n|sea/iy;
/** "n.m.", which no name in letters alone can be. */
const DOTTED = /n\.[ ]?m\./iy;
const NAME = /[a-z]+/iy;
/** An area, a speed: "5 km²", "60 km/h", "30 miles per hour" are no distances; "70 miles/112 km" are two. */
const NO_LENGTH = /[²³2^]|\/[ ]?[a-z]|[ -](?:per|an)[ -]hour/iy;

export interface UnitAt {
  readonly unit: Unit;
  /** Offset after the unit. */
  readonly end: number;
}

/** Runs a sticky pattern at `at`: the offset after it, `at` where it does not fit. */
const past = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

const latinUnit = (text: string, start: number): UnitAt | null => {
  if (text[start + 1] === ".") {
    const dotted = past(DOTTED, text, start);
    if (dotted > start) return { unit: "nmi", end: dotted };
  }
  const nameStart = past(QUALIFIER, text, start);
  const end = past(NAME, text, nameStart);
  const name = text.slice(nameStart, end);
  const unit = name === "M" ? undefined : NAMES.get(name.toLowerCase());
  if (unit === undefined || past(NO_LENGTH, text, end) > end) return null;
  const isNautical = unit === "mi" && nameStart > start && past(NAUTICAL, text, start) > start;
  return { unit: isNautical ? "nmi" : unit, end };
};

/** The unit of length that stands at `start`, after at most two spaces or a hyphen; null where there is none. */
export const readUnit = (text: string, start: number): UnitAt | null => {
  const at = past(GAP, text, start);
  const code = text.charCodeAt(at);
  if (code < 0x250) return latinUnit(text, at);
  for (const [name, unit] of CHINESE) if (text.startsWith(name, at)) return { unit, end: at + name.length };
  return null;
};
