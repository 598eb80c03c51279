import type { Imported } from "../../core/imported.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Collector, createCollector, type Progress, type RawFeature } from "./collect.ts";
import { htmlWords } from "./html-words.ts";
import { childText, childTexts, elementsOf, numberOf, parseXml, textOf, type XmlElement } from "./xml.ts";

/** Reads KML, of which the coordinates are always WGS84. Styles, overlays and links to other files are left out. */
export const readKml = (file: string, text: string, progress: Progress): Result<Imported> => {
  const collector = createCollector("KML", "placemark");
  const read = collectKml(collector, file, text, progress);
  return read.ok ? ok(collector.result()) : read;
};

/** Adds the placemarks of one document; `beside` are the names of the others of its archive, which it may link to. */
export const collectKml = (
  collector: Collector,
  file: string,
  text: string,
  progress: Progress,
  beside: readonly string[] = [],
): Result<null> => {
  const document = parseXml(file, text, "kml", progress);
  if (!document.ok) return document;
  const look = (element: XmlElement): void => {
    if (element.name === "Placemark") addPlacemark(collector, element);
    else if (NO_PLACES.includes(element.name)) dropLink(collector, element, beside);
    else for (const child of elementsOf(element)) look(child);
  };
  look(document.value);
  return ok(null);
};

/** Pictures on the map and on the screen, other files, and what moves the camera. */
const NO_PLACES = ["GroundOverlay", "PhotoOverlay", "ScreenOverlay", "NetworkLink", "Tour"];

const dropLink = (collector: Collector, element: XmlElement, beside: readonly string[]): void => {
  const href = hrefIn(element);
  if (!beside.includes(href)) collector.drop(`${element.name}: no place and no route`, href || element.name);
};

const hrefIn = (element: XmlElement): string => {
  for (const child of elementsOf(element)) {
    const href = child.name === "href" ? textOf(child).trim() : hrefIn(child);
    if (href !== "") return href;
  }
  return "";
};

const addPlacemark = (collector: Collector, placemark: XmlElement): void => {
  const geometries = geometriesIn(placemark, collector);
  const [first] = geometries;
  if (first === undefined && elementsOf(placemark, "Model").length > 0) {
    collector.skip("Model: no place and no route", childText(placemark, "name"));
    return;
  }
  collector.add({
    id: placemark.attributes.id,
    geometry: geometries.length > 1 ? { type: "GeometryCollection", geometries } : (first ?? null),
    properties: propertiesOf(placemark),
  });
};

type Geometry = RawFeature["geometry"];

const geometriesIn = (parent: XmlElement, collector: Collector): Geometry[] =>
  elementsOf(parent).flatMap((element): Geometry[] => {
    switch (element.name) {
      case "MultiGeometry":
      case "MultiTrack":
        return geometriesIn(element, collector);
      case "Point": {
        const positions = positionsIn(element);
        // Two positions are no point: the list of them says so where it is checked.
        return positions.length === 0
          ? []
          : [{ type: "Point", coordinates: positions.length > 1 ? positions : positions[0] }];
      }
      case "LineString":
      case "LinearRing":
        return [{ type: "LineString", coordinates: positionsIn(element) }];
      case "Polygon":
        return [{ type: "Polygon", coordinates: ringsIn(element) }];
      case "Track":
        return trackIn(element, collector);
      default:
        return [];
    }
  });

/** The outer ring first, however they are ordered; null for a polygon of several. */
const ringsIn = (polygon: XmlElement): unknown => {
  const rings = (name: string) =>
    elementsOf(polygon, name)
      .flatMap((boundary) => elementsOf(boundary, "LinearRing"))
      .map(positionsIn);
  const outer = rings("outerBoundaryIs");
  return outer.length === 1 ? [...outer, ...rings("innerBoundaryIs")] : null;
};

/** A track may have empty positions, where there was no signal (KML 2.3, 12-007r2, 9.16). */
const trackIn = (track: XmlElement, collector: Collector): Geometry[] => {
  const coordinates = elementsOf(track, "coord").map((coord) => {
    const numbers = textOf(coord).trim().split(/\s+/);
    return numbers.slice(0, 2).map(numberOf);
  });
  const known = collector.known(coordinates);
  if (known.length === 0) return [];
  return [
    known.length > 1 ? { type: "LineString", coordinates: known } : { type: "Point", coordinates: known[0] },
  ];
};

/**
 * "63.4,25.2,0 63.5,25.3": positions with blanks between, numbers with commas between; people put blanks beside the
 * commas too. What has not two or three numbers comes as it is written, and is then no position.
 */
const positionsIn = (element: XmlElement): unknown[] => {
  const tuples: string[] = [];
  let isOpen = false;
  for (const token of childText(element, "coordinates").split(/\s+/)) {
    if (token === "") continue;
    if (isOpen || (token.startsWith(",") && tuples.length > 0)) tuples.push(`${tuples.pop()}${token}`);
    else tuples.push(token);
    isOpen = token.endsWith(",");
  }
  return tuples.map((tuple) => {
    const numbers = tuple.split(",");
    return numbers.length === 2 || numbers.length === 3
      ? numbers.slice(0, 2).map(numberOf)
      : [tuple.slice(0, SHOWN)];
  });
};
const SHOWN = 40;

const propertiesOf = (placemark: XmlElement): object => {
  const {
    description,
    snippet = "",
    ...texts
  } = childTexts(placemark, {
    name: "name",
    address: "address",
    phoneNumber: "phoneNumber",
    description: "description",
    snippet: "Snippet",
  });
  const notes = htmlWords(description ?? snippet);
  const [timestamp] = elementsOf(placemark, "TimeStamp").map((stamp) => childText(stamp, "when"));
  const own = { ...texts, ...(notes !== "" && { notes }), ...(timestamp && { timestamp }) };
  // Its own name stands before a column of that name, and its own words over those of one.
  return { ...own, ...extendedData(placemark), ...own };
};

/** What another program had in columns: plain data, or data by a schema, which says what are numbers. */
const extendedData = (placemark: XmlElement): Record<string, unknown> => {
  const all = elementsOf(placemark, "ExtendedData");
  const plain = all
    .flatMap((data) => elementsOf(data, "Data"))
    .map((data) => [data.attributes.name ?? "", childText(data, "value")]);
  const bySchema = all
    .flatMap((data) => elementsOf(data, "SchemaData"))
    .flatMap((data) => elementsOf(data, "SimpleData"))
    .map((data) => [data.attributes.name ?? "", textOf(data).trim()]);
  return Object.fromEntries([...plain, ...bySchema].filter(([name]) => name !== ""));
};
