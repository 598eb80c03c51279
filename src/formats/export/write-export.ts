import type { Story } from "../../core/story.ts";
import { writeAnnotations } from "./annotations.ts";
import { writeCsv } from "./csv.ts";
import type { Exported } from "./exported.ts";
import { writeFlatGeobuf } from "./flatgeobuf.ts";
import { writeGeoJson } from "./geojson.ts";
import { writeGpx } from "./gpx.ts";
import { writeKml } from "./kml.ts";
import { writeLinkedPlaces } from "./linked-places.ts";
import { writeWkt } from "./wkt.ts";

interface Format {
  readonly name: string;
  readonly ending: string;
  readonly write: (story: Story) => Exported;
}

/** The formats that a story is exported in, by the word that the command takes. */
export const EXPORT_FORMATS = {
  geojson: { name: "GeoJSON", ending: ".geojson", write: writeGeoJson },
  kml: { name: "KML", ending: ".kml", write: writeKml },
  gpx: { name: "GPX", ending: ".gpx", write: writeGpx },
  csv: { name: "CSV", ending: ".csv", write: writeCsv },
  wkt: { name: "WKT", ending: ".wkt", write: writeWkt },
  fgb: { name: "FlatGeobuf", ending: ".fgb", write: writeFlatGeobuf },
  lpf: { name: "Linked Places", ending: ".lpf.json", write: writeLinkedPlaces },
  annotations: { name: "W3C annotations", ending: ".annotations.json", write: writeAnnotations },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[]; // Object.keys forgets them.
