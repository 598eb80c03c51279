import type { LonLat } from "../core/geodesy.ts";

/** Flat unit vectors: x, y, z of point i at 3i, 3i + 1, 3i + 2. */
export type Vectors = Float64Array;

/** Mean radius of the Earth in metres (IUGG R1): it turns angles of the search into metres of tolerance only. */
export const EARTH_RADIUS_METERS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Writes the unit vector of a point in degrees at index `i`. */
export const putLonLat = (out: Vectors, i: number, lonDegrees: number, latDegrees: number): void => {
  const cosLat = Math.cos(latDegrees * RADIANS);
  out[3 * i] = cosLat * Math.cos(lonDegrees * RADIANS);
  out[3 * i + 1] = cosLat * Math.sin(lonDegrees * RADIANS);
  out[3 * i + 2] = Math.sin(latDegrees * RADIANS);
};

/** The point in degrees of a vector of any length but 0. */
export const toLonLat = (x: number, y: number, z: number): LonLat => [
  Math.atan2(y, x) / RADIANS,
  Math.atan2(z, Math.hypot(x, y)) / RADIANS,
];

/**
 * On which side of the great circle from `a` to `b` the point `c` lies: positive left, negative right.
 * It is det(a, b − a, c − a): the plain determinant loses all its digits on edges of a few metres.
 */
export const side = (v: Vectors, a: number, b: number, c: number): number => {
  const ax = v[3 * a] ?? 0;
  const ay = v[3 * a + 1] ?? 0;
  const az = v[3 * a + 2] ?? 0;
  const bx = (v[3 * b] ?? 0) - ax;
  const by = (v[3 * b + 1] ?? 0) - ay;
  const bz = (v[3 * b + 2] ?? 0) - az;
  const cx = (v[3 * c] ?? 0) - ax;
  const cy = (v[3 * c + 1] ?? 0) - ay;
  const cz = (v[3 * c + 2] ?? 0) - az;
  return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
};

/** Square of the half chord (0.04, 510 km on the Earth) below which the arc sine's next term is under 1e-16. */
const SHORT = 0.0016;

/** Angle in radians between two unit vectors, from their chord: exact for the smallest angles too. */
export const angleOf = (ax: number, ay: number, az: number, bx: number, by: number, bz: number): number => {
  const dx = ax - bx;
  const dy = ay - by;
  const dz = az - bz;
  const s = (dx * dx + dy * dy + dz * dz) / 4;
  const half = Math.sqrt(s);
  // Half the angle is asin(half). Most legs are short, and its series is then exact to the last digit and faster.
  if (s < SHORT) return 2 * half * (1 + s * (1 / 6 + s * (3 / 40 + s * (15 / 336 + s * (105 / 3456)))));
  return 2 * Math.asin(Math.min(1, half));
};

/** Angle in radians between points i and j. */
export const angle = (v: Vectors, i: number, j: number): number =>
  angleOf(
    v[3 * i] ?? 0,
    v[3 * i + 1] ?? 0,
    v[3 * i + 2] ?? 0,
    v[3 * j] ?? 0,
    v[3 * j + 1] ?? 0,
    v[3 * j + 2] ?? 0,
  );
