import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { err, ok, type Result } from "../core/result.ts";
import { parseJson } from "./json.ts";

/** Reads the outline of a country ("PK") or a subdivision ("PK-BA") from `geo/base/areas/<country>.json`, a TopoJSON. */
export const readArea = (text: string, code: string): Result<Polygon | MultiPolygon> => {
  const found = findShape(text, code);
  if (!found.ok) return found;
  const { topology, shape } = found.value;
  const { geometry } =
    feature(topology, { type: "GeometryCollection", geometries: [shape] }).features[0] ?? {};
  if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") return ok(geometry);
  return err(`${fileOf(code)}: ${code} is a ${geometry?.type}, an area was wanted`);
};

/** Reads what a country or a subdivision is called in English from the same file: "Balochistan" for "PK-BA". */
export const readAreaName = (text: string, code: string): Result<string> => {
  const found = findShape(text, code);
  if (!found.ok) return found;
  const properties: Named = found.value.shape.properties ?? {};
  const name = properties.names?.en;
  return name === undefined ? err(`${fileOf(code)}: ${code} has no name in English`) : ok(name);
};

interface Named {
  readonly names?: Readonly<Record<string, string>>;
}
type Shapes = GeometryCollection<Named>;
type Shape = Shapes["geometries"][number];
type Shaped = Topology<{ country: Shapes; subdivisions: Shapes }>;

const fileOf = (code: string): string => `${code.slice(0, 2)}.json`;

const findShape = (text: string, code: string): Result<{ topology: Shaped; shape: Shape }> => {
  const file = fileOf(code);
  const json = parseJson(file, text);
  if (!json.ok) return err(`${file} is not JSON`);
  const topology = json.value as Shaped; // Made by src/make.
  const collection = code.length > 2 ? topology.objects?.subdivisions : topology.objects?.country;
  const shape = collection?.geometries.find(({ id }) => id === code);
  return shape ? ok({ topology, shape }) : err(`${file} has no area ${code}`);
};
