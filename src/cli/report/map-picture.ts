import type { MultiPolygon, Polygon } from "geojson";
import { type LonLat, toLonLat } from "../../core/geodesy.ts";
import type { ClaimGeometry, DrawnPlace } from "./claim-geometry.ts";
import { type Frame, frameOf } from "./map-frame.ts";
import { areaPath, linePath } from "./map-shapes.ts";
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
  land: readonly (Polygon | MultiPolygon)[],
): string | null => {
  const shown = lines.length > 0 ? lines.flat() : places.flatMap(({ shape }) => cornersOf(shape));
  const [anchor] = shown;
  if (!anchor) return null;
  const path = bySea && nearTo(anchor, bySea);
  const frame = frameOf([...shown, ...(path ?? []), ...discs(places, anchor)], WIDTH, HEIGHT);
  const names = places.map(({ name }) => name).join(", ");
  return [
    `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(`Map: ${names}`)}">`,
    `<path class="land" d="${land.map((each) => areaPath(frame, each)).join("")}"/>`,
    ...places.map(
      ({ shape, isArea }) => `<path class="${isArea ? "area" : "disc"}" d="${areaPath(frame, shape)}"/>`,
    ),
    ...(path ? [`<path class="sea-path" d="${linePath(frame, path)}"/>`] : []),
    ...lines.map(
      (line) =>
        `<path class="casing" d="${linePath(frame, line)}"/><path class="line" d="${linePath(frame, line)}"/>`,
    ),
    ...places.map((place) => markOf(frame, place, anchor, places)),
    scaleBar(frame),
    "</svg>",
  ].join("");
};

const cornersOf = ({ type, coordinates }: Polygon | MultiPolygon): LonLat[] =>
  (type === "Polygon" ? coordinates : coordinates.flat()).flat().map(toLonLat);

/** Discs belong into the picture whole; areas may reach out of it. */
const discs = (places: readonly DrawnPlace[], anchor: LonLat): LonLat[] =>
  places.filter(({ isArea }) => !isArea).flatMap(({ shape }) => nearTo(anchor, cornersOf(shape)));

/** The same line, a turn of the globe farther where that is nearer to `anchor`. */
const nearTo = ([lon]: LonLat, line: readonly LonLat[]): LonLat[] => {
  const turn = 360 * Math.round((lon - (line[0]?.[0] ?? lon)) / 360);
  return line.map(([each, lat]): LonLat => [each + turn, lat]);
};

const markOf = (
  frame: Frame,
  { name, at, isArea }: DrawnPlace,
  anchor: LonLat,
  places: readonly DrawnPlace[],
): string => {
  const [x, y] = frame.project(nearTo(anchor, [at])[0] ?? at);
  if (isArea && (x < 0 || x > frame.width || y < 0 || y > frame.height)) return "";
  const isWest = places.every((other) => (nearTo(at, [other.at])[0]?.[0] ?? 0) >= at[0]);
  const side = isArea ? "middle" : isWest ? "end" : "start";
  const shift = isArea ? 0 : isWest ? -11 : 11;
  const label = `<text class="${isArea ? "area-name" : "name"}" x="${(x + shift).toFixed(1)}" y="${(y + 5).toFixed(1)}" text-anchor="${side}">${escapeMarkup(name)}</text>`;
  return isArea ? label : `<circle class="point" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6"/>${label}`;
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
