import type { Dropped, Imported, ImportedFeature, ImportedPassage } from "../../core/imported.ts";
import { showValue } from "../problem.ts";
import { createBox } from "./box.ts";
import { isPosition, readGeometry } from "./geometry.ts";
import { readProperties } from "./properties.ts";

/** One thing of a file, as its format's library gave it. */
export interface RawFeature {
  readonly id?: unknown;
  readonly geometry: unknown;
  readonly properties: unknown;
}

export type Progress = (share: number) => void;

const REPORT_EVERY = 5000;

/** Counts what is left out by its reason. `came` is asked for once a reason. */
const createTally = () => {
  const dropped = new Map<string, Dropped>();
  return {
    drop: (why: string, came: string | (() => string), times = 1): void => {
      const known = dropped.get(why);
      const first = known?.first ?? (typeof came === "string" ? came : came());
      dropped.set(why, { why, count: (known?.count ?? 0) + times, first });
    },
    all: (): Dropped[] => [...dropped.values()],
  };
};

/** Gathers what of a file is sound, and counts what is not by its reason. `what` names one of them: "row". */
export const createCollector = (format: string, what: string) => {
  const features: ImportedFeature[] = [];
  const passages: ImportedPassage[] = [];
  const { drop, all: allDropped } = createTally();
  const box = createBox();
  let count = 0;

  /** One that its format's reader can't make anything of. */
  const skip = (why: string, came: string, times = 1): void =>
    drop(why, `${what} ${++count}: ${came}`, times);
  const read = ({ id, geometry, properties }: RawFeature): ImportedFeature[] => {
    count++;
    const shape = readGeometry(geometry);
    if (!shape.ok) {
      drop(shape.error.why, `${what} ${count}: ${shape.error.came}`);
      return [];
    }
    const { properties: plain, isCut } = readProperties(properties);
    if (isCut) drop("properties that are lists or objects; the rest of each came along", `${what} ${count}`);
    const ofOne = shape.value.length === 1 && (typeof id === "string" || typeof id === "number");
    return shape.value.map((part) => ({
      type: "Feature",
      ...(ofOne && { id }),
      properties: plain,
      geometry: part,
    }));
  };
  /** The positions of the next track that are some: loggers write others, or empty ones, where they had no signal. */
  const known = (positions: readonly unknown[]): unknown[] => {
    const some = positions.filter(isPosition);
    const first = positions.find((each) => !isPosition(each));
    const why = "a position of a track or route that is none";
    if (first !== undefined)
      drop(why, `${what} ${count + 1}: ${showValue(first)}`, positions.length - some.length);
    return some;
  };
  const add = (raw: RawFeature): void => {
    for (const feature of read(raw)) {
      features.push(feature);
      box.grow(feature.geometry);
    }
  };

  return {
    drop,
    skip,
    known,
    read,
    add,
    addAll: (raws: readonly RawFeature[], progress: Progress): void => {
      raws.forEach((raw, index) => {
        if (index % REPORT_EVERY === 0) progress(index / raws.length);
        add(raw);
      });
    },
    addPassage: (passage: ImportedPassage): void => {
      passages.push(passage);
      if (passage.feature) box.grow(passage.feature.geometry);
    },
    result: (table: Imported["table"] = null): Imported => ({
      format,
      features,
      passages,
      dropped: allDropped(),
      bounds: box.bounds(),
      table,
    }),
  };
};

export type Collector = ReturnType<typeof createCollector>;
