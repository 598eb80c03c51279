import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../geodesy.ts";
import { isArea, type Place, uncertaintyMeters } from "../place.ts";
import { type Outline, outlineOf } from "./outline.ts";

/** Where a place may be: a disc round its point, or an outline whose edge is uncertain. */
export type Footprint =
  | { readonly type: "disc"; readonly center: LonLat; readonly radiusMeters: number }
  | {
      readonly type: "outline";
      readonly outline: Outline;
      /** Uncertainty of its edge. */
      readonly edgeMeters: number;
      /** "From X" means from its nearest edge. */
      readonly isArea: boolean;
    };

/** Supplies the outline of a place that has only a country or subdivision code. */
export type AreaOf = (place: Place) => Polygon | MultiPolygon | null | undefined;

/** The footprint of a place; null where it has no geometry and `areaOf` knows none. */
export const footprintOf = (place: Place, areaOf: AreaOf | undefined): Footprint | null => {
  const geometry = place.geometry ?? areaOf?.(place);
  const meters = uncertaintyMeters(place);
  if (!geometry) return null;
  if (geometry.type === "Point") {
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    return { type: "disc", center: [lon, lat], radiusMeters: meters };
  }
  const outline = outlineOf(geometry);
  // Corners that are all one point have no edge to measure from.
  if (outline.runs.length === 0) return { type: "disc", center: outline.middle, radiusMeters: meters };
  return { type: "outline", outline, edgeMeters: meters, isArea: isArea(place) };
};

/** The point that stands for a footprint. */
export const representative = (footprint: Footprint): LonLat =>
  footprint.type === "disc" ? footprint.center : footprint.outline.middle;

/** How far a footprint reaches beyond what is drawn of it. */
export const marginMeters = (footprint: Footprint): number =>
  footprint.type === "disc" ? footprint.radiusMeters : footprint.edgeMeters;
