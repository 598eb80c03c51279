import { DOMImplementation, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import type { Position } from "geojson";
import type { Story } from "../../core/story.ts";
import { type Drawn, drawnOf, type Exported } from "./exported.ts";

const GPX = "http://www.topografix.com/GPX/1/1";

/** GPX 1.1: points as waypoints, routes as tracks. It has no polygons: those are left out. */
export const writeGpx = (story: Story): Exported => {
  const { drawn, leftOut } = drawnOf(story);
  const document = new DOMImplementation().createDocument(GPX, "gpx", null);
  const root = document.documentElement;
  if (!root) throw new Error("a document was made without its root");
  root.setAttribute("version", "1.1");
  root.setAttribute("creator", "Groundtruth");
  const isPolygon = ({ geometry }: Drawn) => geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  // The schema wants all waypoints before the first track.
  for (const feature of drawn)
    if (feature.geometry.type === "Point") root.appendChild(waypoint(document, feature));
  for (const feature of drawn) if (linesOf(feature).length > 0) root.appendChild(track(document, feature));
  const polygons = drawn.filter(isPolygon).map(({ properties }) => properties.name);
  const xml = new XMLSerializer().serializeToString(document);
  return { content: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`, leftOut: [...leftOut, ...polygons] };
};

const linesOf = ({ geometry }: Drawn): Position[][] => {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
};

const waypoint = (document: Document, feature: Drawn): Element => {
  const { coordinates } = feature.geometry;
  const element = point(document, "wpt", coordinates.flat(3).slice(0, 2));
  addWords(document, element, feature);
  return element;
};

const track = (document: Document, feature: Drawn): Element => {
  const element = document.createElementNS(GPX, "trk");
  addWords(document, element, feature);
  for (const line of linesOf(feature)) {
    const segment = element.appendChild(document.createElementNS(GPX, "trkseg"));
    for (const position of line) segment.appendChild(point(document, "trkpt", position));
  }
  return element;
};

const point = (document: Document, tag: string, [lon = 0, lat = 0]: Position): Element => {
  const element = document.createElementNS(GPX, tag);
  element.setAttribute("lat", String(lat));
  // A line over 180° runs on in a story; GPX wants it within.
  element.setAttribute("lon", String(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon));
  return element;
};

/** Name, notes, source and kind, in the schema's order. */
const addWords = (document: Document, element: Element, { properties }: Drawn): void => {
  const texts = {
    name: properties.name,
    desc: properties.notes,
    src: properties.source,
    type: properties.kind,
  };
  for (const [tag, text] of Object.entries(texts)) {
    if (text === undefined || text === "") continue;
    element.appendChild(document.createElementNS(GPX, tag)).textContent = text;
  }
};
