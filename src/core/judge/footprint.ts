import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../geodesy.ts";
import { isArea, type Place, uncertaintyMeters } from "../place.ts";
import type { RingReading } from "../ring.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { outlineFault } from "./outline-fault.ts";

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

/** Why a place has no footprint: what its geometry lacks, or that there is none. */
export const noFootprint = (place: Place, areaOf: AreaOf | undefined): string => {
  const { name, subdivisionCode, countryCode } = place.properties;
  const geometry = place.geometry ?? areaOf?.(place);
  const fault = geometry && geometry.type !== "Point" ? outlineFault(geometry) : null;
  if (fault !== null) return `The outline of ${name} can't be measured from: ${fault}.`;
  const code = subdivisionCode ?? countryCode;
  return `No outline of ${name}${code ? ` (${code})` : ""} is at hand to measure from.`;
};

/** How an outline was read that can mean two areas, as a sentence; "" where it can't, and for a point. */
export const readingSentence = (place: Place, areaOf: AreaOf | undefined): string => {
  const geometry = place.geometry ?? areaOf?.(place);
  if (!geometry || geometry.type === "Point" || outlineOf(geometry).fault !== null) return "";
  const [reading] = outlineOf(geometry).readings;
  return reading ? ` The outline of ${place.properties.name} is read ${READING_WORDS[reading]}.` : "";
};

const READING_WORDS: Readonly<Record<RingReading, string>> = {
  "as-written": "as it is written, with edges wider than 180° of longitude",
  "over-180": "as going over 180° of longitude",
  "round-pole": "as going round the pole",
};

/** The footprint of a place; null where it has no geometry and `areaOf` knows none, or its outline is no area. */
export const footprintOf = (place: Place, areaOf: AreaOf | undefined): Footprint | null => {
  const geometry = place.geometry ?? areaOf?.(place);
  const meters = uncertaintyMeters(place);
  if (!geometry) return null;
  if (geometry.type === "Point") {
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    return { type: "disc", center: [lon, lat], radiusMeters: meters };
  }
  // Our own outlines are known to be areas.
  if (place.geometry && outlineFault(geometry) !== null) return null;
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
