import type { LonLat } from "../geodesy.ts";
import { err, ok, type Result } from "../result.ts";
import { gapsMeters, type Route, type RouteKind, routeMeters } from "../route.ts";
import type { Story } from "../story.ts";
import { type Footprint, marginMeters } from "./footprint.ts";
import type { Straight } from "./straight.ts";
import { ROUTE_UNCERTAINTY_PERCENT } from "./thresholds.ts";
import type { MeasuredMode } from "./verdict.ts";
import type { Measure } from "./weigh.ts";

/** A path by sea in metres: the shortest possible (keep-off 0), and as a ship would sail (the default keep-off). */
interface SeaPath {
  readonly leastMeters: number;
  readonly meters: number;
}
/** Measures by sea; its error says what is missing ("no water within 20 km of Turbat"). */
export type SeaMeters = (from: LonLat, to: LonLat) => Result<SeaPath>;

const KINDS: Readonly<Record<"sea" | "road", readonly RouteKind[]>> = {
  sea: ["seaRoute", "shippingLane"],
  road: ["road"],
};

const joins = ({ properties: { from, to } }: Route, one: string, other: string): boolean =>
  (from === one && to === other) || (from === other && to === one);

/** The story's route of that kind between two places. */
const routeBetween = (story: Story, mode: "sea" | "road", from: string, to: string): Route | undefined =>
  story.routes.features.find(
    (route) => KINDS[mode].includes(route.properties.kind) && joins(route, from, to),
  );

/** Length of a route, with what its line leaves open; metres. */
export const routeRange = (route: Route, margin: number) => {
  const value = routeMeters(route);
  const percent = route.properties.lengthUncertaintyPercent ?? ROUTE_UNCERTAINTY_PERCENT;
  const spread = (value * percent) / 100;
  return { value, least: Math.max(0, value - spread - margin), most: value + spread + margin };
};

export interface ModeMeasure extends Measure {
  /** The route that was measured, where one was. */
  readonly route?: Route;
}

/** What is known of the two ends of a distance. */
export interface Ends {
  readonly fromId: string;
  readonly toId: string;
  readonly from: Footprint;
  readonly to: Footprint;
  readonly straight: Straight;
}

/** The way by sea or road between two places: by the sea network, else by the story's own route. */
export const measureMode = (
  story: Story,
  mode: Exclude<MeasuredMode, "straight">,
  ends: Ends,
  seaMeters: SeaMeters | undefined,
): Result<ModeMeasure> => {
  const { from, to, straight } = ends;
  const margin = marginMeters(from) + marginMeters(to);
  const { isArea, isWithin } = straight;
  const sea = mode === "sea" && seaMeters ? seaMeters(straight.from, straight.to) : undefined;
  if (sea?.ok) {
    const least = Math.max(sea.value.leastMeters - margin, straight.measured.least);
    const measured = { value: sea.value.meters, least, most: sea.value.meters + margin };
    return ok({ measured, isArea, isWithin });
  }
  const route = routeBetween(story, mode, ends.fromId, ends.toId);
  if (route) {
    const { value, least, most } = routeRange(route, margin);
    // A way over its gaps is known to be no shorter than straight over them; how long it is there, nobody measured.
    return ok({ measured: { value, least, most: most + gapsMeters(route) }, isArea, isWithin, route });
  }
  return err(
    sea
      ? sea.error
      : mode === "sea"
        ? "no way by sea is at hand to measure"
        : "no road between them is at hand to measure",
  );
};
