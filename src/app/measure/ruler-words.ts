import { windOfDegrees } from "../../core/claim-text/winds.ts";
import type { Ruler, RulerPoint, SeaLeg } from "../../core/ruler.ts";
import {
  legsOf,
  lengthOfLine,
  pointsOf,
  type RulerLeg,
  type RulerLength,
  seaSumOf,
  sumOf,
} from "../../core/ruler-measure.ts";
import { findPlace, type Story } from "../../core/story.ts";
import type { ReaderUnit } from "../../core/units.ts";
import { formatDecimalDegrees, PLACE_KIND_NAMES } from "../format.ts";
import { lengthInAllUnits, truncatedLength } from "./truncated-length.ts";

/** "Pasni, port" where a point is a place, else its coordinates. */
export const pointName = (story: Story | null, { at, place }: RulerPoint): string => {
  const found = place !== null && story ? findPlace(story, place) : undefined;
  if (!found) return formatDecimalDegrees(at);
  return `${found.properties.name}, ${PLACE_KIND_NAMES[found.properties.kind][0].toLowerCase()}`;
};

/** A point by its name and where it is. */
export const pointText = (story: Story | null, point: RulerPoint): string => {
  const [name, degrees] = [pointName(story, point), formatDecimalDegrees(point.at)];
  return name === degrees ? degrees : `${name}: ${degrees}`;
};

/** "081.6° E": three digits, as navigators write. */
export const headingText = (degrees: number): string => {
  const tenths = Math.round(degrees * 10) % 3600;
  return `${(tenths / 10).toFixed(1).padStart(5, "0")}° ${windOfDegrees(degrees)}`;
};

/** A final heading is told where it differs by so much from the first. */
const TOLD_TURN_DEGREES = 1;

/** Heading at the start, and where the line turns on its way, at its end. */
export const legHeading = ({ initialBearingDegrees: first, finalBearingDegrees: last }: RulerLeg): string => {
  const turn = Math.abs(((last - first + 540) % 360) - 180);
  return turn < TOLD_TURN_DEGREES
    ? headingText(first)
    : `${headingText(first)}, at its end ${headingText(last)}`;
};

const MODEL = "on the WGS84 ellipsoid (geodesics by Karney’s method)";

/** What the number says of itself: way, model, method, and the other model beside it. */
export const methodText = (ruler: Ruler, { sphereMeters }: RulerLength, unit: ReaderUnit): string => {
  const way = ruler.status === "line" ? "Along the line as it is drawn" : "Straight";
  return `${way}, ${MODEL}. On Turf’s sphere: ${truncatedLength(sphereMeters, unit)}.`;
};

/** What the length by sea says of itself. */
export const seaMethodText = (legs: readonly SeaLeg[]): string =>
  `By sea, keeping off the coast where there is room; ${truncatedLength(seaSumOf(legs).leastMeters, "nmi")} at the shortest.`;

/** The way by sea: nautical miles first. */
const seaText = (legs: readonly SeaLeg[]): string =>
  `${lengthInAllUnits(seaSumOf(legs).meters, "nmi").join(", ")}. ${seaMethodText(legs)}`;

/** The measure as lines of text, with all that belongs to the number. */
export const rulerAsText = (ruler: Ruler, story: Story | null, unit: ReaderUnit): string => {
  if (ruler.status === "line") {
    const length = lengthOfLine(ruler.line);
    return [
      `${ruler.line.name}: ${lengthInAllUnits(length.meters, unit).join(", ")}`,
      methodText(ruler, length, unit),
    ].join("\n");
  }
  const points = pointsOf(ruler);
  const legs = legsOf(points);
  const total = sumOf(legs);
  return [
    lengthInAllUnits(total.meters, unit).join(", "),
    ...points.map((point, index) => `${index + 1}. ${pointText(story, point)}`),
    ...legs.map(
      (leg, index) =>
        `${index + 1} → ${index + 2}: ${truncatedLength(leg.meters, unit)}, heading ${legHeading(leg)}`,
    ),
    methodText(ruler, total, unit),
    ...(ruler.status === "done" && ruler.bySea ? [seaText(ruler.bySea)] : []),
  ].join("\n");
};

/** What a screen reader says: total and last leg, and the place that the moving end is on. */
export const rulerSpoken = (ruler: Ruler, story: Story | null, unit: ReaderUnit): string => {
  if (ruler.status === "line")
    return `${ruler.line.name}: ${truncatedLength(lengthOfLine(ruler.line).meters, unit)}`;
  if (ruler.status === "done" && ruler.bySea) return seaText(ruler.bySea);
  const points = pointsOf(ruler);
  const legs = legsOf(points);
  const [end, last] = [points.at(-1), legs.at(-1)];
  const at = end ? pointName(story, end) : "Ruler on";
  if (!last) return at;
  return `Total ${truncatedLength(sumOf(legs).meters, unit)}, last leg ${truncatedLength(last.meters, unit)}, to ${at}`;
};
