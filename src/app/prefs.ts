import { effect, type Signal, signal } from "@preact/signals";
import { READER_UNITS, type ReaderUnit } from "../core/units.ts";

/** What the reader chose, remembered in this browser. */
export interface Prefs {
  readonly unit: Signal<ReaderUnit>;
  /** Width of the article in px, side by side. */
  readonly articleWidth: Signal<number>;
  /** Height of the map in px, stacked on a phone. */
  readonly mapHeight: Signal<number>;
  /** The speed at which sailing times are told. */
  readonly knots: Signal<number>;
}

export const ARTICLE_WIDTH = { least: 360, normal: 480, most: 720 };
export const MAP_HEIGHT = { least: 120, normal: 300 };
/** What merchant ships sail at most of the time, by and large. */
const USUAL_KNOTS = 14;

/** The part of `localStorage` that is used. It may throw (private windows, full disk): then nothing is remembered. */
export type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

export const createPrefs = (storage: Storage): Prefs => ({
  unit: remembered(storage, "unit", "km", (text) => READER_UNITS.find((unit) => unit === text)),
  articleWidth: remembered(storage, "article-width", ARTICLE_WIDTH.normal, readPositive),
  mapHeight: remembered(storage, "map-height", MAP_HEIGHT.normal, readPositive),
  knots: remembered(storage, "knots", USUAL_KNOTS, readPositive),
});

const readPositive = (text: string): number | undefined => {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : undefined;
};

const remembered = <T extends string | number>(
  storage: Storage,
  name: string,
  normal: T,
  read: (text: string) => T | undefined,
): Signal<T> => {
  const key = `groundtruth:${name}`;
  const value = signal(attempt(() => read(storage.getItem(key) ?? "")) ?? normal);
  effect(() => {
    const text = String(value.value);
    attempt(() => storage.setItem(key, text));
  });
  return value;
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};
