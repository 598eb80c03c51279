import type { LonLat } from "../../core/geodesy.ts";
import type { ClaimGeometry, DrawnPlace } from "./claim-geometry.ts";
import { type Frame, frameOf } from "./map-frame.ts";
import { areaPath, linePath, type Ring, ringsOf } from "./map-shapes.ts";
import { escapeMarkup } from "./markup.ts";

const WIDTH = 640;
const HEIGHT = 300;
/** The scale bar is at most this share of the width. */
const BAR_SHARE = 0.25;

/**
 * A claim's map as SVG: land, where each place may be, the measured line, names and a scale bar. Colours are those of
 * the page that it stands in. `bySea` is the path of a ship, where one was measured. Null where nothing can be drawn.
 */
export const mapPicture = (
  { places, lines }: ClaimGeometry,
  bySea: readonly LonLat[] | null,
  land: readonly Ring[],
): string | null => {
  const shapes = places.map((place) => ({ place, rings: ringsOf(place.shape) }));
  // Discs belong into the picture whole; of an area, what the line touches is enough.
  const whole = shapes.filter(({ place }) => lines.length === 0 || !place.isArea);
  const corners = whole.flatMap(({ rings }) => rings.flatMap(({ points }) => points));
  const shown = [...lines.flat(), ...(bySea ?? []), ...corners];
  if (shown.length === 0) return null;
  const frame = frameOf(shown, WIDTH, HEIGHT);
  const names = places.map(({ name }) => name).join(", ");
  return [
    `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(`Map: ${names}`)}">`,
    `<path class="land" d="${areaPath(frame, land)}"/>`,
    ...shapes.map(
      ({ place, rings }) => `<path class="${place.isArea ? "area" : "disc"}" d="${areaPath(frame, rings)}"/>`,
    ),
    ...(bySea ? [`<path class="sea-path" d="${linePath(frame, bySea)}"/>`] : []),
    ...lines.map((line) => lineMark(linePath(frame, line))),
    ...places.map((place) => placeMark(frame, place, places)),
    scaleBar(frame),
    "</svg>",
  ].join("");
};

const lineMark = (path: string): string =>
  `<path class="casing" d="${path}"/><path class="line" d="${path}"/>`;

const placeMark = (frame: Frame, { name, at, isArea }: DrawnPlace, places: readonly DrawnPlace[]): string => {
  const [x, y] = frame.project(at);
  if (isArea && (x < 0 || x > frame.width || y < 0 || y > frame.height)) return "";
  const side = isArea ? "middle" : sideOf(frame, x, places, name);
  const [dx, dy] = isArea ? [0, 5] : LABEL_SHIFTS[side];
  const half = labelWidth(name) / 2;
  const labelX = side === "middle" ? Math.min(Math.max(x, half + 4), frame.width - half - 4) : x + dx;
  const label = `<text class="${isArea ? "area-name" : "name"}" x="${labelX.toFixed(1)}" y="${(y + dy).toFixed(1)}" text-anchor="${side}">${escapeMarkup(name)}</text>`;
  return isArea ? label : `<circle class="point" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6"/>${label}`;
};

/** Where a name stands beside its point, by its anchor: right of it, left of it, above it. */
const LABEL_SHIFTS = { start: [11, 5], end: [-11, 5], middle: [0, -13] } as const;

/** On the side where no line goes, if there is room; else above. */
const sideOf = (frame: Frame, x: number, places: readonly DrawnPlace[], name: string) => {
  const xs = places.filter(({ isArea }) => !isArea).map(({ at }) => frame.project(at)[0]);
  const room = labelWidth(name) + LABEL_SHIFTS.start[0];
  if (x <= Math.min(...xs) && xs.length > 1 && x > room) return "end";
  return x >= Math.max(...xs) && frame.width - x > room ? "start" : "middle";
};

/** About; a Chinese letter is as wide as two others. */
const labelWidth = (name: string): number => {
  let width = 0;
  for (const letter of name) width += letter > "\u2E80" ? 15 : 8.5;
  return width;
};

/** A round length near the lower left corner. */
const scaleBar = ({ metersPerPixel, width, height }: Frame): string => {
  const most = width * BAR_SHARE * metersPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  const text = meters >= 1000 ? `${meters / 1000} km` : `${meters} m`;
  const [x, y, length] = [16, height - 16, meters / metersPerPixel];
  return `<path class="bar" d="M${x} ${y - 5}V${y}H${(x + length).toFixed(1)}V${y - 5}"/><text class="bar-text" x="${x + 6}" y="${y - 6}">${text}</text>`;
};
