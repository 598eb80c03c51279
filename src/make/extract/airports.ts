import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { BASE, readSource } from "./source-files.ts";

/** As OurAirports has it; all its values are texts. */
interface SourceAirport {
  readonly type: string;
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly municipality: string;
  readonly gps_code: string;
  readonly iata_code: string;
}

/** Three decimals are 110 m: a runway is longer. */
const DECIMALS = 3;
const IATA = /^[A-Z]{3}$/;
const ICAO = /^[A-Z]{4}$/;

/** Writes the large and medium airports that have an IATA code, a line each, neighbours beside each other. */
export const writeAirports = (folder: string): void => {
  const airports = readSource<readonly SourceAirport[]>(folder, "airports")
    .filter(({ iata_code }) => IATA.test(iata_code))
    .toSorted(
      (a, b) =>
        a.iso_country.localeCompare(b.iso_country, "en") || a.iata_code.localeCompare(b.iata_code, "en"),
    );
  writeFileSync(join(BASE, "airports.tsv.br"), brotliCompressSync(airports.map(lineOf).join("\n")));
};

const lineOf = (airport: SourceAirport): string =>
  [
    airport.type === "large_airport" ? "large" : "medium",
    airport.iata_code,
    ICAO.test(airport.gps_code) ? airport.gps_code : "",
    oneLine(airport.name),
    oneLine(airport.municipality),
    Number(airport.latitude_deg).toFixed(DECIMALS),
    Number(airport.longitude_deg).toFixed(DECIMALS),
    airport.iso_country,
  ].join("\t");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
