import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { middle } from "../extract/countries.ts";
import { aliasesOf } from "./area-aliases.ts";
import type { SourcePlace } from "./source-place.ts";

const AREAS = "geo/base/areas";
export const AREA_INPUTS = readdirSync(AREAS).map((name) => join(AREAS, name));

interface AreaProperties {
  readonly name?: string;
  readonly names: Readonly<Record<string, string>>;
}
type Areas = Topology<{
  country: GeometryCollection<AreaProperties>;
  subdivisions: GeometryCollection<AreaProperties>;
}>;

const COUNTRY_IMPORTANCE = 50_000_000;
const PROVINCE_IMPORTANCE = 500_000;

/** Countries and provinces of geo/base/areas/, each at the point of its largest part that is farthest from its edge. */
export const readAreaPlaces = (): SourcePlace[] =>
  AREA_INPUTS.flatMap((path) => {
    const topology = JSON.parse(readFileSync(path, "utf8")) as Areas; // Our own extract.
    const { country, subdivisions } = topology.objects;
    return [
      ...placesOf(topology, country, "country", COUNTRY_IMPORTANCE),
      ...placesOf(topology, subdivisions, "province", PROVINCE_IMPORTANCE),
    ];
  });

const placesOf = (
  topology: Areas,
  areas: GeometryCollection<AreaProperties>,
  kind: "country" | "province",
  importance: number,
): SourcePlace[] =>
  feature(topology, areas).features.flatMap(({ id, geometry, properties }) => {
    const { en, ...names } = properties.names;
    const name = properties.name ?? en;
    // Some rocks and bases have no name, and stand under their code.
    if (
      name === undefined ||
      name === id ||
      (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
    )
      return [];
    const [lon = 0, lat = 0] = middle(geometry).at;
    const otherNames = [...(en !== undefined && en !== name ? [en] : []), ...aliasesOf(String(id))];
    const source = "Natural Earth 5, public domain";
    return [
      {
        name,
        names,
        otherNames,
        kind,
        lat,
        lon,
        population: 0,
        geonamesId: 0,
        division: String(id),
        source,
        importance,
      },
    ];
  });
