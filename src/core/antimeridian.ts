import type { Position } from "geojson";

/** Enough for what subtracting a turn adds to a number that has six decimals. */
const DECIMALS = 9;

/** Degrees, running on. */
export const longitude = ([lon = 0]: Position): number => lon;
export const latitude = ([, lat = 0]: Position): number => lat;
/** A position so many turns further east. */
export const turned = (position: Position, turns: number): Position => {
  const [lon = 0, ...rest] = position;
  return turns === 0 ? position : [Number((lon + 360 * turns).toFixed(DECIMALS)), ...rest];
};

/** A line, running on over 180° where it jumps from one side of the seam to the other; as it is, if that is too far. */
export const lineOver180 = (line: readonly Position[]): Position[] => {
  const shifted = unrolled(line);
  return shifted.every((position) => Math.abs(longitude(position)) <= MOST_LONGITUDE) ? shifted : [...line];
};
/** What a story takes. */
const MOST_LONGITUDE = 360;

/** A line or ring each of whose steps is the short way, however far it gets. */
export const unrolled = (line: readonly Position[]): Position[] => {
  let turns = 0;
  return line.map((position, index) => {
    const jump = index === 0 ? 0 : longitude(position) - longitude(line[index - 1] ?? []);
    // A whole turn is the edge of a map of the world, not a step over its seam.
    if (Math.abs(jump) > 180 && Math.abs(jump) < 360) turns -= Math.sign(jump);
    return turned(position, turns);
  });
};

/** The least and the greatest longitude. */
export const extent = (ring: readonly Position[]): [west: number, east: number] =>
  ring.reduce<[number, number]>(
    ([west, east], [lon = 0]) => [Math.min(west, lon), Math.max(east, lon)],
    [Infinity, -Infinity],
  );

/** Lines that a writer cut at 180° (RFC 7946, 3.1.9), each joined to the one that goes on from the same point. */
export const joinedAt180 = (lines: readonly Position[][]): Position[][] => {
  const joined: Position[][] = [];
  for (const line of lines) {
    const [last, first] = [joined.at(-1)?.at(-1), line[0]];
    const isSeam = last && first && Math.abs(longitude(first)) === 180 && latitude(last) === latitude(first);
    const turns = isSeam ? Math.round((longitude(last) - longitude(first)) / 360) : 0;
    if (isSeam && turns !== 0 && longitude(first) + 360 * turns === longitude(last))
      for (const position of line.slice(1)) joined.at(-1)?.push(turned(position, turns));
    else joined.push([...line]);
  }
  return joined;
};
