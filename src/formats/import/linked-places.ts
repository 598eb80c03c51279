import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress, type RawFeature } from "./collect.ts";
import { isRecord } from "./geometry.ts";

/** Whether JSON is in Linked Places Format: GeoJSON with the toponyms of each feature beside its geometry. */
export const isLinkedPlaces = (json: unknown): boolean => {
  if (!isRecord(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) return false;
  if (/linked-?places/i.test(JSON.stringify(json["@context"] ?? ""))) return true;
  return json.features.some((each) => isRecord(each) && Array.isArray(each.names));
};

/** Reads Linked Places Format (v1.2 of the World Historical Gazetteer's description). Dates and relations are left out. */
export const readLinkedPlaces = (file: string, json: unknown, progress: Progress): Result<Imported> => {
  const features = isRecord(json) && Array.isArray(json.features) ? json.features : null;
  if (!features) return err(`${file}: it has no list "features", Linked Places Format was wanted`);
  const collector = createCollector("Linked Places Format", "feature");
  collector.addAll(
    features.map((each) => plainFeature(isRecord(each) ? each : {})),
    progress,
  );
  return ok(collector.result());
};

const plainFeature = (feature: Readonly<Record<string, unknown>>): RawFeature => {
  const properties = isRecord(feature.properties) ? feature.properties : {};
  const { title, ccodes, ...rest } = properties;
  const named = texts(feature.names, "toponym");
  const names = namesByLanguage(feature.names);
  const [countryCode] = Array.isArray(ccodes) ? ccodes : [];
  const notes = texts(feature.descriptions, "value").join(" ");
  const [kind] = texts(feature.types, "label");
  return {
    geometry: feature.geometry,
    properties: {
      ...rest,
      name: typeof title === "string" ? title : named[0],
      ...(Object.keys(names).length > 0 && { names }),
      ...(typeof countryCode === "string" && { countryCode }),
      ...(kind !== undefined && { kind }),
      ...(notes !== "" && { notes }),
      ...(typeof feature["@id"] === "string" && { source: feature["@id"] }),
    },
  };
};

const entries = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);

const texts = (value: unknown, key: string): string[] =>
  entries(value).flatMap((entry) => {
    const text = entry[key];
    return typeof text === "string" && text !== "" ? [text] : [];
  });

/** The first toponym of each language. */
const namesByLanguage = (value: unknown): Record<string, string> => {
  const pairs = entries(value).flatMap(({ toponym, lang }) =>
    typeof toponym === "string" && typeof lang === "string" && /^[a-z]{2,3}\b/i.test(lang)
      ? [[lang, toponym] as const]
      : [],
  );
  return Object.fromEntries(pairs.toReversed());
};
