import type { Page } from "@playwright/test";

/** A made story with a claim of every kind and every standing; its places are the first story's. */
export const EVERY_KIND = "#/every-kind";

const LINES = [
  ["rounded", "Pasni is only 112 kilometers from Gwadar."],
  ["contradicted", "Others put it 150 km from Gwadar."],
  ["area", "It is about 160 km from Iran."],
  ["bearing", "Pasni lies south-east of Gwadar."],
  ["comparison", "Pasni is closer to Gwadar than to Karachi."],
  ["containment", "Pasni is a town in Pakistan."],
  ["length", "The road between them is 200 km long."],
  ["sea", "By sea it is 123 km from Gwadar."],
  ["also", "Gwadar is 116 km (60 miles) away."],
] as const;
const ORPHAN = "some 110 km from Gwadar";
const text = `${LINES.map(([, line]) => line).join("\n\n")}\n`;

const ENDS = { from: "pasni", to: "gwadar" };
const distance = (id: string, words: string, more = {}) => ({
  id,
  kind: "distance",
  ...ENDS,
  stated: { text: words },
  mode: "unstated",
  ...more,
});

const CLAIMS = [
  distance("rounded", "only 112 kilometers from Gwadar", {
    review: { status: "confirmed", by: "A. Checker", date: "2025-11-02", note: "the FT had 70 miles" },
  }),
  distance("contradicted", "150 km from Gwadar"),
  distance("area", "about 160 km from Iran", { to: "iran" }),
  { id: "bearing", kind: "bearing", ...ENDS, stated: { text: "south-east of Gwadar" } },
  {
    id: "comparison",
    kind: "comparison",
    ...ENDS,
    than: "karachi",
    stated: { text: "closer to Gwadar than to Karachi" },
    mode: "unstated",
  },
  // A coastal town: only the sea's worker can tell that its disc leaves Pakistan for the sea.
  {
    id: "containment",
    kind: "containment",
    from: "pasni-town",
    to: "pakistan",
    stated: { text: "in Pakistan" },
  },
  { id: "length", kind: "length", route: "road", stated: { text: "200 km long" } },
  distance("sea", "By sea it is 123 km from Gwadar"),
  distance("also", "116 km (60 miles) away"),
  distance("unread", "only 112 kilometers from Gwadar", {
    stated: { text: "only 112 kilometers from Gwadar", value: 120, unit: "km" },
  }),
  distance("orphan", ORPHAN),
];

const point = (id: string, name: string, kind: string, coordinates: readonly number[], meters: number) => ({
  type: "Feature",
  id,
  properties: {
    kind,
    name,
    countryCode: "PK",
    coordinateUncertaintyInMeters: meters,
    source: "made for a test",
  },
  geometry: { type: "Point", coordinates },
});
const country = (id: string, name: string, countryCode: string) => ({
  type: "Feature",
  id,
  properties: { kind: "country", name, countryCode, source: "made for a test" },
  geometry: null,
});
const PLACES = {
  type: "FeatureCollection",
  version: 1,
  features: [
    point("pasni-town", "Pasni town", "town", [63.469, 25.263], 3000),
    point("pasni", "Pasni", "port", [63.475, 25.258], 500),
    point("gwadar", "Gwadar", "port", [62.34, 25.11], 500),
    point("karachi", "Karachi", "city", [67.0104, 24.8608], 10_000),
    country("iran", "Iran", "IR"),
    country("pakistan", "Pakistan", "PK"),
  ],
};
const ROUTES = {
  type: "FeatureCollection",
  version: 1,
  features: [
    {
      type: "Feature",
      id: "road",
      properties: {
        kind: "road",
        name: "Coast road",
        ...ENDS,
        madeBy: "drawn by hand",
        source: "made for a test",
      },
      geometry: {
        type: "LineString",
        coordinates: [
          [63.475, 25.258],
          [62.9, 25.9],
          [62.34, 25.11],
        ],
      },
    },
  ],
};

const quote = (id: string, exact: string) => ({
  id: `on-${id}`,
  type: "Annotation",
  motivation: "assessing",
  body: id,
  target: {
    source: "article.md",
    selector: [
      { type: "TextQuoteSelector", exact },
      { type: "TextPositionSelector", start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
    ],
  },
});
const ANNOTATIONS = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  version: 1,
  type: "AnnotationPage",
  items: [
    ...CLAIMS.filter(({ id }) => id !== "orphan").map(({ id, stated }) => quote(id, stated.text)),
    {
      ...quote("orphan", ORPHAN),
      target: { source: "article.md", selector: [{ type: "TextQuoteSelector", exact: ORPHAN }] },
    },
  ],
};

const FILES: Readonly<Record<string, string>> = {
  "article.md": `---\nversion: 1\ntitle: Every kind of claim\nsource: A test\ndate: 2025-11-01\nlang: en\n---\n\n${text}`,
  "places.geojson": JSON.stringify(PLACES),
  "routes.geojson": JSON.stringify(ROUTES),
  "annotations.json": JSON.stringify(ANNOTATIONS),
  "claims.json": JSON.stringify(CLAIMS),
};

/** Serves the made story beside those of the site. */
export const serveEveryKind = (page: Page) =>
  page.route("**/geo/stories/every-kind/*", (route) => {
    const body = FILES[new URL(route.request().url()).pathname.split("/").at(-1) ?? ""];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body });
  });
