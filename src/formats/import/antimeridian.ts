import type { Position } from "geojson";

const longitude = ([lon = 0]: Position): number => lon;

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
