import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { ellipsoidMeters, type LonLat } from "../../src/core/geodesy.ts";
import type { LinkId } from "../../src/sea/links.ts";
import { type SeaOptions, seaRoute } from "../../src/sea/route.ts";
import { loadSea, type Sea } from "../../src/sea/sea.ts";
import { toLonLat } from "../../src/sea/vector.ts";
import { randomFrom, worldSea } from "../../tests/sea/world.ts";

// Times on one core. Each pair's time is the best of ROUNDS: other work on the machine makes them longer, never shorter.
const ROUNDS = 3;
const PAIRS = 200;
const NMI = 1852;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Pair = readonly [LonLat, LonLat];

const shorePairs = ({ mesh }: Sea, accepts: (meters: number) => boolean, near: number): Pair[] => {
  const random = randomFrom(1);
  const count = mesh.shoreNext.length;
  const place = (i: number): LonLat => {
    const at = 3 * (((i % count) + count) % count);
    return toLonLat(mesh.vectors[at] ?? 0, mesh.vectors[at + 1] ?? 0, mesh.vectors[at + 2] ?? 0);
  };
  const pairs: Pair[] = [];
  while (pairs.length < PAIRS) {
    const i = Math.floor(random() * count);
    const j = near ? i + Math.floor((random() - 0.5) * near) : Math.floor(random() * count);
    const pair: Pair = [place(i), place(j)];
    if (accepts(ellipsoidMeters(...pair))) pairs.push(pair);
  }
  return pairs;
};

const quantiles = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, p95 ${at(0.95)}, longest ${at(1)}`;
};

const bestTimes = <T>(items: readonly T[], run: (item: T) => unknown): number[] => {
  const best = items.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    items.forEach((item, i) => {
      const start = performance.now();
      run(item);
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - start);
    });
  }
  return best;
};

const measure = (name: string, sea: Sea, pairs: readonly Pair[], options: SeaOptions): void => {
  const none = pairs.filter(([from, to]) => !seaRoute(sea, from, to, options).ok).length;
  say(
    `${name}: ${quantiles(bestTimes(pairs, ([from, to]) => seaRoute(sea, from, to, options)))}; ${none} of ${pairs.length} without a way`,
  );
};

const typedArrayBytes = (value: unknown, seen = new Set<unknown>()): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  return Object.values(value).reduce((sum: number, part) => sum + typedArrayBytes(part, seen), 0);
};

interface Published {
  fromLonLat: LonLat;
  toLonLat: LonLat;
  nmi: number;
  route: string;
  avoid: LinkId[];
}
const published: Published[] = JSON.parse(readFileSync("tests/reference/port-distances.json", "utf8"));
const shortest = published.filter(({ route }) => route === "shortest");

const againstTable = (name: string, lengthOf: (pair: Published) => number | undefined): void => {
  const found = shortest.flatMap((pair) => {
    const nmi = lengthOf(pair);
    return nmi === undefined
      ? []
      : [{ nmi, table: pair.nmi, geodesic: ellipsoidMeters(pair.fromLonLat, pair.toLonLat) / NMI }];
  });
  const median = (least: number, most: number): string => {
    const off = found
      .filter(({ table }) => table >= least && table < most)
      .map(({ nmi, table }) => Math.abs(100 * (nmi / table - 1)))
      .sort((a, b) => a - b);
    return (off[Math.floor(off.length / 2)] ?? Number.NaN).toFixed(2);
  };
  say(
    `${name}: ${shortest.length - found.length} faults, ${found.filter(({ nmi, geodesic }) => nmi < 0.9999 * geodesic).length} under the geodesic, ` +
      `${found.filter(({ nmi, table }) => nmi > 1.005 * table + 1).length} over 1.005 × table + 1 nmi, ` +
      `${found.filter(({ nmi, table }) => nmi > 1.01 * table + 1).length} over 1.01 × + 1; ` +
      `median |difference| ${median(1000, Infinity)} % from 1,000 nmi, ${median(200, 1000)} % from 200, ${median(0, 200)} % below`,
  );
};

const oursWith = (sea: Sea, keepOff: SeaOptions) => (pair: Published) => {
  const route = seaRoute(sea, pair.fromLonLat, pair.toLonLat, { avoid: pair.avoid, ...keepOff });
  return route.ok ? route.value.meters / NMI : undefined;
};

/** Its length in kilometres (its own nautical miles are wrong), by its own line. */
const searoute = createRequire(import.meta.url)("searoute-js") as (
  // it has no types
  from: unknown,
  to: unknown,
  unit: string,
) => { properties: { length: number } } | null;
const point = (coordinates: LonLat) => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Point", coordinates },
});
const theirs = (from: LonLat, to: LonLat): number | undefined => {
  try {
    const length = searoute(point(from), point(to), "kilometers")?.properties.length;
    return length === undefined ? undefined : (1000 * length) / NMI;
  } catch {
    return undefined;
  }
};

// searoute-js prints as it works.
console.log = () => {};

const sea = worldSea();
const packed = readFileSync("public/sea/sea.bin.gz");
say(
  `data file: ${(packed.length / 1e6).toFixed(2)} MB gzip, ${sea.mesh.parent.length} polygons, ${sea.mesh.shoreNext.length} points`,
);
const bytes = gunzipSync(packed);
const loads = Array.from({ length: 7 }, () => bestTimes([bytes], loadSea)[0] ?? 0);
say(`unpacking: ${quantiles(bestTimes([packed], (p) => gunzipSync(p)))}; ready after: ${quantiles(loads)}`);
say(
  `typed arrays of the mesh: ${(typedArrayBytes(sea) / 1e6).toFixed(0)} MB (the locator's and the search's come on top)`,
);

const coastal = shorePairs(sea, (meters) => meters > 5000 && meters <= 500_000, 4000);
const ocean = shorePairs(sea, (meters) => meters > 3_000_000, 0);
measure("coastal, keep-off 0", sea, coastal, { keepOffMeters: 0 });
measure("coastal, default keep-off", sea, coastal, {});
measure("oceans, keep-off 0", sea, ocean, { keepOffMeters: 0 });
measure("oceans, default keep-off", sea, ocean, {});
measure("oceans, Suez and Panama shut", sea, ocean, { keepOffMeters: 0, avoid: ["suez", "panama"] });
say(`searoute-js, the same ocean pairs: ${quantiles(bestTimes(ocean, ([from, to]) => theirs(from, to)))}`);
againstTable("published, keep-off 0", oursWith(sea, { keepOffMeters: 0 }));
againstTable("published, default keep-off", oursWith(sea, {}));
againstTable("published, searoute-js", (pair) => theirs(pair.fromLonLat, pair.toLonLat));
