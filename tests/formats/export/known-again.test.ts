import * as fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { planImport } from "../../../src/core/edits/import-plan.ts";
import type { Story } from "../../../src/core/story.ts";
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormat,
} from "../../../src/formats/export/write-export.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";
import { hunted } from "../../hunt.ts";
import { loadStoryFromDisk } from "../../stories.ts";
import { story as anyStory } from "../arbitrary-story.ts";
import { withOver180, withRealAreas } from "./over-180.ts";

const DEFAULTS = { placeKind: "landmark", routeKind: "road", source: "a file" } as const;
const SEED = 20251115;

const exported = (story: Story, format: ExportFormat): { bytes: Uint8Array; file: string } => {
  const { content } = EXPORT_FORMATS[format].write(story);
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return { bytes, file: `story${EXPORT_FORMATS[format].ending}` };
};

/** What an export brings to the story that it was made of, beside what is known there. */
const newOf = async (story: Story, format: ExportFormat) => {
  const { bytes, file } = exported(story, format);
  const imported = await readImport(file, bytes, () => {});
  if (!imported.ok) throw new Error(imported.error);
  const { places, routes, links, known } = planImport(story, imported.value, DEFAULTS);
  return { names: [...places, ...routes].map(({ id, properties }) => [id, properties.name]), links, known };
};

const pasni = loadStoryFromDisk("pasni-port");

describe("an export is known again in the story that it was made of", () => {
  test.each(EXPORT_FORMAT_NAMES)("%s of the story that ships", async (format) => {
    const { names, links, known } = await newOf(pasni, format);
    expect({ names, links }).toEqual({ names: [], links: [] });
    expect(known).toBeGreaterThan(5);
  });

  test.each(EXPORT_FORMAT_NAMES)("%s of lines and areas over 180°", async (format) => {
    expect(await newOf(withOver180(pasni), format)).toMatchObject({ names: [], links: [] });
  });

  test.each(EXPORT_FORMAT_NAMES.filter((format) => format !== "annotations"))(
    "%s of any story: odd names, areas anywhere and of any form",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyStory.map(withRealAreas), async (story) => {
          expect(await newOf(story, format)).toMatchObject({ names: [] });
        }),
        { seed: SEED, numRuns: hunted(60, 3000) },
      );
    },
  );

  test("through another program, which keeps neither ids nor the form of a ring, nor more than 7 decimals", async () => {
    const feature = pasni.places.features.find(({ id }) => id === "pasni-port");
    const [lon = 0, lat = 0] = feature?.geometry?.type === "Point" ? feature.geometry.coordinates : [];
    const kml = `<kml><Placemark><name>${feature?.properties.name}</name><Point><coordinates>${lon.toFixed(7)},${lat.toFixed(7)},0</coordinates></Point></Placemark></kml>`;
    const imported = await readImport("a.kml", strToU8(kml), () => {});
    if (!imported.ok) throw new Error(imported.error);
    expect(planImport(pasni, imported.value, DEFAULTS)).toMatchObject({ places: [], known: 1 });
  });
});
