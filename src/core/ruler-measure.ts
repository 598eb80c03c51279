import { inverse, type LonLat, pathMeters, sphereMeters } from "./geodesy.ts";
import { lengthOfParts } from "./route.ts";
import type { Ruler, RulerLine, RulerPoint, SeaLeg } from "./ruler.ts";

/** One stretch of a measure. Lengths in metres; bearings in degrees clockwise from north, 0 ≤ b < 360. */
export interface RulerLeg {
  readonly from: RulerPoint;
  readonly to: RulerPoint;
  /** On the WGS84 ellipsoid. */
  readonly meters: number;
  /** On Turf's sphere. */
  readonly sphereMeters: number;
  readonly initialBearingDegrees: number;
  readonly finalBearingDegrees: number;
}

/** The points that are measured between: those that are fixed, then the moving end. */
export const pointsOf = (ruler: Ruler): readonly RulerPoint[] => {
  if (ruler.status === "line") return [];
  return ruler.status === "drawing" && ruler.end ? [...ruler.points, ruler.end] : ruler.points;
};

/** Each leg along its geodesic, in order. */
export const legsOf = (points: readonly RulerPoint[]): RulerLeg[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from, to, ...inverse(from.at, to.at), sphereMeters: sphereMeters(from.at, to.at) };
  });

/** A length in metres, on the ellipsoid and on Turf's sphere. */
export interface RulerLength {
  readonly meters: number;
  readonly sphereMeters: number;
}

export const sumOf = (legs: readonly RulerLength[]): RulerLength => ({
  meters: legs.reduce((sum, leg) => sum + leg.meters, 0),
  sphereMeters: legs.reduce((sum, leg) => sum + leg.sphereMeters, 0),
});

/** All legs by sea together, in metres. */
export const seaSumOf = (legs: readonly SeaLeg[]): Omit<SeaLeg, "path"> => ({
  meters: legs.reduce((sum, leg) => sum + leg.meters, 0),
  leastMeters: legs.reduce((sum, leg) => sum + leg.leastMeters, 0),
});

/** The length of a line that was there already: of segments all together, of lanes the longest. */
export const lengthOfLine = ({ paths, parts }: Pick<RulerLine, "paths" | "parts">): RulerLength => {
  const onSphere = (path: readonly LonLat[]) =>
    path.slice(1).reduce((sum, to, index) => sum + sphereMeters(path[index] ?? to, to), 0);
  return {
    meters: lengthOfParts(paths.map(pathMeters), parts),
    sphereMeters: lengthOfParts(paths.map(onSphere), parts),
  };
};
