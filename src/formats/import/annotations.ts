import type { TextPositionSelector, TextQuoteSelector } from "../../core/annotation.ts";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createCollector, type RawFeature } from "./collect.ts";
import { rawFeatures } from "./geojson.ts";
import { isRecord } from "./geometry.ts";

type Entry = Readonly<Record<string, unknown>>;

/** Whether JSON is W3C Web Annotations: a list of them (as Recogito writes), a page, or a single one. */
export const isAnnotations = (json: unknown): boolean => {
  const list = listOf(json);
  return list !== null && (list.length > 0 || isRecord(json));
};

/**
 * Reads W3C Web Annotations of a text: which words each marks, and what its bodies say that they mean (tags, links,
 * ids, a GeoJSON geometry). Whether the story has the words and the meanings is for the story to say.
 */
export const readAnnotations = (file: string, json: unknown): Result<Imported> => {
  const list = listOf(json);
  if (!list) return err(`${file}: no W3C annotations came, an AnnotationPage or a list of them was wanted`);
  const collector = createCollector("W3C annotations", "annotation");
  for (const [index, annotation] of list.entries()) {
    const came = `annotation ${index + 1}`;
    const selector = selectorsOf(annotation);
    const bodies = asList(annotation.body);
    const means = bodies.flatMap(meaningsOf);
    const [raw] = bodies.flatMap(geometryOf);
    const [feature = null] = raw ? collector.read(raw) : [];
    if (selector.length === 0)
      collector.drop("no TextQuoteSelector: which words are meant is not said", came);
    else if (means.length === 0 && !feature) collector.drop("no body that names a place or a claim", came);
    else {
      const motivation = motivationOf(annotation);
      const named = feature && {
        ...feature,
        properties: { ...feature.properties, name: nameOf(feature.properties.name, selector) },
      };
      collector.addPassage({ motivation, selector, means, feature: named });
    }
  }
  return ok(collector.result());
};

const listOf = (json: unknown): Entry[] | null => {
  const list = Array.isArray(json) ? json : isRecord(json) ? (json.items ?? json["@graph"] ?? [json]) : null;
  if (!Array.isArray(list) || !list.every(isAnnotation)) return null;
  return isRecord(json) && list.length === 0 && json.type !== "AnnotationPage" ? null : list;
};

const isAnnotation = (value: unknown): value is Entry =>
  isRecord(value) && asList(value.type).includes("Annotation");

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const motivationOf = ({ motivation }: Entry): "identifying" | "assessing" =>
  motivation === "assessing" ? "assessing" : "identifying";

const selectorsOf = ({ target }: Entry): (TextQuoteSelector | TextPositionSelector)[] => {
  const [first] = asList(target);
  const list = isRecord(first) ? asList(first.selector).filter(isRecord) : [];
  const quote = list.flatMap(readQuote);
  return quote.length === 0 ? [] : [...quote.slice(0, 1), ...list.flatMap(readPosition).slice(0, 1)];
};

const readQuote = ({ type, exact, prefix, suffix }: Entry): TextQuoteSelector[] =>
  type === "TextQuoteSelector" && typeof exact === "string" && exact.trim() !== ""
    ? [
        {
          type,
          exact,
          ...(typeof prefix === "string" && { prefix }),
          ...(typeof suffix === "string" && { suffix }),
        },
      ]
    : [];

const readPosition = ({ type, start, end }: Entry): TextPositionSelector[] =>
  type === "TextPositionSelector" && isOffset(start) && isOffset(end) && start < end
    ? [{ type, start, end }]
    : [];

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A body is an id itself, or has one; Recogito's tags have their words in `value`, newer ones in `label`. */
const meaningsOf = (body: unknown): string[] => {
  if (typeof body === "string") return [body];
  if (!isRecord(body) || body.purpose === "commenting" || body.purpose === "replying") return [];
  const value = isRecord(body.value) ? [body.value.label, body.value.id] : [body.value];
  // A body with a value is a text of its own, and so is its id: Recogito's text annotator writes "<annotation>-0".
  const id = body.value === undefined ? body.id : undefined;
  return [id, body.source, ...value, body.label].filter(
    (each): each is string => typeof each === "string" && each.trim() !== "",
  );
};

/** Recogito's geotagging: a body that is a GeoJSON feature, or holds a geometry. */
const geometryOf = (body: unknown): RawFeature[] => {
  if (!isRecord(body)) return [];
  const whole = rawFeatures(body) ?? rawFeatures(body.value) ?? rawFeatures(body.geometry);
  if (!whole) return [];
  return whole.map((raw) => ({
    ...raw,
    properties: isRecord(body.properties) ? body.properties : raw.properties,
  }));
};

const nameOf = (name: string, selector: readonly (TextQuoteSelector | TextPositionSelector)[]): string => {
  if (name !== "") return name;
  const [quote] = selector;
  return quote?.type === "TextQuoteSelector" ? quote.exact.replace(/\s+/g, " ").trim() : "";
};
