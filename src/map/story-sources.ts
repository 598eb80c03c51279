import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { GeoJSONSourceSpecification } from "maplibre-gl";
import type { Areas } from "../app/areas.ts";
import { claimEnds, type Lines } from "../app/claim/claim-ends.ts";
import { PLACE_KIND_NAMES } from "../app/format.ts";
import { circle, geodesicPath, type LonLat, toLonLat } from "../core/geodesy.ts";
import { outlineAsRead } from "../core/outline-as-read.ts";
import { isArea, type Place, uncertaintyMeters } from "../core/place.ts";
import type { Route } from "../core/route.ts";
import type { Story } from "../core/story.ts";

/** The names of the story's sources. */
export const STORY_SOURCES = ["places", "uncertainty", "areas", "routes", "claims", "focus"] as const;
export type StorySource = (typeof STORY_SOURCES)[number];

/** All that a story draws, as data: the map view hands it over. Feature ids are in the property `id`. */
export const storySources = ({
  story,
  areas,
  lines,
  focus,
}: {
  readonly story: Story | null;
  readonly areas: Areas;
  readonly lines: Lines;
  readonly focus: readonly Feature[];
}): Record<StorySource, GeoJSONSourceSpecification> => {
  const places = story?.places.features ?? [];
  const sites = places.filter((place) => !isArea(place));
  return {
    places: source(sites.flatMap((place) => siteFeature(place, sites))),
    uncertainty: source(sites.flatMap(uncertaintyFeature)),
    areas: source(places.flatMap((place) => areaFeature(place, areas))),
    routes: source((story?.routes.features ?? []).map(routeFeature)),
    claims: source(story ? story.claims.flatMap((claim) => claimFeature(story, claim.id, lines)) : []),
    focus: source([...focus]),
  };
};

const source = (features: Feature[]): GeoJSONSourceSpecification => {
  const data: FeatureCollection = { type: "FeatureCollection", features };
  return { type: "geojson", data, promoteId: "id", tolerance: 0.1 };
};

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

/** The point that stands for a place on the map: its own, or the middle of its footprint's box. */
export const placePoint = (place: Place, areas: Areas): LonLat | undefined => {
  const geometry = place.geometry ?? areas.get(place.id);
  if (!geometry) return undefined;
  if (geometry.type === "Point") return toLonLat(geometry.coordinates);
  const parts = outlineAsRead(geometry).coordinates.flatMap(([outer]) =>
    outer ? [outer.map(toLonLat)] : [],
  );
  const largest = parts.toSorted((a, b) => flatArea(b) - flatArea(a))[0];
  return largest && middle(largest);
};

/** Area of a ring as if the Earth were flat there: enough to tell the mainland from its islands. */
const flatArea = (ring: readonly LonLat[]): number => {
  let twice = 0;
  for (const [i, [lon, lat]] of ring.entries()) {
    const [lastLon, lastLat] = ring.at(i - 1) ?? [lon, lat];
    twice += lastLon * lat - lon * lastLat;
  }
  return Math.abs(twice) * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
};

const middle = (points: readonly LonLat[]): LonLat => {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
};

const siteFeature = (place: Place, sites: readonly Place[]): Feature[] => {
  const point = placePoint(place, new Map());
  if (!point) return [];
  const { name, kind, description } = place.properties;
  const isNamesake = sites.find(({ properties }) => properties.name === name) !== place;
  const what = typeof description === "string" ? description : PLACE_KIND_NAMES[kind][0].toLowerCase();
  return [
    feature({ type: "Point", coordinates: [...point] }, { id: place.id, name, kind, what, isNamesake }),
  ];
};

const uncertaintyFeature = (place: Place): Feature[] => {
  const properties = { id: place.id, kind: place.properties.kind };
  if (place.geometry?.type !== "Point")
    return place.geometry ? [feature(outlineAsRead(place.geometry), properties)] : [];
  const ring = circle(toLonLat(place.geometry.coordinates), uncertaintyMeters(place));
  return [feature({ type: "Polygon", coordinates: [ring.map((point) => [...point])] }, properties)];
};

const areaFeature = (place: Place, areas: Areas): Feature[] => {
  if (!isArea(place)) return [];
  const geometry = place.geometry ?? areas.get(place.id);
  const shape = geometry?.type === "Point" ? geometry : geometry && outlineAsRead(geometry);
  return shape ? [feature(shape, { id: place.id, kind: place.properties.kind })] : [];
};

const routeFeature = (route: Route): Feature => {
  const lines =
    route.geometry.type === "LineString" ? [route.geometry.coordinates] : route.geometry.coordinates;
  const coordinates = lines.map((line) => asGeodesics(line.map(toLonLat)).map((point) => [...point]));
  const { name, kind } = route.properties;
  return feature({ type: "MultiLineString", coordinates }, { id: route.id, name, kind });
};

/** Each leg as the geodesic it is, longitudes running on over 180°. */
export const asGeodesics = (line: readonly LonLat[]): LonLat[] => {
  const drawn: LonLat[] = [];
  let turns = 0;
  let previous: LonLat | undefined;
  for (const point of line) {
    if (previous) {
      const leg = geodesicPath(previous, point);
      const jump = (drawn.at(-1)?.[0] ?? 0) - (leg[0]?.[0] ?? 0);
      turns = Math.round(jump / 360) * 360;
      drawn.push(...leg.slice(1).map(([lon, lat]): LonLat => [lon + turns, lat]));
    } else drawn.push(point);
    previous = point;
  }
  return drawn;
};

const claimFeature = (story: Story, id: string, lines: Lines): Feature[] => {
  const ends = claimEnds(story, id, lines);
  if (!ends) return [];
  const line = geodesicPath(ends.from, ends.to).map((point) => [...point]);
  return [feature({ type: "LineString", coordinates: line }, { id })];
};
