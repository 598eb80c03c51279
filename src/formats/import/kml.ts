import { kml } from "@tmcw/togeojson";
import type { Imported } from "../../core/imported.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Collector, createCollector, type Progress, type RawFeature } from "./collect.ts";
import { isRecord } from "./geometry.ts";
import { htmlWords, parseXml } from "./xml.ts";

/** What KML says of looks, and of the time at each position of a track: it is no part of a story. */
const LOOKS =
  /^(?:coordinateProperties|styleUrl|styleHash|styleMapHash|visibility|open|icon|icon-.*|stroke.*|fill.*|label-.*)$/;

/** Reads KML, of which the coordinates are always WGS84. Styles, overlays and links to other files are left out. */
export const readKml = (file: string, text: string, progress: Progress): Result<Imported> => {
  const collector = createCollector("KML", "placemark");
  const read = collectKml(collector, file, text, progress);
  return read.ok ? ok(collector.result()) : read;
};

/** Adds the placemarks of one document; `beside` are the names of the others of its archive, which it may link to. */
export const collectKml = (
  collector: Collector,
  file: string,
  text: string,
  progress: Progress,
  beside: readonly string[] = [],
): Result<null> => {
  const document = parseXml(file, text, "kml");
  if (!document.ok) return document;
  collector.addAll(
    kml(document.value)
      .features.filter((each) => !isOverlay(each))
      .map(plainFeature),
    progress,
  );
  for (const name of ["GroundOverlay", "Model", "NetworkLink"])
    for (const each of document.value.getElementsByTagName(name)) {
      const [link] = each.getElementsByTagName("href");
      const href = link?.textContent ?? "";
      if (!beside.includes(href.trim())) collector.drop(`${name}: no place and no route`, href || name);
    }
  return ok(null);
};

/** A picture laid on the map comes as its frame, a link to another file as nothing. */
const isOverlay = ({ properties }: RawFeature): boolean =>
  isRecord(properties) && properties["@geometry-type"] !== undefined;

const plainFeature = ({ id, geometry, properties }: RawFeature): RawFeature => ({
  id,
  geometry,
  properties: Object.fromEntries(
    Object.entries(isRecord(properties) ? properties : {})
      .filter(([key]) => !LOOKS.test(key))
      .map(([key, value]) => (key === "description" ? ["notes", descriptionWords(value)] : [key, value])),
  ),
});

const descriptionWords = (value: unknown): unknown => {
  const text = isRecord(value) ? value.value : value;
  return typeof text === "string" ? htmlWords(text) : null;
};
