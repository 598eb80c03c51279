import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { SourcePlace } from "./source-place.ts";

const AIRPORTS = "geo/base/airports.tsv.br";
export const AIRPORT_INPUTS = [AIRPORTS];

/** Below a port, above most towns that an airport is called after: its town is what a short name means. */
const IMPORTANCE: Readonly<Record<string, number>> = { large: 100_000, medium: 10_000 };

/** The airports of geo/base/airports.tsv.br: found by name, by their town's name with "Airport", and by both codes. */
export const readAirports = (): SourcePlace[] =>
  brotliDecompressSync(readFileSync(AIRPORTS))
    .toString("utf8")
    .split("\n")
    .map((line) => {
      const [size = "", iata = "", icao = "", name = "", town = "", lat, lon, country = ""] =
        line.split("\t");
      const others = [iata, icao, town === "" || name.includes(town) ? "" : `${town} Airport`];
      return {
        name,
        names: {},
        otherNames: others.filter((other) => other !== ""),
        kind: "airport",
        lat: Number(lat),
        lon: Number(lon),
        population: 0,
        geonamesId: 0,
        division: country,
        source: "OurAirports, public domain",
        importance: IMPORTANCE[size] ?? 0,
      };
    });
