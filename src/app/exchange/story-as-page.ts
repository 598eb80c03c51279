import type { MultiPolygon, Polygon } from "geojson";
import type { Story } from "../../core/story.ts";
import { readArea } from "../../formats/areas.ts";
import { storyPage } from "../../formats/report/story-page.ts";
import type { App } from "../app.ts";
import type { FetchText } from "../load-story.ts";

/** The open story as a page that opens from disk: its verdicts as they stand, its maps with the countries that it names. */
export const storyAsPage = async (
  { verdicts, areas }: Pick<App, "verdicts" | "areas">,
  story: Story,
  fetchText: FetchText,
): Promise<string> => {
  const land = await Promise.all(countriesOf(story).map((code) => outlineOf(code, fetchText)));
  const judged = [...verdicts.value].flatMap(([id, verdict]) =>
    verdict.ok ? [[id, verdict.value] as const] : [],
  );
  return storyPage(story, {
    verdicts: new Map(judged),
    areaOf: ({ id }) => areas.value.get(id) ?? null,
    land: land.filter((outline) => outline !== null),
  });
};

const countriesOf = ({ places }: Story): string[] => [
  ...new Set(
    places.features.flatMap(
      ({ properties: { countryCode, subdivisionCode } }) => countryCode ?? subdivisionCode?.slice(0, 2) ?? [],
    ),
  ),
];

const outlineOf = async (code: string, fetchText: FetchText): Promise<Polygon | MultiPolygon | null> => {
  const file = await fetchText(`geo/base/areas/${code}.json`);
  const area = file.ok ? readArea(file.value, code) : null;
  return area?.ok ? area.value : null;
};
