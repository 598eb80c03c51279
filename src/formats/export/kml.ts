import type { Position } from "geojson";
import type { ImportedGeometry } from "../../core/imported.ts";
import type { Story } from "../../core/story.ts";
import { type Drawn, drawnWithin180, type Exported, flatProperties } from "./exported.ts";
import { type Xml, xml, xmlDocument, xmlTexts } from "./xml.ts";

const KML = "http://www.opengis.net/kml/2.2";

/** KML 2.2: a placemark each; what it has no element for stands in its ExtendedData. */
export const writeKml = (story: Story): Exported => {
  const { drawn, leftOut } = drawnWithin180(story);
  return {
    content: xmlDocument(xml("kml", { xmlns: KML }, xml("Document", {}, ...drawn.map(placemark)))),
    leftOut,
  };
};

const placemark = (feature: Drawn): Xml => {
  const { id, name, notes, description, ...others } = flatProperties(feature);
  const data = Object.entries({ ...others, ...(notes && description && { description }) }).map(
    ([key, value]) => xml("Data", { name: key }, xml("value", {}, value)),
  );
  return xml(
    "Placemark",
    { id: feature.id },
    ...xmlTexts({ name, description: notes ?? description }),
    ...(data.length > 0 ? [xml("ExtendedData", {}, ...data)] : []),
    geometryOf(feature.geometry),
  );
};

const geometryOf = (geometry: ImportedGeometry): Xml => {
  switch (geometry.type) {
    case "Point":
      return xml("Point", {}, coordinates([geometry.coordinates]));
    case "LineString":
      return line(geometry.coordinates);
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiLineString":
      return xml("MultiGeometry", {}, ...geometry.coordinates.map(line));
    case "MultiPolygon":
      return xml("MultiGeometry", {}, ...geometry.coordinates.map(polygon));
  }
};

const coordinates = (positions: readonly Position[]): Xml =>
  xml("coordinates", {}, positions.map((position) => position.join(",")).join("\n"));

/** A line that keeps to the surface, as our edges do. */
const line = (positions: readonly Position[]): Xml =>
  xml("LineString", {}, xml("tessellate", {}, "1"), coordinates(positions));

const polygon = (rings: readonly Position[][]): Xml =>
  xml(
    "Polygon",
    {},
    ...rings.map((ring, index) =>
      xml(index === 0 ? "outerBoundaryIs" : "innerBoundaryIs", {}, xml("LinearRing", {}, coordinates(ring))),
    ),
  );
