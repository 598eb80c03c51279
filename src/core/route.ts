import type { Feature, FeatureCollection, LineString, MultiLineString } from "geojson";
import { pathMeters, toLonLat } from "./geodesy.ts";

export const ROUTE_KINDS = ["seaRoute", "shippingLane", "road", "railway", "pipeline"] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

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

/** Length of a route on the WGS84 ellipsoid, in metres; of several lines (two lanes), the longest. */
export const routeMeters = ({ geometry }: Route): number => {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return Math.max(...lines.map((line) => pathMeters(line.map(toLonLat))));
};
