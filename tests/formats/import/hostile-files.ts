import { strToU8, zipSync } from "fflate";
import { HOSTILE_ARCHIVES } from "./hostile-archives.ts";
import { type HostileFile, kml } from "./hostile-file.ts";
import { HOSTILE_LINKED_FILES } from "./hostile-linked-files.ts";

const geo = (features: string, more = ""): Uint8Array =>
  strToU8(`{"type":"FeatureCollection",${more}"features":[${features}]}`);
const point = (coordinates: string, properties = "{}"): string =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const shape = (type: string, coordinates: string): string =>
  `{"type":"Feature","properties":{},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
const nested = (open: string, close: string, times: number): string =>
  open.repeat(times) + close.repeat(times);
const crs = (name: string): string => `"crs":{"type":"name","properties":{"name":"${name}"}},`;

/** A local file header that promises another size than its content has. */
const lyingZip = (): Uint8Array => {
  const bytes = zipSync({ "doc.kml": strToU8("<kml/>".repeat(1000)) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
  return bytes;
};

const JSON_FILES: readonly HostileFile[] = [
  ["nothing", "a.geojson", new Uint8Array(), /empty file/],
  ["JSON that breaks off", "a.geojson", strToU8('{"type":"FeatureCollection","features":['), /line 1/],
  ["JSON with a comma too many", "a.geojson", strToU8('{"type":"Feature",}'), /line 1/],
  ["lists 100,000 deep", "a.geojson", strToU8(nested("[", "]", 100_000)), /a list|deep/],
  [
    "objects 100,000 deep",
    "a.geojson",
    strToU8(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
    /without a type|deep/,
  ],
  ["coordinates 50,000 deep", "a.geojson", geo(shape("Polygon", nested("[", "]", 50_000))), /nothing/],
  [
    "collections 20,000 deep",
    "a.geojson",
    geo(
      `{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${"]}".repeat(20_000)}}`,
    ),
    /nothing/,
  ],
  ["another type of JSON", "a.json", strToU8('{"hello":"world"}'), /without a type/],
  ["a number", "a.json", strToU8("[1,2,3]"), /a list/],
  ["TopoJSON", "a.json", strToU8('{"type":"Topology","objects":{}}'), /Topology/],
  ["Esri JSON", "a.json", strToU8('{"geometryType":"esriGeometryPoint","features":[]}'), /without a type/],
  [
    "features that are no list",
    "a.geojson",
    strToU8('{"type":"FeatureCollection","features":{"0":1}}'),
    /FeatureCollection/,
  ],
  ["features that are null and numbers", "a.geojson", geo('null,1,[],"x"'), /nothing/],
  [
    "a system in Web Mercator",
    "a.geojson",
    geo(point("[7000000,2900000]"), crs("urn:ogc:def:crs:EPSG::3857")),
    /EPSG::3857/,
  ],
  ["a system in British grid", "a.geojson", geo(point("[530000,180000]"), crs("EPSG:27700")), /27700/],
  [
    "a system by link",
    "a.geojson",
    geo(point("[1,2]"), '"crs":{"type":"link","properties":{"href":"http://x.org/crs"}},'),
    /x\.org/,
  ],
  ["metres without a system", "a.geojson", geo(point("[7066000,2911000]")), /nothing/],
  ["swapped degrees", "a.geojson", geo(point("[25.2,163.4]")), /nothing/],
  ["degrees as texts", "a.geojson", geo(point('["63.4","25.2"]')), /nothing/],
  ["degrees that overflow", "a.geojson", geo(point("[1e999,25]")), /nothing/],
  ["one number", "a.geojson", geo(point("[63]")), /nothing/],
  ["an empty position", "a.geojson", geo(point("[]")), /nothing/],
  ["a null geometry", "a.geojson", geo('{"type":"Feature","properties":{},"geometry":null}'), /nothing/],
  ["a line of one position", "a.geojson", geo(shape("LineString", "[[1,2]]")), /nothing/],
  ["a ring of two positions", "a.geojson", geo(shape("Polygon", "[[[1,2],[3,4]]]")), /nothing/],
  ["a polygon without rings", "a.geojson", geo(shape("Polygon", "[]")), /nothing/],
  [
    "a geometry of another world",
    "a.geojson",
    geo(shape("CircularString", "[[1,2],[3,4],[5,6]]")),
    /nothing/,
  ],
  ["a type that every object has", "a.geojson", geo(shape("__proto__", "[1,2]")), /nothing/],
];

const XML_FILES: readonly HostileFile[] = [
  ["XML that breaks off", "a.kml", strToU8("<kml><Document><Placemark>"), /whole/],
  ["tags that cross", "a.kml", strToU8("<kml><a><b></a></b></kml>"), /mismatch|whole/],
  ["a page of HTML", "a.kml", strToU8("<!doctype html><html><body>404</body></html>"), /<html>/],
  ["SVG", "a.kml", strToU8("<svg xmlns='http://www.w3.org/2000/svg'/>"), /<svg>/],
  ["no XML at all", "a.kml", strToU8("< kml"), /no XML/],
  ["folders 100,000 deep", "a.kml", kml(nested("<Folder>", "</Folder>", 100_000)), /deeper/],
  [
    "entities that multiply",
    "a.kml",
    strToU8(
      '<!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><kml><Placemark><name>&c;</name></Placemark></kml>',
    ),
    /entity|whole/,
  ],
  [
    "an entity that reads a file",
    "a.kml",
    strToU8(
      '<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>',
    ),
    /entity|whole/,
  ],
  [
    "coordinates that are words",
    "a.kml",
    kml("<Placemark><Point><coordinates>here,there</coordinates></Point></Placemark>"),
    /nothing/,
  ],
  ["empty coordinates", "a.kml", kml("<Placemark><Point><coordinates/></Point></Placemark>"), /nothing/],
  [
    "latitude first",
    "a.kml",
    kml("<Placemark><Point><coordinates>25.2,163.4</coordinates></Point></Placemark>"),
    /nothing/,
  ],
  [
    "a link to another file",
    "a.kml",
    kml("<NetworkLink><Link><href>http://example.org/x.kml</href></Link></NetworkLink>"),
    /nothing/,
  ],
  ["GPX that breaks off", "a.gpx", strToU8('<gpx><wpt lat="1" lon="2"'), /whole|no XML/],
  [
    "GPX with degrees that are none",
    "a.gpx",
    strToU8('<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="x" lon="y"/></gpx>'),
    /nothing/,
  ],
  [
    "GPX of metres",
    "a.gpx",
    strToU8('<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="2911000" lon="7066000"/></gpx>'),
    /nothing/,
  ],
];

const OTHER_FILES: readonly HostileFile[] = [
  ["an archive without KML", "a.kmz", zipSync({ "a.txt": strToU8("x") }), /without a \.kml/],
  ["an archive that breaks off", "a.kmz", zipSync({ "doc.kml": strToU8("<kml/>") }).slice(0, 40), /KMZ/],
  ["an archive that lies of its size", "a.kmz", lyingZip(), /unpacks to/],
  [
    "a bomb: 200 MB of zeros in 200 kB",
    "a.kmz",
    zipSync({ "doc.kml": new Uint8Array(200 * 1024 * 1024) }, { level: 1 }),
    /unpacks to/,
  ],
  ["KML in the archive that is none", "a.kmz", zipSync({ "doc.kml": strToU8("hello") }), /no XML/],
  ["a table of one row", "a.csv", strToU8("name,lat,lon\n"), /header/],
  [
    "a table in Latin-1",
    "a.csv",
    Uint8Array.from([...strToU8("name,lat,lon\nM"), 0xfc, ...strToU8("nchen,48,11\n")]),
    /line 2 is not UTF-8/,
  ],
  ["zero bytes in a text", "a.csv", strToU8("name,lat\0,lon\n1,2,3"), /zero byte/],
  ["a table without places", "a.csv", strToU8("a,b\n1,2\n"), /nothing/],
  ["a table of metres", "a.csv", strToU8("name,x,y\nPasni,7066000,2911000\n"), /nothing/],
  ["a quote that never ends", "a.csv", strToU8('name,lat,lon\n"Pasni,25,63\n'), /nothing/],
  ["5,000 columns", "a.csv", strToU8(`${"a,".repeat(5000)}\n1,2\n`), /columns/],
  ["WKT that breaks off", "a.wkt", strToU8("POINT (1 2"), /well-known text/],
  ["WKT in another system", "a.wkt", strToU8("SRID=3857;POINT(7066000 2911000)"), /EPSG:3857/],
  ["WKT 100,000 deep", "a.wkt", strToU8(`POLYGON ${nested("(", ")", 100_000)}`), /deeper/],
  ["WKT that is empty", "a.wkt", strToU8("POINT EMPTY"), /nothing/],
  [
    "FlatGeobuf of zeros",
    "a.fgb",
    Uint8Array.from([...strToU8("fgb"), 3, ...strToU8("fgb"), 0, ...new Array(64).fill(0)]),
    /FlatGeobuf|nothing/,
  ],
  [
    "FlatGeobuf of ones",
    "a.fgb",
    Uint8Array.from([...strToU8("fgb"), 3, ...strToU8("fgb"), 0, ...new Array(64).fill(255)]),
    /FlatGeobuf/,
  ],
  ["a shapefile", "a.shp", Uint8Array.from([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), /shapefile/],
  ["a GeoPackage", "a.gpkg", strToU8("SQLite format 3\0"), /GeoPackage/],
  ["a PDF", "a.pdf", strToU8("%PDF-1.7"), /PDF/],
  ["a picture", "a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /picture/],
  [
    "annotations without words",
    "a.json",
    strToU8('[{"type":"Annotation","body":"x","target":"http://example.org"}]'),
    /nothing/,
  ],
  [
    "annotations with offsets that are none",
    "a.json",
    strToU8(
      '{"type":"Annotation","body":"x","target":{"selector":[{"type":"TextPositionSelector","start":-1,"end":"x"}]}}',
    ),
    /nothing/,
  ],
];

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...JSON_FILES,
  ...XML_FILES,
  ...OTHER_FILES,
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_LINKED_FILES,
];
