import type { MultiPolygon, Polygon } from "geojson";
import type { Verdict } from "../../core/judge/verdict.ts";
import type { LandContext } from "../../core/judge-by-sea.ts";
import type { Place } from "../../core/place.ts";
import { findClaim, type Story } from "../../core/story.ts";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { articleMarkup } from "./article-markup.ts";
import { claimGeometry } from "./claim-geometry.ts";
import { claimSection } from "./html-claim.ts";
import { STYLE } from "./html-style.ts";
import { mapPicture } from "./map-picture.ts";
import { ringsOf } from "./map-shapes.ts";
import { escapeMarkup as text } from "./markup.ts";

/** What stands around a page that opens from disk: it asks nothing of any server and runs no script. */
export const pageHead = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;

interface Shown {
  /** By claim id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly areaOf: NonNullable<LandContext["areaOf"]>;
  /** Outlines of the countries that its maps show. */
  readonly land: readonly (Polygon | MultiPolygon)[];
}

/** A story as one page: its article, a table of the verdicts, and each claim with its map, reason and sources. */
export const storyPage = (story: Story, { verdicts, areaOf, land }: Shown): string => {
  const { title, source, date, lang } = story.article;
  const rings = land.flatMap(ringsOf);
  const sections = [...verdicts].map(([id, verdict]) => {
    const claim = findClaim(story, id);
    if (!claim) return "";
    return claimSection(
      story,
      claim,
      verdict,
      mapPicture(claimGeometry(story, claim, { areaOf }), null, rings),
    );
  });
  return [
    pageHead(title),
    `<header><h1 lang="${text(lang)}" dir="auto">${text(title)}</h1><p class="quiet">${text(source)} · ${text(date.slice(0, 10))}</p></header>\n<main>`,
    verdictTable(story, verdicts),
    `<section lang="${text(lang)}" dir="auto">${articleMarkup(story.article.text)}</section>`,
    ...sections,
    placeTable(story.places.features),
    `</main>\n<footer><p>Made by groundtruth ${TOOL_VERSION}. Land: Natural Earth.</p></footer>\n</body>\n</html>\n`,
  ].join("\n");
};

const verdictTable = (story: Story, verdicts: Shown["verdicts"]): string => {
  const rows = [...verdicts].flatMap(([id, verdict]) => {
    const claim = findClaim(story, id);
    if (!claim) return [];
    const { glyph, words } = VERDICT_NAMES[verdict.verdict];
    return [
      `<tr class="${verdict.verdict}"><th scope="row"><a href="#${text(`${story.id}/${id}`)}">${text(claim.stated.text)}</a></th><td>${glyph} ${words}</td></tr>`,
    ];
  });
  return rows.length === 0
    ? ""
    : `<table><thead><tr><th scope="col">The text says</th><th scope="col">Verdict</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
};

const placeTable = (places: readonly Place[]): string => {
  const rows = places.map(({ properties, geometry }) => {
    const at =
      geometry?.type === "Point"
        ? geometry.coordinates
            .map((each) => each.toFixed(4))
            .reverse()
            .join(", ")
        : "area";
    return `<tr><th scope="row" dir="auto">${text(properties.name)}</th><td>${text(properties.kind)}</td><td>${at}</td></tr>`;
  });
  return `<h2>Places</h2><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Latitude, longitude</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
};
