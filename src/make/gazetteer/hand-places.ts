import { readFileSync } from "node:fs";
import { PLACE_KINDS, type PlaceKind } from "../../core/place.ts";
import { readSeaNames } from "../basemap/sea-names.ts";
import type { SourcePlace } from "./source-place.ts";

const HAND_PLACES = "geo/base/hand-places.tsv";
const SEAS = "geo/base/seas.tsv";
export const HAND_INPUTS = [HAND_PLACES, SEAS];

const IMPORTANCE: Partial<Record<PlaceKind, number>> = {
  strait: 500_000,
  region: 500_000,
  port: 300_000,
  base: 200_000,
};
const OTHER_IMPORTANCE = 100_000;

/** Ports, bases, islands, straits, canals and regions of geo/base/hand-places.tsv. */
export const readHandPlaces = (text = readFileSync(HAND_PLACES, "utf8")): SourcePlace[] =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [kindText = "", name = "", lat, lon, country = "", zh, ar, ur, others = ""] = line.split("\t");
      const kind = PLACE_KINDS.find((known) => known === kindText);
      if (kind === undefined) throw new Error(`${HAND_PLACES}: "${kindText}" of ${name} is no kind of place`);
      return {
        name,
        names: { ...(zh && { zh }), ...(ar && { ar }), ...(ur && { ur }) },
        otherNames: others.split(";").filter((other) => other !== ""),
        kind,
        lat: Number(lat),
        lon: Number(lon),
        population: 0,
        geonamesId: 0,
        division: country,
        source: "Groundtruth's list of ports, bases and straits, by hand, ± 2 km",
        importance: IMPORTANCE[kind] ?? OTHER_IMPORTANCE,
      };
    });

/** Oceans, seas, gulfs and straits of geo/base/seas.tsv; a bigger one is shown from a smaller zoom on. */
export const readSeas = (): SourcePlace[] =>
  readSeaNames(readFileSync(SEAS, "utf8")).map(({ properties, geometry: { coordinates } }) => {
    const { name, minzoom } = properties ?? {};
    const [lon = 0, lat = 0] = coordinates;
    const tagged = Object.entries(properties ?? {}).filter(([key]) => /^name:(?!en$)/.test(key));
    return {
      name: String(name),
      names: Object.fromEntries(tagged.map(([key, value]) => [key.slice("name:".length), String(value)])),
      otherNames: [],
      kind: kindOf(String(name)),
      lat,
      lon,
      population: 0,
      geonamesId: 0,
      division: "",
      source: "Groundtruth's list of seas, by hand: a point for the label",
      importance: 10 ** (7.5 - Number(minzoom) / 2),
    };
  });

const kindOf = (name: string): PlaceKind => {
  if (/Strait|Channel|Passage|Bab-el-Mandeb/.test(name)) return "strait";
  return /Island/.test(name) ? "island" : "sea";
};
