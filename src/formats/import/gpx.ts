import type { Imported } from "../../core/imported.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Collector, createCollector, type Progress, type RawFeature } from "./collect.ts";
import { childText, childTexts, elementsOf, numberOf, parseXml, textOf, type XmlElement } from "./xml.ts";

/** Reads GPX: waypoints as points, tracks and routes as lines. Its coordinates are always WGS84. */
export const readGpx = (file: string, text: string, progress: Progress): Result<Imported> => {
  const document = parseXml(file, text, "gpx", progress);
  if (!document.ok) return document;
  const collector = createCollector("GPX", "point or track");
  for (const element of elementsOf(document.value, ...Object.keys(READERS)))
    collector.add({
      geometry: READERS[element.name]?.(element, collector),
      properties: propertiesOf(element),
    });
  return ok(collector.result());
};

const READERS: Readonly<
  Record<string, (element: XmlElement, collector: Collector) => RawFeature["geometry"]>
> = {
  wpt: (element) => ({ type: "Point", coordinates: positionOf(element) }),
  rte: (element, collector) => ({
    type: "LineString",
    coordinates: collector.known(
      elementsOf(element, "rtept")
        .flatMap((point) => [point, ...shapePoints(point)])
        .map(positionOf),
    ),
  }),
  trk: (element, collector) => {
    const segments = elementsOf(element, "trkseg").map((segment) =>
      collector.known(elementsOf(segment, "trkpt").map(positionOf)),
    );
    const [longest = []] = segments.toSorted((a, b) => b.length - a.length);
    if (longest.length < 2) return { type: "LineString", coordinates: longest };
    const lines = segments.filter((segment) => segment.length > 1);
    const short = segments.filter((segment) => segment.length === 1).length;
    if (short > 0)
      collector.drop("a part of a track that is one position", childText(element, "name"), short);
    return lines.length === 1
      ? { type: "LineString", coordinates: lines[0] }
      : { type: "MultiLineString", coordinates: lines };
  },
};

const positionOf = ({ attributes: { lon = "", lat = "" } }: XmlElement): (number | string)[] => [
  numberOf(lon),
  numberOf(lat),
];

/** Where Garmin's programs lead a route between two of its points. */
const shapePoints = (point: XmlElement): XmlElement[] =>
  elementsOf(point, "extensions")
    .flatMap((extensions) => elementsOf(extensions, "RoutePointExtension"))
    .flatMap((extension) => elementsOf(extension, "rpt"));

/** A track's times and heart rates, one a point, are no part of a story; its words are. */
const propertiesOf = (element: XmlElement): object => {
  const extras = elementsOf(element, "extensions")
    .flatMap((extensions) => elementsOf(extensions))
    .filter((extra) => elementsOf(extra).length === 0)
    .map((extra) => [extra.name, textOf(extra).trim()] as const);
  const own = {
    ...childTexts(element, { name: "name", notes: "cmt" }),
    ...childTexts(element, { sym: "sym", time: "time", notes: "desc", source: "src", kind: "type" }),
  };
  return { ...own, ...Object.fromEntries(extras), ...own };
};
