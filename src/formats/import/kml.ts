import { kml } from "@tmcw/togeojson";
import type { Imported } from "../../core/imported.ts";
import { ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress, type RawFeature } from "./collect.ts";
import { isRecord } from "./geometry.ts";
import { htmlWords, parseXml } from "./xml.ts";

/** What KML says of looks: it is no part of a story. */
const LOOKS = /^(?:styleUrl|styleHash|styleMapHash|visibility|open|icon|icon-.*|stroke.*|fill.*|label-.*)$/;

/** Reads KML, of which the coordinates are always WGS84. Styles, overlays and links to other files are left out. */
export const readKml = (file: string, text: string, progress: Progress): Result<Imported> => {
  const document = parseXml(file, text, "kml");
  if (!document.ok) return document;
  const collector = createCollector("KML", "placemark");
  collector.addAll(
    kml(document.value)
      .features.filter((each) => !isOverlay(each))
      .map(plainFeature),
    progress,
  );
  for (const name of ["GroundOverlay", "NetworkLink", "Model"]) {
    const count = document.value.getElementsByTagName(name).length;
    for (let index = 0; index < count; index++) collector.drop(`${name}: no place and no route`, name);
  }
  return ok(collector.result());
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
