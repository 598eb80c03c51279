import { type LonLat, withinTurn } from "../geodesy.ts";
import { type Edge, edgesOf } from "../ring-crossing.ts";

type Interval = readonly [least: number, most: number];

/** About a centimetre: what two parts of an area share may differ by less. */
const SAME_DEGREES = 1e-7;
const name = (degrees: number): string => String(Math.round(degrees / SAME_DEGREES));
const lonName = (lon: number): string => name((((lon % 360) + 360) % 360) % 360);
/** The same for both directions; edges between the same corners may go either way round the Earth. */
const edgeName = ([a, b]: Edge): string => {
  const [from, to] = a[1] < b[1] ? [a, b] : [b, a];
  return `${lonName(from[0])} ${name(from[1])} ${name(to[0] - from[0])} ${name(to[1])}`;
};

const isOnPole = ([a, b]: Edge): boolean => Math.abs(a[1]) === 90 && a[1] === b[1];
const isPoint = ([a, b]: Edge): boolean => a[0] === b[0] && a[1] === b[1];

const grouped = (edges: readonly Edge[], nameOf: (edge: Edge) => string): Edge[][] => {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = nameOf(edge);
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()];
};

/** Where an odd number of the intervals lie; null where no two of them overlap, so that nothing changes. */
const oddStretches = (intervals: readonly Interval[]): Interval[] | null => {
  const steps = intervals
    .flatMap(([least, most]): [at: number, step: number][] => [
      [least, 1],
      [most, -1],
    ])
    .sort(([a], [b]) => a - b);
  const odd: [number, number][] = [];
  let [count, isCovered] = [0, false];
  for (const [index, [at, step]] of steps.entries()) {
    count += step;
    const next = steps[index + 1]?.[0] ?? at;
    if (next - at < SAME_DEGREES) continue;
    isCovered ||= count > 1;
    const last = odd.at(-1);
    if (count % 2 === 0) continue;
    if (last && at - last[1] < SAME_DEGREES) last[1] = next;
    else odd.push([at, next]);
  }
  return isCovered ? odd : null;
};

const sorted = (one: number, other: number): Interval => (one < other ? [one, other] : [other, one]);

/** Edges on one meridian, without what two of them share. */
const onMeridian = (edges: readonly Edge[]): readonly Edge[] => {
  const lon = edges[0]?.[0][0] ?? 0;
  const odd = edges.length > 1 ? oddStretches(edges.map(([a, b]) => sorted(a[1], b[1]))) : null;
  return odd
    ? odd.map(
        ([south, north]): Edge => [
          [lon, south],
          [lon, north],
        ],
      )
    : edges;
};

/** From its west end, in 0 to 360: cut there where it runs on. */
const roundTheEarth = ([west, east]: Interval): Interval[] => {
  const start = ((west % 360) + 360) % 360;
  const end = start + east - west;
  return end > 360
    ? [
        [start, 360],
        [0, end - 360],
      ]
    : [[start, end]];
};

/** Edges on one parallel, without what two of them share. */
const onParallel = (edges: readonly Edge[]): readonly Edge[] => {
  const lat = edges[0]?.[0][1] ?? 0;
  const odd =
    edges.length > 1 ? oddStretches(edges.flatMap(([a, b]) => roundTheEarth(sorted(a[0], b[0])))) : null;
  if (!odd) return edges;
  return odd.map(([west, east]): Edge => {
    const start = withinTurn(west);
    return [
      [start, lat],
      [start + east - west, lat],
    ];
  });
};

/**
 * The edges at which an area ends, of all edges of its rings. What two of them share lies between two parts of it (the
 * cut along 180°, the border of two provinces that are one region), and an edge on a pole is a point: they are none.
 */
export const borderOf = (rings: readonly (readonly LonLat[])[]): Edge[] => {
  const edges = rings.flatMap(edgesOf).filter((edge) => !isOnPole(edge) && !isPoint(edge));
  const isMeridian = ([a, b]: Edge) => a[0] === b[0];
  const isParallel = ([a, b]: Edge) => a[1] === b[1];
  const others = edges.filter((edge) => !isMeridian(edge) && !isParallel(edge));
  return [
    ...grouped(others, edgeName).flatMap((group) => (group.length % 2 === 0 ? [] : group.slice(0, 1))),
    ...grouped(edges.filter(isMeridian), ([a]) => lonName(a[0])).flatMap(onMeridian),
    ...grouped(edges.filter(isParallel), ([a]) => name(a[1])).flatMap(onParallel),
  ];
};
