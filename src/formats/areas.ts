import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { err, ok, type Result } from "../core/result.ts";
import { parseJson } from "./json.ts";

/** Reads the outline of a country ("PK") or a subdivision ("PK-BA") from `geo/base/areas/<country>.json`, a TopoJSON. */
export const readArea = (text: string, code: string): Result<Polygon | MultiPolygon> => {
  const file = `${code.slice(0, 2)}.json`;
  const json = parseJson(file, text);
  if (!json.ok) return err(`${file} is not JSON`);
  const topology = json.value as Topology<{ country: GeometryCollection; subdivisions: GeometryCollection }>; // Made by src/make.
  const collection = code.length > 2 ? topology.objects?.subdivisions : topology.objects?.country;
  const shape = collection?.geometries.find(({ id }) => id === code);
  if (!shape) return err(`${file} has no area ${code}`);
  const { geometry } =
    feature(topology, { type: "GeometryCollection", geometries: [shape] }).features[0] ?? {};
  if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") return ok(geometry);
  return err(`${file}: ${code} is a ${geometry?.type}, an area was wanted`);
};
