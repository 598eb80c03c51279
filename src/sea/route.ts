import { ellipsoidMeters, type LonLat, pathMeters } from "../core/geodesy.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Course, Site } from "./course.ts";
import { DEFAULT_KEEP_OFF_METERS } from "./default-keep-off.ts";
import { enclosedWaterAt } from "./enclosed.ts";
import { keepOff } from "./keep-off.ts";
import { LINKS, type LinkId, shutLinks } from "./links.ts";
import type { Landing } from "./locate.ts";
import { pathBetween } from "./path.ts";
import type { Sea } from "./sea.ts";
import { EARTH_RADIUS_METERS, putLonLat, toLonLat, type Vectors } from "./vector.ts";

export interface SeaOptions {
  /** Links that the path must not take. */
  readonly avoid?: readonly LinkId[];
  /** Links that are shut by default and may be taken. */
  readonly allow?: readonly LinkId[];
  /** Distance that the path keeps off the coast where there is room, 0 for the shortest path. */
  readonly keepOffMeters?: number;
}

export interface SeaRoute {
  /** From start to end, both as given; longitudes run on over 180°. Between its points it is straight to metres. */
  readonly path: LonLat[];
  /** Length on the WGS84 ellipsoid, with the legs from the start and to the end. */
  readonly meters: number;
  /** Length of the shortest possible path, keeping off nothing: the same waters, taut round the capes themselves. */
  readonly leastMeters: number;
  /** The links taken, in order. */
  readonly via: LinkId[];
  /** How far each end had to move to the nearest water; 0 on the water. */
  readonly startMovedMeters: number;
  readonly endMovedMeters: number;
}

export interface SeaError {
  readonly code: "bad-coordinate" | "inland" | "enclosed-water" | "unreachable";
  readonly message: string;
}

/** An end moves at most so far to the water: harbours and river ports do; farther off it is no sea journey. */
export const FARTHEST_MOVE_METERS = 30_000;
/** From a lake's shore even a nearer sea is not reached: farther off than this, the lake is meant. */
const FARTHEST_FROM_LAKE_METERS = 5000;

/**
 * The shortest path over the open sea between two places (degrees, WGS84) and its length. On the water's polygons
 * it is exact on the sphere; the coast is the source's within 500 m. An end on land starts at the nearest water.
 * Errors: a coordinate that is none; an end too far inland; a lake; links shut in a way that parts the ends.
 */
export const seaRoute = (
  sea: Sea,
  from: LonLat,
  to: LonLat,
  options: SeaOptions = {},
): Result<SeaRoute, SeaError> => {
  const start = land(sea, from);
  if (!start.ok) return start;
  const end = land(sea, to);
  if (!end.ok) return end;
  if (from[0] === to[0] && from[1] === to[1]) return ok(stay(from));
  const shut = shutLinks(options.avoid ?? [], options.allow ?? []);
  const { keepOffMeters = DEFAULT_KEEP_OFF_METERS } = options;
  const way = wayBetween(sea, start.value.site, end.value.site, shut, keepOffMeters);
  if (!way) return err({ code: "unreachable", message: unreachable(from, to, shut) });
  const between = (bends: readonly LonLat[]) => [
    from,
    ...stopOf(start.value),
    ...bends,
    ...stopOf(end.value),
    to,
  ];
  const stops = between(way.bends);
  return ok({
    path: pathBetween(stops),
    meters: pathMeters(stops),
    leastMeters: pathMeters(between(way.corners)),
    via: way.via,
    startMovedMeters: movedMeters(from, start.value),
    endMovedMeters: movedMeters(to, end.value),
  });
};

interface Way {
  /** Where the path bends, and where the shortest possible one does. */
  readonly bends: LonLat[];
  readonly corners: LonLat[];
  readonly via: LinkId[];
}

/** Always found from the same one of the two ends, so that the way back is the way there. */
const wayBetween = (
  sea: Sea,
  start: Site,
  goal: Site,
  shut: Uint8Array,
  keepOffMeters: number,
): Way | undefined => {
  if (start.polygon > goal.polygon || (start.polygon === goal.polygon && start.x > goal.x)) {
    const back = wayBetween(sea, goal, start, shut, keepOffMeters);
    return (
      back && {
        bends: back.bends.toReversed(),
        corners: back.corners.toReversed(),
        via: back.via.toReversed(),
      }
    );
  }
  const course = sea.search.run(start, goal, shut);
  if (!course) return undefined;
  const corners = places(cornersOf(sea, course));
  const bends =
    keepOffMeters > 0
      ? places(keepOff(sea.mesh, start, goal, course, keepOffMeters / EARTH_RADIUS_METERS))
      : corners;
  return { bends, corners, via: linksOf(sea, course) };
};

const stay = (place: LonLat): SeaRoute => ({
  path: [place, place],
  meters: 0,
  leastMeters: 0,
  via: [],
  startMovedMeters: 0,
  endMovedMeters: 0,
});

const land = (sea: Sea, place: LonLat): Result<Landing, SeaError> => {
  const [lon, lat] = place;
  if (!(Math.abs(lon) <= 360 && Math.abs(lat) <= 90)) {
    const message = `${lon}, ${lat}: a longitude from -360 to 360 and a latitude from -90 to 90 were wanted`;
    return err({ code: "bad-coordinate", message });
  }
  const v = new Float64Array(3);
  putLonLat(v, 0, lon, lat);
  const landing = sea.locator.nearest(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0);
  const meters = landing.radians * EARTH_RADIUS_METERS;
  const lake = enclosedWaterAt(place);
  if (lake && meters > FARTHEST_FROM_LAKE_METERS) {
    return err({
      code: "enclosed-water",
      message: `${lon}, ${lat}: no ship leaves ${lake} for the open sea`,
    });
  }
  if (meters > FARTHEST_MOVE_METERS) {
    const message = `${lon}, ${lat}: ${Math.round(meters / 1000)} km from the open sea, at most ${FARTHEST_MOVE_METERS / 1000} km were wanted`;
    return err({ code: "inland", message });
  }
  return ok(landing);
};

const stopOf = ({ site, radians }: Landing): LonLat[] =>
  radians === 0 ? [] : [toLonLat(site.x, site.y, site.z)];

const movedMeters = (place: LonLat, landing: Landing): number => {
  const [stop] = stopOf(landing);
  return stop ? ellipsoidMeters(place, stop) : 0;
};

const cornersOf = ({ mesh: { vectors } }: Sea, { corners }: Course): Vectors => {
  const out = new Float64Array(3 * corners.length);
  corners.forEach((i, k) => {
    out.set(vectors.subarray(3 * i, 3 * i + 3), 3 * k);
  });
  return out;
};

const places = (v: Vectors): LonLat[] =>
  Array.from({ length: v.length / 3 }, (_, i) =>
    toLonLat(v[3 * i] ?? 0, v[3 * i + 1] ?? 0, v[3 * i + 2] ?? 0),
  );

const linksOf = ({ mesh: { gate } }: Sea, { edges }: Course): LinkId[] => {
  const numbers = new Set(edges.map((h) => gate[h] ?? 0));
  return [...numbers].flatMap((number) => LINKS[number - 1] ?? []);
};

const unreachable = (from: LonLat, to: LonLat, shut: Uint8Array): string => {
  const names = LINKS.filter((_, i) => shut[i + 1] === 1);
  return `no way by sea from ${from[0]}, ${from[1]} to ${to[0]}, ${to[1]} while these are shut: ${names.join(", ")}`;
};
