import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { importFeatures } from "../../../src/core/edits/import-features.ts";
import { type ImportPlan, planImport } from "../../../src/core/edits/import-plan.ts";
import type { Story } from "../../../src/core/story.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/formats/export/write-export.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { formatProblem } from "../../../src/formats/problem.ts";
import { settle } from "../../../src/formats/settle.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const EMPTY: Story = {
  ...story,
  places: { ...story.places, features: [] },
  routes: { ...story.routes, features: [] },
  annotations: { ...story.annotations, items: [] },
  claims: [],
};
const DEFAULTS = { placeKind: "landmark", routeKind: "road", source: "a file" } as const;
const drawn = [...story.places.features, ...story.routes.features].filter(
  ({ geometry }) => geometry !== null,
);

const back = async (format: ExportFormat, into = EMPTY): Promise<ImportPlan> => {
  const { content } = EXPORT_FORMATS[format].write(story);
  const bytes = typeof content === "string" ? strToU8(content) : content;
  const imported = await readImport(`story${EXPORT_FORMATS[format].ending}`, bytes, () => {});
  if (!imported.ok) throw new Error(imported.error);
  return planImport(into, imported.value, DEFAULTS);
};

const land = (plan: ImportPlan, into = EMPTY): Story => {
  const edited = importFeatures(plan)(into);
  if (!edited.ok) throw new Error(edited.error);
  const settled = settle(edited.value, into);
  if (!settled.ok) throw new Error(settled.error.map(formatProblem).join("; "));
  return settled.value;
};

type Keep = (feature: (typeof drawn)[number]) => unknown;
const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
const partsOf = ({ places, routes }: Story, keep: Keep) =>
  sorted([...places.features, ...routes.features].map(keep));

describe("a story written in a format and read back", () => {
  test("GeoJSON: every place and route comes back to the letter", async () => {
    const landed = land(await back("geojson"));
    expect(landed.routes.features).toEqual(story.routes.features);
    expect(landed.places.features).toEqual(story.places.features.filter(({ geometry }) => geometry !== null));
  });

  test("GeoJSON into the same story: everything is there already, and nothing changes", async () => {
    const plan = await back("geojson", story);
    expect(plan).toMatchObject({ places: [], routes: [], links: [], known: drawn.length });
    expect(land(plan, story)).toEqual(story);
  });

  test.each(["kml", "csv", "fgb"] as const)(
    "%s: names, kinds, sources, notes and geometry come back",
    async (format) => {
      const landed = land(await back(format));
      const keep: Keep = ({ geometry, properties: { name, names, kind, source } }) => ({
        name,
        names,
        kind,
        source,
        geometry,
      });
      expect(partsOf(landed, keep)).toEqual(sorted(drawn.map(keep)));
    },
  );

  test("GPX: points and lines come back with their names", async () => {
    const landed = land(await back("gpx"));
    const keep: Keep = ({ geometry, properties: { name } }) => [name, geometry?.type.replace("Multi", "")];
    const fits = drawn.filter(({ geometry }) => !geometry?.type.endsWith("Polygon"));
    expect(partsOf(landed, keep)).toEqual(sorted(fits.map(keep)));
  });

  test("WKT: every geometry comes back", async () => {
    const plan = await back("wkt");
    const landed = land(plan);
    expect(partsOf(landed, ({ geometry }) => geometry)).toEqual(
      sorted(drawn.map(({ geometry }) => geometry)),
    );
  });

  test("Linked Places: places come back with names, kind, country and geometry", async () => {
    const landed = land(await back("lpf"));
    const keep: Keep = ({ geometry, properties: { name, kind, countryCode } }) => ({
      name,
      kind,
      countryCode,
      geometry,
    });
    const places = story.places.features.filter(({ geometry }) => geometry !== null);
    expect(partsOf(landed, keep)).toEqual(sorted(places.map(keep)));
  });

  test("annotations into the same story: all are known; into one without them: all come back", async () => {
    const known = await back("annotations", story);
    expect(known).toMatchObject({ places: [], links: [], lost: [], unknown: [] });
    const bare = { ...story, annotations: { ...story.annotations, items: [] } };
    const landed = land(await back("annotations", bare), bare);
    expect(landed.annotations.items.map(({ body }) => body)).toEqual(
      story.annotations.items.map(({ body }) => body),
    );
  });
});
