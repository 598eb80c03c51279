import type { MultiPolygon, Polygon } from "geojson";
import { areaSquareMeters } from "../../core/area.ts";
import { cornersFault, cornersOf, outlineThrough } from "../../core/corners.ts";
import type { LonLat } from "../../core/geodesy.ts";

const SQUARE_KM = 1e6;
const THREE_DIGITS = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** "12.3 km²", in square metres under 0.1 km²: three digits are more than a hand on the map knows. */
const formatArea = (squareMeters: number): string =>
  squareMeters < SQUARE_KM / 10
    ? `${THREE_DIGITS.format(squareMeters)} m²`
    : `${THREE_DIGITS.format(squareMeters / SQUARE_KM)} km²`;

/** "5 corners, 12.3 km²"; the area where the corners have one. */
export const cornersText = (corners: readonly LonLat[]): string => {
  const count = `${corners.length} ${corners.length === 1 ? "corner" : "corners"}`;
  return cornersFault(corners) === null
    ? `${count}, ${formatArea(areaSquareMeters(outlineThrough(corners)))}`
    : count;
};

/** What an outline is, for a form: its corners and area, of several parts or with holes those too. */
export const outlineText = (outline: Polygon | MultiPolygon): string => {
  const corners = cornersOf(outline);
  if (corners) return cornersText(corners);
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  const rings = polygons.flat();
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const area = polygons.reduce(
    (sum, coordinates) => sum + areaSquareMeters({ type: "Polygon", coordinates }),
    0,
  );
  const parts = `${polygons.length} ${polygons.length === 1 ? "part" : "parts"}`;
  const holes = rings.length - polygons.length;
  return [
    parts,
    ...(holes > 0 ? [`${holes} ${holes === 1 ? "hole" : "holes"}`] : []),
    `${count} corners`,
    formatArea(area),
  ].join(", ");
};
