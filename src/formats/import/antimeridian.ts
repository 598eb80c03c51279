import type { Position } from "geojson";

/**
 * The rings of a polygon, running on over 180° where a writer jumps from 179° to −179°, as Google's and GDAL's KML do:
 * taken as they stand, the edge would go the long way round the world. A ring round a pole stays as it is.
 */
export const runOnOver180 = (rings: readonly Position[][]): Position[][] => {
  const [outer, ...holes] = rings.map(runOn);
  if (!outer) return [];
  const lons = outer.map(longitude);
  const west = lons.reduce((least, lon) => Math.min(least, lon));
  const east = lons.reduce((most, lon) => Math.max(most, lon));
  return [outer, ...holes.map((hole) => beside(hole, west, east))];
};

const longitude = ([lon = 0]: Position): number => lon;

const runOn = (ring: Position[]): Position[] => {
  const shifted = lineOver180(ring);
  return shifted.at(-1)?.[0] === shifted[0]?.[0] ? shifted : ring;
};

/** A line, running on over 180° where it jumps from one side of the seam to the other. */
export const lineOver180 = (line: Position[]): Position[] => {
  let turn = 0;
  const shifted = line.map(([lon = 0, lat = 0], index) => {
    const jump = index === 0 ? 0 : lon - longitude(line[index - 1] ?? []);
    // A whole turn is the edge of a map of the world, not a step over its seam.
    if (Math.abs(jump) > 180 && Math.abs(jump) < 360) turn -= 360 * Math.sign(jump);
    return [lon + turn, lat];
  });
  return shifted.every(([lon = 0]) => Math.abs(lon) <= 360) ? shifted : line;
};

/** A hole on the same side of the seam as what it is in. */
const beside = (hole: Position[], west: number, east: number): Position[] => {
  const first = longitude(hole[0] ?? []);
  const turn = first < west && first + 360 <= east ? 360 : first > east && first - 360 >= west ? -360 : 0;
  return turn === 0 ? hole : hole.map(([lon = 0, lat = 0]) => [lon + turn, lat]);
};
