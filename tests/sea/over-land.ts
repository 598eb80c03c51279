import { type LonLat, pathMeters } from "../../src/core/geodesy.ts";
import { TOLERANCE_METERS } from "../../src/make/sea/build.ts";
import { seaRoute } from "../../src/sea/route.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { type FullCoast, isInCanal } from "./coast.ts";
import { randomFrom } from "./world.ts";

/** Samples along a path, in metres; on the longest the coast is met only near the capes, where steps are short. */
const STEP_METERS = 400;
/** The source's latitudes at which its seam on land at 180° spoils the counting of edges. */
const SEAM_ROWS: readonly (readonly [south: number, north: number])[] = [
  [-17, -16],
  [65, 72],
  [-91, -77.5],
];

export interface LandReport {
  readonly routes: number;
  readonly touching: number;
  readonly deepestMeters: number;
  readonly deepestAt: LonLat;
}

/** Random routes between waters held against the full coast: how many touch land at all, and how deep. */
export const routesOverLand = (
  sea: Sea,
  coast: FullCoast,
  count: number,
  keepOffMeters: number,
): LandReport => {
  const random = randomFrom(5);
  let report: LandReport = { routes: 0, touching: 0, deepestMeters: 0, deepestAt: [0, 0] };
  while (report.routes < count) {
    const [from, to] = [randomPlace(random), randomPlace(random)];
    const route = seaRoute(sea, from, to, { keepOffMeters });
    if (!route.ok || route.value.startMovedMeters > 0 || route.value.endMovedMeters > 0) continue;
    const onLand = samples(route.value.path).filter(
      (p) => !isSeamRow(p) && !isInCanal(p) && !coast.isWater(p),
    );
    report = { ...report, routes: report.routes + 1, touching: report.touching + Number(onLand.length > 0) };
    for (const at of onLand) {
      const depth = coast.metersToCoast(at, 20 * TOLERANCE_METERS);
      if (depth > report.deepestMeters) report = { ...report, deepestMeters: depth, deepestAt: at };
    }
  }
  return report;
};

const randomPlace = (random: () => number): LonLat => [
  360 * random() - 180,
  (180 / Math.PI) * Math.asin(2 * random() - 1),
];

const isSeamRow = ([, lat]: LonLat): boolean =>
  SEAM_ROWS.some(([south, north]) => lat > south && lat < north);

const samples = (path: readonly LonLat[]): LonLat[] =>
  path.slice(1).flatMap((to, i) => {
    const from = path[i] ?? to;
    const steps = Math.ceil(pathMeters([from, to]) / STEP_METERS);
    return Array.from({ length: steps }, (_, k): LonLat => {
      const t = k / steps;
      return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    });
  });
