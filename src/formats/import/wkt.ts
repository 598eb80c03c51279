import type { Position } from "geojson";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress } from "./collect.ts";
import { readWktTrees, type WktNode, type WktTree } from "./wkt-tree.ts";

const FORM = "no well-known text such as POINT (63.475 25.258)";
const WGS84 = ["4326", "0", "84"];
const SHOWN = 40;
const REPORT_EVERY = 5000;

/** What was read, or why it can't be. */
type Read<T> = T | string;

interface Type {
  /** What it is in GeoJSON. */
  readonly name: string;
  readonly read: (parts: readonly WktNode[]) => Read<unknown>;
}

/** What is read, also of what may have curves but has none. Surfaces of flat pieces are areas. */
const TYPES: Readonly<Record<string, Type>> = {
  POINT: { name: "Point", read: ([first, second]) => (first && !second ? position(first) : FORM) },
  LINESTRING: { name: "LineString", read: (parts) => all(parts, position) },
  LINEARRING: { name: "LineString", read: (parts) => all(parts, position) },
  COMPOUNDCURVE: { name: "LineString", read: (parts) => joined(parts) },
  POLYGON: { name: "Polygon", read: (parts) => all(parts, line) },
  TRIANGLE: { name: "Polygon", read: (parts) => all(parts, line) },
  CURVEPOLYGON: { name: "Polygon", read: (parts) => all(parts, line) },
  MULTIPOINT: { name: "MultiPoint", read: (parts) => all(parts, position) },
  MULTILINESTRING: { name: "MultiLineString", read: (parts) => all(parts, line) },
  MULTICURVE: { name: "MultiLineString", read: (parts) => all(parts, line) },
  MULTIPOLYGON: { name: "MultiPolygon", read: (parts) => all(parts, area) },
  MULTISURFACE: { name: "MultiPolygon", read: (parts) => all(parts, area) },
  POLYHEDRALSURFACE: { name: "MultiPolygon", read: (parts) => all(parts, area) },
  TIN: { name: "MultiPolygon", read: (parts) => all(parts, area) },
};
const COLLECTION = "GEOMETRYCOLLECTION";
const CURVES = [
  "CIRCULARSTRING",
  "CIRCLE",
  "ELLIPTICALCURVE",
  "CLOTHOID",
  "NURBSCURVE",
  "SPIRALCURVE",
  "GEODESICSTRING",
];
const START = new RegExp(
  `^(?:SRID\\s{0,9}=\\s{0,9}\\d{1,9}\\s{0,9};\\s{0,9})?(?:${[...Object.keys(TYPES), COLLECTION, ...CURVES].join("|")})(?:\\s{0,99}(?:ZM|Z|M))?(?:\\s{0,99}\\(|\\s{1,99}EMPTY)`,
  "i",
);

/** A geometry of a type that is not known here. */
const OTHER_START = /^[a-z]\w{2,40}\s{0,99}\({1,5}\s{0,99}[+-]?[\d.]{1,40}\s{1,99}[+-]?[\d.]{1,40}[\s,)]/i;

/** Whether a text without blanks before it begins as well-known text does. */
export const isWktStart = (text: string): boolean => START.test(text) || OTHER_START.test(text);

/** Reads well-known text: geometry after geometry, with or without an SRID before each, whatever blanks are between. */
export const readWkt = (file: string, text: string, progress: Progress): Result<Imported> => {
  const collector = createCollector("WKT", "geometry");
  const lines = createLineCounter(text);
  let [count, only] = [0, ""];
  for (const tree of readWktTrees(text)) {
    if (count++ % REPORT_EVERY === 0) progress(tree.offset / text.length);
    const where = () =>
      `line ${lines(tree.offset)}: ${text.slice(tree.offset, tree.offset + SHOWN).replace(/\s+/g, " ")}`;
    const { geometry, faults, emptyParts } = geometryOf(tree);
    for (const fault of faults) collector.drop(fault, where);
    if (emptyParts > 0) collector.drop("an empty part of a geometry", where, emptyParts);
    if (geometry !== undefined) collector.add({ geometry, properties: {} });
    else only ||= faults[0] ?? "";
  }
  return count === 1 && only !== "" ? err(`${file}: ${only}`) : ok(collector.result());
};

/** The line of an offset. Offsets come in their order, so that each letter is looked at once. */
const createLineCounter = (text: string) => {
  const nextBreak = (from: number) => (text.indexOf("\n", from) + 1 || text.length + 1) - 1;
  let [line, end] = [1, nextBreak(0)];
  return (offset: number): number => {
    for (; end < offset; end = nextBreak(end + 1)) line++;
    return line;
  };
};

/** All geometries of one text as one, still to be checked as GeoJSON; null for none; or why one can't be read. */
export const parseWkt = (text: string): Result<unknown> => {
  const geometries: unknown[] = [];
  for (const tree of readWktTrees(text)) {
    const { geometry, faults } = geometryOf(tree);
    const [fault] = faults;
    if (fault !== undefined) return err(fault);
    if (geometry) geometries.push(geometry);
  }
  return ok(geometries.length > 1 ? { type: "GeometryCollection", geometries } : (geometries[0] ?? null));
};

interface ReadWkt {
  /** GeoJSON; null where it is empty, undefined where it can't be read. */
  readonly geometry: unknown;
  readonly faults: readonly string[];
  readonly emptyParts: number;
}

const geometryOf = ({ node, srid, fault, isCutOff }: WktTree): ReadWkt => {
  const refused = (why: string): ReadWkt => ({ geometry: undefined, faults: [why], emptyParts: 0 });
  if (fault !== null) return refused(fault);
  if (isCutOff)
    return refused("well-known text that breaks off: a bracket is not closed, and all that follows it");
  if (srid !== null && !WGS84.includes(srid))
    return refused(`its coordinates are in EPSG:${srid}, WGS84 degrees (EPSG:4326) were wanted`);
  const counts = { empty: 0 };
  const shape = shapeOf(node, counts);
  if (typeof shape === "string") return refused(shape);
  const { geometry, faults = [] } = shape;
  return {
    geometry: geometry ?? (faults.length > 0 ? undefined : null),
    faults,
    emptyParts: geometry ? counts.empty : 0,
  };
};

interface Shape {
  readonly geometry: object | null;
  readonly faults?: readonly string[];
}
interface Counts {
  empty: number;
}
const shapeOf = (node: WktNode, counts: Counts): Read<Shape> => {
  const type = typeOf(node) ?? "text";
  if (CURVES.includes(type)) return curve(type);
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!known && type !== COLLECTION) return `${type.slice(0, SHOWN)}: no geometry that is known`;
  if (node.kind !== "list") return { geometry: null };
  const parts = node.nodes.filter((part) => part.kind !== "empty");
  counts.empty += node.nodes.length - parts.length;
  if (parts.length === 0) return { geometry: null };
  if (!known) return collectionOf(parts, counts);
  const coordinates = known.read(parts);
  return typeof coordinates === "string" ? coordinates : { geometry: { type: known.name, coordinates } };
};

/** The type without the letters for height and measure that may be written together with it. */
const typeOf = (node: WktNode): string | null => {
  const type = node.kind === "numbers" ? null : node.type;
  return type?.replace(/(?:ZM|Z|M)$/, "") ?? null;
};

const curve = (type: string): string =>
  `a curve (${type}): straight lines, as ST_CurveToLine makes them, were wanted`;

/** A collection's members are things of their own: one that can't be read leaves the others. */
const collectionOf = (parts: readonly WktNode[], counts: Counts): Shape => {
  const geometries: object[] = [];
  const faults: string[] = [];
  for (const part of parts) {
    const shape = shapeOf(part, counts);
    if (typeof shape === "string") faults.push(shape);
    else {
      faults.push(...(shape.faults ?? []));
      if (shape.geometry) geometries.push(shape.geometry);
    }
  }
  return { geometry: geometries.length > 0 ? { type: "GeometryCollection", geometries } : null, faults };
};

const all = <T>(parts: readonly WktNode[], read: (part: WktNode) => Read<T>): Read<T[]> => {
  const values: T[] = [];
  for (const part of parts) {
    const value = read(part);
    if (typeof value === "string") return value;
    values.push(value);
  }
  return values;
};

/** A list in brackets, of one of these types or of none. */
const partsOf = (part: WktNode, ...types: readonly string[]): Read<readonly WktNode[]> => {
  const type = typeOf(part);
  if (type !== null && CURVES.includes(type)) return curve(type);
  return part.kind === "list" && (type === null || types.includes(type)) ? part.nodes : FORM;
};

/** Longitude and latitude; heights and measures go, which PostGIS writes without the Z that the standard wants. */
const position = (part: WktNode): Read<Position> => {
  if (part.kind === "numbers")
    return part.numbers.length >= 2 && part.numbers.length <= 4 ? part.numbers.slice(0, 2) : FORM;
  const inner = partsOf(part, "POINT");
  const [first, second] = typeof inner === "string" ? [] : inner;
  return first?.kind === "numbers" && !second ? position(first) : FORM;
};

const line = (part: WktNode): Read<Position[]> => {
  if (typeOf(part) === "COMPOUNDCURVE") return part.kind === "list" ? joined(part.nodes) : FORM;
  const parts = partsOf(part, "LINESTRING", "LINEARRING");
  return typeof parts === "string" ? parts : all(parts, position);
};

/** Each part of a compound curve begins where the one before it ends. */
const joined = (parts: readonly WktNode[]): Read<Position[]> => {
  const lines = all(parts, line);
  if (typeof lines === "string") return lines;
  const positions: Position[] = [];
  for (const each of lines) {
    const [last, first] = [positions.at(-1), each[0]];
    if (last && (last[0] !== first?.[0] || last[1] !== first?.[1])) return "a curve whose parts do not meet";
    for (const next of last ? each.slice(1) : each) positions.push(next);
  }
  return positions;
};

const area = (part: WktNode): Read<Position[][]> => {
  const parts = partsOf(part, "POLYGON", "TRIANGLE", "CURVEPOLYGON");
  return typeof parts === "string" ? parts : all(parts, line);
};
