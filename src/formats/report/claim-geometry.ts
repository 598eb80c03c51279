import type { MultiPolygon, Polygon } from "geojson";
import type { Claim } from "../../core/claim.ts";
import { circle, geodesicPath, type LonLat, toLonLat } from "../../core/geodesy.ts";
import { footprintOf } from "../../core/judge/footprint.ts";
import { straightBetween } from "../../core/judge/straight.ts";
import type { LandContext } from "../../core/judge-by-sea.ts";
import { isArea, type Place, pointOf, uncertaintyMeters } from "../../core/place.ts";
import { findPlace, findRoute, type Story } from "../../core/story.ts";

/** One place of a claim as it is drawn. */
export interface DrawnPlace {
  readonly name: string;
  readonly at: LonLat;
  readonly isArea: boolean;
  /** Where it may be: its outline, or the disc round its point. */
  readonly shape: Polygon | MultiPolygon;
}

/** What a claim's picture shows; longitudes of a line run on over 180°. */
export interface ClaimGeometry {
  readonly places: readonly DrawnPlace[];
  readonly lines: readonly (readonly LonLat[])[];
}

/** The places of a claim, and the lines that were measured between them. */
export const claimGeometry = (story: Story, claim: Claim, land: LandContext): ClaimGeometry => {
  if (claim.kind === "length") return { places: [], lines: routeLines(story, claim.route) };
  const place = (id: string) => findPlace(story, id);
  const pairs = claim.kind === "containment" ? [] : [[claim.from, claim.to]];
  if (claim.kind === "comparison") pairs.push([claim.from, claim.than]);
  const ids = claim.kind === "comparison" ? [claim.from, claim.to, claim.than] : [claim.from, claim.to];
  return {
    places: [...new Set(ids)].flatMap((id) => drawPlace(place(id), land) ?? []),
    lines: pairs.flatMap(([from = "", to = ""]) => lineBetween(place(from), place(to), land)),
  };
};

const routeLines = (story: Story, id: string): LonLat[][] => {
  const geometry = findRoute(story, id)?.geometry;
  if (!geometry) return [];
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => line.map(toLonLat));
};

const drawPlace = (place: Place | undefined, land: LandContext): DrawnPlace | undefined => {
  if (!place) return undefined;
  const { name } = place.properties;
  const point = pointOf(place);
  if (point) {
    const shape: Polygon = {
      type: "Polygon",
      coordinates: [circle(point, uncertaintyMeters(place)).map((each) => [...each])],
    };
    return { name, at: point, isArea: false, shape };
  }
  const footprint = footprintOf(place, land.areaOf);
  const shape = place.geometry ?? land.areaOf?.(place);
  if (footprint?.type !== "outline" || !shape || shape.type === "Point") return undefined;
  return { name, at: footprint.outline.middle, isArea: isArea(place), shape };
};

const lineBetween = (from: Place | undefined, to: Place | undefined, land: LandContext): LonLat[][] => {
  const one = from && footprintOf(from, land.areaOf);
  const other = to && footprintOf(to, land.areaOf);
  if (!one || !other) return [];
  const line = straightBetween(one, other);
  return [geodesicPath(line.from, line.to)];
};
