import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { LonLat } from "../../../src/core/geodesy.ts";
import { outlineOf } from "../../../src/core/judge/outline.ts";
import { nearestOnOutline } from "../../../src/core/judge/outline-distance.ts";
import { outlineFault } from "../../../src/core/judge/outline-fault.ts";
import { isInside } from "../../../src/core/judge/outline-topology.ts";
import { hunted } from "../../hunt.ts";
import { randomFrom } from "../../sea/world.ts";

const SEED = 20_260_301;
const SHAPES = hunted(25, 1500);
const POINTS = 12;

/** Corners from west to east, straight in longitude and latitude between them. */
type Profile = readonly LonLat[];

/** An area whose inside a hand can tell: between two profiles, or between one and a pole (90° N or S) all round. */
interface Shape {
  readonly south: Profile;
  readonly north: Profile;
}

const latAt = (profile: Profile, lon: number): number => {
  const at = profile.findIndex(([x]) => x >= lon);
  const [a = [0, 0], b = [0, 0]] = [profile[Math.max(0, at - 1)], profile[at]];
  return a[0] === b[0] ? a[1] : a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0]);
};

const contains = ({ south, north }: Shape, [lon, lat]: LonLat): boolean =>
  [-720, -360, 0, 360, 720].some((turn) => {
    const x = lon + turn;
    const [west = 0, east = 0] = [south[0]?.[0], south.at(-1)?.[0]];
    return x >= west && x <= east && lat >= latAt(south, x) && lat <= latAt(north, x);
  });

/** A corner every degree and at every corner. */
const dense = (ring: readonly LonLat[]): LonLat[] =>
  ring.flatMap((to, index): LonLat[] => {
    const from = ring[index - 1] ?? to;
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))));
    return Array.from({ length: count }, (_, i): LonLat => {
      const share = (i + 1) / count;
      if (share === 1) return to;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });

const ringOf = ({ south, north }: Shape): LonLat[] => [...south, ...north.toReversed(), ...south.slice(0, 1)];
const positions = (ring: readonly LonLat[]): Position[] => ring.map(([lon, lat]) => [lon, lat]);
/** As most files have it: every longitude within ±180. */
const wrapped = (ring: readonly LonLat[]): Position[] =>
  ring.map(([lon, lat]) => [((((lon + 180) % 360) + 360) % 360) - 180, lat]);

const profile = (random: () => number, lons: readonly number[], least: number, most: number): LonLat[] => {
  const isFlat = random() < 0.4;
  return lons.map((lon): LonLat => [lon, least + (most - least) * (isFlat ? 0.5 : random())]);
};

const split = (random: () => number, west: number, width: number, most: number): number[] => {
  const count = Math.floor(most * random());
  const between = Array.from({ length: count }, () => west + width * (0.01 + 0.98 * random()));
  return [west, ...between.toSorted((a, b) => a - b), west + width];
};

const someShape = (random: () => number): Shape => {
  const width = random() < 0.25 ? 360 : 1 + 358 * random();
  const west = -360 + (720 - width) * random();
  const middle = -80 + 160 * random();
  const reach = Math.min(1 + 40 * random(), 90 - Math.abs(middle) - 1e-3);
  const south = profile(random, split(random, west, width, 3), middle - reach, middle - reach / 4);
  const north = profile(random, split(random, west, width, 3), middle + reach / 4, middle + reach);
  const atPole = random();
  const flat = (lat: number): LonLat[] => [
    [west, lat],
    [west + width, lat],
  ];
  if (width === 360) {
    // All round, both ends of a profile are one point.
    for (const line of [south, north]) line[line.length - 1] = [west + 360, line[0]?.[1] ?? 0];
  }
  if (atPole < 0.15) return { south: flat(-90), north };
  return atPole < 0.3 ? { south, north: flat(90) } : { south, north };
};

/** Points of the whole Earth, and near the edges, where it is easily got wrong. The poles cost most: every tenth time. */
const somePoints = (random: () => number, { south, north }: Shape): LonLat[] => [
  ...(random() < 0.1 ? [[0, 90] as const, [0, -90] as const] : []),
  ...Array.from({ length: POINTS }, (_, i): LonLat => {
    const lon = -180 + 360 * random();
    if (i % 2 === 0) return [lon, (Math.asin(2 * random() - 1) * 180) / Math.PI];
    const [west = 0, east = 0] = [south[0]?.[0], south.at(-1)?.[0]];
    const x = west + (east - west) * random();
    const lat = latAt(random() < 0.5 ? south : north, x) + 4 * (random() - 0.5);
    return [((((x + 180) % 360) + 360) % 360) - 180, Math.max(-90, Math.min(90, lat))];
  }),
];

/** Where a point lies so near to an edge that the last digits of two sums decide, nothing is asked. */
const isOnEdge = (shape: Shape, [lon, lat]: LonLat): boolean =>
  [-720, -360, 0, 360, 720].some((turn) => {
    const x = lon + turn;
    const [west = 0, east = 0] = [shape.south[0]?.[0], shape.south.at(-1)?.[0]];
    const isBeside = Math.min(Math.abs(x - west), Math.abs(x - east)) < 1e-6;
    const isOn = [shape.south, shape.north].some((line) => Math.abs(lat - latAt(line, x)) < 1e-6);
    return isBeside || (x >= west && x <= east && isOn);
  });

interface Asked {
  readonly point: LonLat;
  /** Null where it lies on an edge. */
  readonly isIn: boolean | null;
  /** From the edge, by a corner every degree. */
  readonly meters: number;
}

const ask = (shape: Shape, points: readonly LonLat[]): Asked[] => {
  const exact = outlineOf({ type: "Polygon", coordinates: [positions(dense(ringOf(shape)))] });
  return points.map((point) => {
    const isUnsure = isOnEdge(shape, point) || Math.abs(point[1]) === 90;
    const isIn = isUnsure ? null : contains(shape, point);
    return { point, isIn, meters: nearestOnOutline(exact, point).meters };
  });
};

const check = (asked: readonly Asked[], geometry: Polygon | MultiPolygon, name: string) => {
  expect(outlineFault(geometry), `${name}: ${JSON.stringify(geometry)}`).toBeNull();
  const outline = outlineOf(geometry);
  for (const { point, isIn, meters } of asked) {
    const where = `${name}, seed ${SEED}, at ${point.join(", ")}: ${JSON.stringify(geometry).slice(0, 400)}`;
    if (isIn !== null) expect(isInside(outline, point), where).toBe(isIn);
    // Two centimetres: the golden section's own.
    expect(Math.abs(nearestOnOutline(outline, point).meters - meters), where).toBeLessThan(0.02);
  }
};

describe("an area of any width", () => {
  test(`${SHAPES} of them are what the same areas are with a corner every degree, in any turn, cut or wrapped`, () => {
    const random = randomFrom(SEED);
    for (let i = 0; i < SHAPES; i++) {
      const shape = someShape(random);
      const asked = ask(shape, somePoints(random, shape));
      const ring = ringOf(shape);
      check(asked, { type: "Polygon", coordinates: [positions(ring)] }, `shape ${i} as written`);
      check(asked, { type: "Polygon", coordinates: [positions(dense(ring))] }, `shape ${i} dense`);
      const [west = 0, east = 0] = [shape.south[0]?.[0], shape.south.at(-1)?.[0]];
      if (east - west < 360)
        check(asked, { type: "Polygon", coordinates: [wrapped(dense(ring))] }, `shape ${i} wrapped`);
      const at = west + (east - west) * (0.2 + 0.6 * random());
      const half = (lons: (lon: number) => boolean): Shape => {
        const cut = (line: Profile): LonLat[] =>
          [...line, [at, latAt(line, at)] as const]
            .filter(([lon]) => lons(lon))
            .toSorted((a, b) => a[0] - b[0]);
        return { south: cut(shape.south), north: cut(shape.north) };
      };
      const halves = [half((lon) => lon <= at), half((lon) => lon >= at)];
      const parts = halves.map((part) => [positions(ringOf(part))]);
      check(asked, { type: "MultiPolygon", coordinates: parts }, `shape ${i} in two parts`);
    }
  });

  test("a ring round a pole that is not closed over it, from any corner on, is closed over it", () => {
    const random = randomFrom(SEED + 1);
    for (let i = 0; i < SHAPES; i++) {
      const isNorth = random() < 0.5;
      const start = -180 + 360 * random();
      const count = 3 + Math.floor(9 * random());
      const least = 30 + 40 * random();
      const isFlat = random() < 0.3;
      const corners = Array.from({ length: count }, (_, k): LonLat => {
        const lat = least + (isFlat ? 0 : (88 - least) * random());
        return [start + (360 * k) / count, isNorth ? lat : -lat];
      });
      const first = corners[0] ?? [0, 0];
      const round: LonLat[] = [...corners, [first[0] + 360, first[1]]];
      const pole: LonLat[] = [start, start + 360].map((lon): LonLat => [lon, isNorth ? 90 : -90]);
      const shape = isNorth ? { south: round, north: pole } : { south: pole, north: round };
      // Eastward round the North Pole, westward round the South Pole: the inside is on the left (RFC 7946, §3.1.6).
      const open = [...(isNorth ? corners : corners.toReversed())];
      const turn = Math.floor(count * random());
      const along = [...open.slice(turn), ...open.slice(0, turn)];
      const geometry: Polygon = { type: "Polygon", coordinates: [wrapped([...along, ...along.slice(0, 1)])] };
      check(ask(shape, somePoints(random, shape)), geometry, `ring ${i}`);
    }
  });
});
