import type { Feature, Point } from "geojson";

/** Reads `geo/base/seas.tsv`: names of seas, gulfs and straits with the zoom from which each is shown. */
export const readSeaNames = (text: string): Feature<Point>[] => {
  const [head = "", ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const columns = head.split("\t");
  return lines.map((line) => {
    const row = new Map(line.split("\t").map((cell, i) => [columns[i] ?? "", cell]));
    const number = (column: string) => Number(row.get(column));
    const names = columns.slice(columns.indexOf("en") + 1).filter((lang) => row.get(lang));
    return {
      type: "Feature",
      properties: {
        kind: "sea",
        name: row.get("en"),
        rank: number("minzoom"),
        minzoom: number("minzoom"),
        ...Object.fromEntries(names.map((lang) => [`name:${lang}`, row.get(lang)])),
      },
      geometry: { type: "Point", coordinates: [number("lon"), number("lat")] },
    };
  });
};
