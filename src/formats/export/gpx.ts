import type { Position } from "geojson";
import type { Story } from "../../core/story.ts";
import { type Drawn, drawnOf, type Exported } from "./exported.ts";
import { type Xml, xml, xmlDocument, xmlTexts } from "./xml.ts";

const GPX = "http://www.topografix.com/GPX/1/1";

/** GPX 1.1: points as waypoints, routes as tracks. It has no polygons: those are left out. */
export const writeGpx = (story: Story): Exported => {
  const { drawn, leftOut } = drawnOf(story);
  const isPolygon = ({ geometry }: Drawn) => geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  // The schema wants all waypoints before the first track.
  const waypoints = drawn.flatMap((feature) =>
    feature.geometry.type === "Point" ? [point("wpt", feature.geometry.coordinates, words(feature))] : [],
  );
  const tracks = drawn.flatMap((feature) => {
    const lines = linesOf(feature);
    return lines.length > 0 ? [xml("trk", {}, ...words(feature), ...lines.map(segment))] : [];
  });
  const polygons = drawn.filter(isPolygon).map(({ properties }) => properties.name);
  const root = xml("gpx", { xmlns: GPX, version: "1.1", creator: "Groundtruth" }, ...waypoints, ...tracks);
  return { content: xmlDocument(root), leftOut: [...leftOut, ...polygons] };
};

const linesOf = ({ geometry }: Drawn): Position[][] => {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
};

const segment = (line: readonly Position[]): Xml =>
  xml("trkseg", {}, ...line.map((position) => point("trkpt", position)));

const point = (tag: string, [lon = 0, lat = 0]: Position, texts: readonly Xml[] = []): Xml =>
  xml(tag, { lat: String(lat), lon: String(withinTurn(lon)) }, ...texts);

/** A line over 180° runs on in a story; GPX wants longitudes from −180 up to, and without, 180. */
const withinTurn = (lon: number): number =>
  lon >= -180 && lon < 180 ? lon : Number((lon - 360 * Math.floor((lon + 180) / 360)).toFixed(DECIMALS));
const DECIMALS = 9;

/** Name, notes, source and kind, in the schema's order. */
const words = ({ properties: { name, notes, source, kind } }: Drawn): Xml[] =>
  xmlTexts({ name, desc: notes, src: source, type: kind });
