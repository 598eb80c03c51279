import type { Feature, FeatureCollection, LineString, MultiLineString } from "geojson";
import { ellipsoidMeters, type LonLat, pathMeters, toLonLat } from "./geodesy.ts";

export const ROUTE_KINDS = ["seaRoute", "shippingLane", "road", "railway", "pipeline"] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** What several lines of one route are: stretches of one way with gaps between them, or ways side by side. */
export const ROUTE_PARTS = ["segments", "lanes"] as const;
export type RouteParts = (typeof ROUTE_PARTS)[number];

interface RouteProperties {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly kind: RouteKind;
  /** Place ids of its ends, where they are places of the story. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** How the line came to be: "drawn by hand", "sea route, avoid: suez". */
  readonly madeBy: string;
  readonly source: string;
  /** Where absent: lanes for a shipping lane, segments for every other kind. */
  readonly parts?: RouteParts | undefined;
  readonly lengthUncertaintyPercent?: number | undefined;
  readonly notes?: string | undefined;
  readonly [other: string]: unknown;
}

/** A GeoJSON line (WGS84, [longitude, latitude]) whose `id` is its slug. */
export interface Route extends Feature<LineString | MultiLineString, RouteProperties> {
  id: string;
}
export interface RouteCollection extends FeatureCollection<LineString | MultiLineString, RouteProperties> {
  features: Route[];
}

/** Its lines, each of its own. */
export const linesOfRoute = ({ geometry }: Route): LonLat[][] => {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => line.map(toLonLat));
};

export const partsOfRoute = ({ properties: { kind, parts } }: Route): RouteParts =>
  parts ?? (kind === "shippingLane" ? "lanes" : "segments");

/** One length of those of several lines: of segments all together, of lanes the longest. */
export const lengthOfParts = (meters: readonly number[], parts: RouteParts): number =>
  parts === "lanes" ? Math.max(0, ...meters) : meters.reduce((sum, each) => sum + each, 0);

/** Length of a route on the WGS84 ellipsoid, in metres: of segments the sum without the gaps, of lanes the longest. */
export const routeMeters = (route: Route): number =>
  lengthOfParts(linesOfRoute(route).map(pathMeters), partsOfRoute(route));

/** Straight from the end of each segment to the start of the next, in metres; lanes have no gaps. */
export const gapsMeters = (route: Route): number =>
  partsOfRoute(route) === "lanes"
    ? 0
    : linesOfRoute(route).reduce((sum, [start], index, lines) => {
        const end = lines[index - 1]?.at(-1);
        return start && end ? sum + ellipsoidMeters(end, start) : sum;
      }, 0);
