import { geodesicPath, inverse, type LonLat, sphereMeters } from "../../core/geodesy.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { LinkId } from "../../sea/links.ts";
import { type SeaOptions, seaRoute } from "../../sea/route.ts";
import type { Data } from "../data.ts";

/** What `measure` answers; lengths in metres, the bearing in degrees clockwise from north, the path in [lon, lat]. */
export interface Measurement {
  readonly meters: number;
  readonly turfMeters: number;
  readonly initialBearingDegrees: number;
  /** Named links of the sea on the way, in order. */
  readonly via: readonly LinkId[];
  /** How far an end had to move to the nearest water. */
  readonly startMovedMeters: number;
  readonly endMovedMeters: number;
  readonly path: readonly LonLat[];
}

/** Why there is no answer; the codes of the sea's own faults, or `bad-input`, `no-sea-data`. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

export const MEASURE_MODES = ["straight", "sea"] as const;
export type MeasureMode = (typeof MEASURE_MODES)[number];

/** Measures between two points, along the geodesic or over the sea. */
export const measurePair = (
  from: LonLat,
  to: LonLat,
  mode: MeasureMode,
  options: SeaOptions,
  data: Data,
): Result<Measurement, Fault> =>
  mode === "straight" ? ok(straight(from, to)) : bySea(from, to, options, data);

const straight = (from: LonLat, to: LonLat): Measurement => {
  const { meters, initialBearingDegrees } = inverse(from, to);
  return {
    meters,
    turfMeters: sphereMeters(from, to),
    initialBearingDegrees,
    via: [],
    startMovedMeters: 0,
    endMovedMeters: 0,
    path: geodesicPath(from, to),
  };
};

const bySea = (from: LonLat, to: LonLat, options: SeaOptions, data: Data): Result<Measurement, Fault> => {
  if (!data.seaMeters) return err({ code: "no-sea-data", message: NO_SEA_DATA });
  const route = seaRoute(data.sea(), from, to, options);
  if (!route.ok) return route;
  const { meters, via, startMovedMeters, endMovedMeters, path } = route.value;
  const legs = path.slice(1).map((point, index) => [path[index] ?? point, point] as const);
  const [first] = legs;
  return ok({
    meters,
    turfMeters: legs.reduce((sum, [one, other]) => sum + sphereMeters(one, other), 0),
    initialBearingDegrees: first ? inverse(...first).initialBearingDegrees : 0,
    via,
    startMovedMeters,
    endMovedMeters,
    path,
  });
};

const NO_SEA_DATA = "the sea's data is not there: npm run sea makes public/sea/sea.bin.gz";
