import type { LonLat } from "../geodesy.ts";

/** A point of the WGS84 ellipsoid in metres from the Earth's centre (ECEF). */
export type Vector = readonly [x: number, y: number, z: number];

const A_METERS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const MEAN_RADIUS_METERS = 6_371_008.8;

export const vectorOf = ([lon, lat]: LonLat): Vector => {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  const n = A_METERS / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  const r = n * Math.cos(phi);
  return [r * Math.cos(lambda), r * Math.sin(lambda), n * (1 - E2) * Math.sin(phi)];
};

/** Length of the straight line through the Earth. */
export const chordMeters = (a: Vector, b: Vector): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Above this chord (of 12,742 km) the arc over it says little: near the antipode it is the angle that counts. */
const NEAR_ANTIPODE_CHORD_METERS = 11_000_000;

/** The arc over a short or middling chord, on a sphere. */
const arcOfChord = (chord: number): number =>
  2 * MEAN_RADIUS_METERS * Math.asin(Math.min(1, chord / (2 * MEAN_RADIUS_METERS)));

/** The angle between two directions from the Earth's centre, in radians. */
export const angle = (a: Vector, b: Vector): number => {
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
};

/** Roughly the geodesic between two points, in metres: see arcToleranceMeters. */
export const arcMeters = (a: Vector, b: Vector): number => {
  const chord = chordMeters(a, b);
  return chord < NEAR_ANTIPODE_CHORD_METERS ? arcOfChord(chord) : MEAN_RADIUS_METERS * angle(a, b);
};

const FAR_METERS = 5_000_000;
/** How far the arc over a chord and the geodesic may differ, with the sagitta of both pieces. */
export const arcToleranceMeters = (arc: number): number => 40 + arc * (arc > FAR_METERS ? 0.006 : 0.0015);

/** The point of segment `a`-`b` nearest to `p`, as a share of the way from `a`. */
const nearestShare = (p: Vector, a: Vector, b: Vector): number => {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const length = dx * dx + dy * dy + dz * dz;
  if (length === 0) return 0;
  const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy + (p[2] - a[2]) * dz) / length;
  return t < 0 ? 0 : Math.min(t, 1);
};

/** Roughly the metres from `p` to the short segment `a`-`b`. */
export const arcToSegment = (p: Vector, a: Vector, b: Vector): number => {
  const t = nearestShare(p, a, b);
  return arcMeters(p, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])]);
};
