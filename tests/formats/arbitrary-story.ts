import fc from "fast-check";
import type { Annotation } from "../../src/core/annotation.ts";
import { type Claim, HEDGES, MODES } from "../../src/core/claim.ts";
import { makeSelectors } from "../../src/core/passage.ts";
import { PLACE_KINDS, type Place } from "../../src/core/place.ts";
import { ROUTE_KINDS, type Route } from "../../src/core/route.ts";
import type { Story } from "../../src/core/story.ts";

// Degrees as they are stored: 6 decimals. Others would be rounded, which is no round trip.
const degrees = (most: number) =>
  fc.integer({ min: -most * 1_000_000, max: most * 1_000_000 }).map((millionths) => millionths / 1_000_000);
const position = fc.tuple(degrees(180), degrees(90)).map(([lon, lat]) => [lon, lat]);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
/** Any text that is not empty: quotes, line breaks, emoji, YAML's and JSON's own marks. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "a: b",
    "# c",
    "- d",
    "'",
    '"',
    "---",
    "[ 1,\n 2 ]",
    "yes",
    "2025-10-15",
    "1",
    "null",
    " x ",
    "|",
    "港",
  ),
);
/** What other programs may have put there: any JSON, under keys of their own. (`__proto__` is dropped: see json.test.ts.) */
const unknown = fc.dictionary(
  fc.constantFrom("x-color", "title:fr", "zz", "extra.key"),
  fc
    .jsonValue({ maxDepth: 3 })
    .filter((value) => !JSON.stringify(value).includes("__proto__"))
    .map((value) => JSON.parse(JSON.stringify(value))),
  { maxKeys: 3 },
);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }));

const geometry = fc.oneof(
  position.map((coordinates) => ({ type: "Point" as const, coordinates })),
  fc
    .array(position, { minLength: 3, maxLength: 5 })
    .map((ring) => ({ type: "Polygon" as const, coordinates: [[...ring, ring[0] ?? []]] })),
);

const place = (placeId: string): fc.Arbitrary<Place> =>
  fc
    .tuple(
      text,
      text,
      fc.constantFrom(...PLACE_KINDS),
      geometry,
      unknown,
      unknown,
      optional("names", fc.dictionary(fc.constantFrom("en", "zh", "ur"), text)),
    )
    .map(([name, source, kind, shape, others, outside, names]) => ({
      ...outside,
      type: "Feature",
      id: placeId,
      properties: { ...others, name, source, kind, ...names },
      geometry: shape,
    }));

const route = (routeId: string, ends: readonly string[]): fc.Arbitrary<Route> =>
  fc
    .tuple(
      text,
      fc.constantFrom(...ROUTE_KINDS),
      fc.array(position, { minLength: 2, maxLength: 6 }),
      unknown,
      optional("from", fc.constantFrom(...ends)),
    )
    .map(([name, kind, coordinates, others, from]) => ({
      type: "Feature",
      id: routeId,
      properties: { ...others, name, kind, madeBy: name, source: name, ...from },
      geometry: { type: "LineString", coordinates },
    }));

const claim = (claimId: string, ends: readonly string[], words: string): fc.Arbitrary<Claim> =>
  fc
    .tuple(
      fc.constantFrom(...ends),
      fc.constantFrom(...ends),
      fc.constantFrom(...MODES),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.constantFrom(null, ...HEDGES),
      unknown,
    )
    .map(([from, to, mode, value, hedge, others]) => ({
      ...others,
      id: claimId,
      kind: "distance",
      from,
      to,
      mode,
      // -0 is written as 0.
      stated: { ...others, text: words, value: value + 0, unit: "km", hedge },
    }));

const WORDS = "112 km";
const articleText = `Two ports lie ${WORDS} apart.\n`;

const annotations = (places: readonly string[], claims: readonly string[]): fc.Arbitrary<Annotation[]> => {
  const start = articleText.indexOf(WORDS);
  const ids = [...places, ...claims];
  return fc.tuple(...ids.map(() => unknown)).map((others) =>
    ids.map((body, index) => ({
      ...others[index],
      id: `a${index}`,
      type: "Annotation",
      motivation: index < places.length ? "identifying" : "assessing",
      body,
      target: { ...others[index], selector: makeSelectors(articleText, start, start + WORDS.length) },
    })),
  );
};

/** Sound stories of every make: odd texts, unknown properties, points and polygons. */
export const story: fc.Arbitrary<Story> = fc
  .tuple(id, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), fc.uniqueArray(id, { maxLength: 2 }))
  .chain(([storyId, placeIds, otherIds]) =>
    fc
      .tuple(
        fc.tuple(...placeIds.map(place)),
        fc.tuple(...otherIds.map((each) => route(each, placeIds))),
        fc.tuple(...otherIds.map((each) => claim(each, placeIds, WORDS))),
        annotations(placeIds, otherIds),
        fc.tuple(text, text, unknown),
      )
      .map(([places, routes, claims, items, [title, source, others]]) => ({
        id: storyId,
        article: { version: "1", title, source, date: "2025-10-15", lang: "en", text: articleText },
        places: { ...others, version: 1, type: "FeatureCollection", features: places },
        routes: { version: 1, type: "FeatureCollection", features: routes },
        annotations: { version: 1, type: "AnnotationPage", items },
        claims,
      })),
  );
