import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { type LonLat, toLonLat } from "./geodesy.ts";

/** Points or footprints: any two points of them may be meant. */
const SITE_KINDS = ["port", "town", "city", "base", "airport", "institution", "landmark"] as const;
/** Areas: "from X" means from its nearest edge. */
const AREA_KINDS = ["country", "province", "region", "sea", "lake", "strait", "island"] as const;
export const PLACE_KINDS = [...SITE_KINDS, ...AREA_KINDS] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface PlaceProperties {
  /** As on the map. */
  readonly name: string;
  /** BCP 47 tag to name. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string | undefined;
  /** ISO 3166-2. */
  readonly subdivisionCode?: string | undefined;
  readonly population?: number | undefined;
  /** Darwin Core: radius of the circle that holds the whole place; on a polygon, of its edge. */
  readonly coordinateUncertaintyInMeters?: number | undefined;
  readonly source: string;
  readonly notes?: string | undefined;
  readonly [other: string]: unknown;
}

/**
 * A GeoJSON feature (WGS84, [longitude, latitude]) whose `id` is its slug. The geometry is null only beside a
 * country or subdivision code: the areas under `geo/base/` then supply it.
 */
export interface Place extends Feature<Point | Polygon | MultiPolygon | null, PlaceProperties> {
  id: string;
}
export interface PlaceCollection extends FeatureCollection<Place["geometry"], PlaceProperties> {
  features: Place[];
}

const DEFAULT_UNCERTAINTY_METERS: Readonly<Record<PlaceKind, number>> = {
  port: 1000,
  town: 3000,
  city: 5000,
  base: 1000,
  airport: 1000,
  institution: 1000,
  landmark: 1000,
  country: 1000,
  province: 1000,
  region: 10_000,
  sea: 10_000,
  lake: 1000,
  strait: 1000,
  island: 1000,
};
const BIG_CITY_POPULATION = 1_000_000;
const BIG_CITY_UNCERTAINTY_METERS = 10_000;

/** Radius in metres within which the place lies: what its file says, else the default of its kind. */
export const uncertaintyMeters = ({ properties }: Place): number => {
  if (properties.coordinateUncertaintyInMeters !== undefined) return properties.coordinateUncertaintyInMeters;
  const isBigCity = properties.kind === "city" && (properties.population ?? 0) >= BIG_CITY_POPULATION;
  return isBigCity ? BIG_CITY_UNCERTAINTY_METERS : DEFAULT_UNCERTAINTY_METERS[properties.kind];
};

/** True for a kind that is an area, whose nearest edge counts: countries, seas, islands. */
export const isAreaKind = (kind: PlaceKind): boolean => (AREA_KINDS as readonly string[]).includes(kind);
export const isArea = (place: Place): boolean => isAreaKind(place.properties.kind);

/** Where a place that is a point lies; undefined for a footprint and an area. */
export const pointOf = ({ geometry }: Place): LonLat | undefined =>
  geometry?.type === "Point" ? toLonLat(geometry.coordinates) : undefined;
