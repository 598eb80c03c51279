import type { Position } from "geojson";
import { extent, latitude, longitude, turned, unrolled } from "./antimeridian.ts";
import type { ImportedGeometry } from "./imported.ts";
import { polygonAsRead } from "./outline-as-read.ts";
import { readRing } from "./ring.ts";

/**
 * A geometry within −180° to 180°, cut at that meridian where it lies across it (RFC 7946, 3.1.9): the parts together
 * are what the whole was. The edges of its parts are straight in degrees, as that standard takes them.
 */
export const cutAt180 = (geometry: ImportedGeometry): ImportedGeometry => {
  switch (geometry.type) {
    case "Point":
      return {
        ...geometry,
        coordinates: turned(geometry.coordinates, turnsTo(longitude(geometry.coordinates))),
      };
    case "LineString":
      return linesOf(cutLine(geometry.coordinates));
    case "MultiLineString":
      return linesOf(geometry.coordinates.flatMap(cutLine), true);
    case "Polygon":
      return polygonsOf(cutPolygon(geometry.coordinates));
    case "MultiPolygon":
      return polygonsOf(geometry.coordinates.flatMap(cutPolygon), true);
  }
};

const linesOf = (lines: Position[][], isMany = false): ImportedGeometry => {
  const [first = []] = lines;
  return lines.length > 1 || isMany
    ? { type: "MultiLineString", coordinates: lines }
    : { type: "LineString", coordinates: first };
};

const polygonsOf = (polygons: Position[][][], isMany = false): ImportedGeometry => {
  const [first = []] = polygons;
  return polygons.length > 1 || isMany
    ? { type: "MultiPolygon", coordinates: polygons }
    : { type: "Polygon", coordinates: first };
};

/** How many turns bring a longitude within −180 to 180; none where it is. */
const turnsTo = (lon: number): number => (Math.abs(lon) <= 180 ? 0 : -Math.round(lon / 360));

/** The point of an edge on a meridian. */
const crossing = (from: Position, to: Position, meridian: number): Position => {
  const share = (meridian - longitude(from)) / (longitude(to) - longitude(from));
  const rest = from.slice(1).map((value, index) => value + share * ((to[index + 1] ?? value) - value));
  return [meridian, ...rest.map((value) => Number(value.toFixed(CROSSING_DECIMALS)))];
};
/** As degrees are stored. */
const CROSSING_DECIMALS = 6;

const cutLine = (line: readonly Position[]): Position[][] => {
  const parts: Position[][] = [];
  let turns: number | null = null;
  const through = withCrossings(unrolled(line));
  for (const [index, position] of through.entries()) {
    const before = through[index - 1];
    if (!before) continue;
    const middle = (longitude(before) + longitude(position)) / 2;
    const stays: boolean = turns !== null && Math.abs(middle + 360 * turns) <= 180;
    if (turns === null || !stays) {
      turns = turnsTo(middle);
      parts.push([turned(before, turns)]);
    }
    parts.at(-1)?.push(turned(position, turns));
  }
  return parts;
};

/** A line with its points on the meridians of 180°, ±540° and so on. */
const withCrossings = (line: readonly Position[]): Position[] =>
  line.flatMap((position, index) => {
    const before = line[index - 1];
    if (!before) return [position];
    const crossed = meridiansBetween(longitude(before), longitude(position));
    return [...crossed.map((meridian) => crossing(before, position, meridian)), position];
  });

/** 180°, −180°, 540° and so on, between two longitudes, in the order in which they are crossed. */
const meridiansBetween = (from: number, to: number): number[] => {
  const [west, east] = [Math.min(from, to), Math.max(from, to)];
  const first = Math.floor((west - 180) / 360) + 1;
  const count = Math.max(0, Math.ceil((east - 180) / 360) - first);
  const meridians = Array.from({ length: count }, (_, index) => 180 + 360 * (first + index));
  return from < to ? meridians : meridians.reverse();
};

const cutPolygon = (rings: readonly Position[][]): Position[][][] => {
  if (rings.every(isPlain)) return [wound(rings)];
  const [first = []] = rings;
  const [asRead = [], ...holes] = polygonAsRead(rings);
  const round = roundPole(first);
  if (round) return [wound([round, ...holes])];
  const [outer = [], ...inner] = wound([asRead, ...holes]);
  const [west, east] = extent(outer);
  if (east - west > 360 + 1e-9) return [[outer, ...inner]];
  const turns = west >= -180 && east <= 180 ? 0 : -Math.floor((west + 180) / 360);
  const shifted = [outer, ...inner].map((ring) => ring.map((position) => turned(position, turns)));
  return east + 360 * turns <= 180 ? [shifted] : cutRings(shifted);
};

/** Whether a ring can be read in one way only, and lies within 180°. */
const isPlain = (ring: readonly Position[]): boolean =>
  ring.every((position, index) => {
    const [lon, before] = [longitude(position), longitude(ring[index - 1] ?? position)];
    return Math.abs(lon) <= 180 && Math.abs(lon - before) < 180;
  });

/** A ring that is read as one round a pole, closed over that pole along 180°; null for any other. */
const roundPole = (ring: readonly Position[]): Position[] | null => {
  const read = readRing(ring, "outer");
  const closing = read.ok ? read.value.points.at(-2) : undefined;
  const all = unrolled(ring);
  const turn = longitude(all.at(-1) ?? []) - longitude(all[0] ?? []);
  if (!closing || Math.abs(closing[1]) !== 90 || Math.abs(Math.abs(turn) - 360) > 1e-6) return null;
  const [line = [], rest = []] = cutLine(turn > 0 ? ring : ring.toReversed());
  const along = [...rest, ...line.slice(rest.length === 0 ? 0 : 1)];
  const [start = [], end = []] = [along[0], along.at(-1)];
  return [
    ...along,
    [180, latitude(end)],
    [180, closing[1]],
    [-180, closing[1]],
    [-180, latitude(start)],
    start,
  ];
};

/** Rings by the right-hand rule (RFC 7946, 3.1.6): the outer one against the clock, holes with it. */
const wound = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, index) => (doubleArea(ring) >= 0 === (index === 0) ? ring : ring.toReversed()));

const doubleArea = (ring: readonly Position[]): number => {
  const all = unrolled(ring);
  return all.reduce((sum, [lon = 0, lat = 0], index) => {
    const [lonBefore = 0, latBefore = 0] = all[index - 1] ?? [lon, lat];
    return sum + (lonBefore * lat - lon * latBefore);
  }, 0);
};

/** A piece of a ring on one side of 180°, between two of its crossings. */
interface Chain {
  readonly from: Position;
  readonly positions: readonly Position[];
  readonly to: Position;
}

const isEast = (position: Position | undefined): boolean => longitude(position ?? []) > 180;

/** The polygons that a wound polygon, running on over 180°, is made of on either side of that meridian. */
const cutRings = (rings: readonly Position[][]): Position[][][] => {
  const crossed = rings.filter((ring) => ring.some((each) => isEast(each) !== isEast(ring[0])));
  const chains = crossed.flatMap(chainsOf);
  // Along the meridian, each two crossings have the inside of the polygon between them.
  const inOrder = chains.map(({ from }) => from).sort((a, b) => latitude(a) - latitude(b));
  const partners = new Map(
    inOrder.map((each, index) => [each, inOrder[index % 2 === 0 ? index + 1 : index - 1]]),
  );
  return [false, true].flatMap((isEastern) => {
    const outers = joinedChains(
      chains.filter(({ positions: [first] }) => isEast(first) === isEastern),
      partners,
    );
    const holes = rings.filter((ring) => !crossed.includes(ring) && isEast(ring[0]) === isEastern);
    const polygons = outers.map((outer) => [
      outer,
      ...holes.filter((hole) => isWithin(hole[0] ?? [], outer)),
    ]);
    return polygons.map((polygon) =>
      polygon.map((ring) => ring.map((each) => turned(each, isEastern ? -1 : 0))),
    );
  });
};

const chainsOf = (ring: readonly Position[]): Chain[] => {
  const positions = ring.slice(0, -1);
  const start = positions.findIndex((each, index) => isEast(each) !== isEast(positions.at(index - 1)));
  const turnedRing = [...positions.slice(start), ...positions.slice(0, start)];
  const chains: { from: Position; positions: Position[]; to: Position }[] = [];
  for (const [index, position] of turnedRing.entries()) {
    const before = turnedRing.at(index - 1) ?? position;
    if (isEast(position) !== isEast(before)) {
      const from = crossing(before, position, 180);
      const last = chains.at(-1);
      if (last) last.to = from;
      chains.push({ from, positions: [], to: from });
    }
    chains.at(-1)?.positions.push(position);
  }
  const [first] = chains;
  const last = chains.at(-1);
  if (first && last) last.to = first.from;
  return chains;
};

const joinedChains = (
  chains: readonly Chain[],
  partners: ReadonlyMap<Position, Position | undefined>,
): Position[][] => {
  const waiting = new Map(chains.map((chain) => [chain.from, chain]));
  const rings: Position[][] = [];
  for (const first of chains) {
    const ring: Position[] = [];
    for (let chain: Chain | undefined = first; chain && waiting.delete(chain.from); ) {
      ring.push(chain.from);
      for (const position of chain.positions) ring.push(position);
      ring.push(chain.to);
      const next: Position | undefined = partners.get(chain.to);
      chain = next && waiting.get(next);
    }
    if (ring.length > 0) rings.push(withoutRepeats([...ring, first.from]));
  }
  // A corner that only touches the meridian leaves a ring without an inside.
  return rings.filter((ring) => ring.length > 3 && doubleArea(ring) !== 0);
};

const withoutRepeats = (ring: readonly Position[]): Position[] =>
  ring.filter((position, index) => {
    const before = ring[index - 1];
    return !before || longitude(before) !== longitude(position) || latitude(before) !== latitude(position);
  });

const isWithin = ([x = 0, y = 0]: Position, ring: readonly Position[]): boolean => {
  let isInside = false;
  for (const [index, [lon = 0, lat = 0]] of ring.entries()) {
    const [lonBefore = 0, latBefore = 0] = ring.at(index - 1) ?? [];
    if (lat > y !== latBefore > y && x < ((lonBefore - lon) * (y - lat)) / (latBefore - lat) + lon)
      isInside = !isInside;
  }
  return isInside;
};
