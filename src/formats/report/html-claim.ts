import type { Claim } from "../../core/claim.ts";
import { claimPassage } from "../../core/claim-passage.ts";
import { excerpt } from "../../core/excerpt.ts";
import { fixed } from "../../core/judge/format-length.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import { type Place, pointOf, uncertaintyMeters } from "../../core/place.ts";
import { findPlace, findRoute, type Story } from "../../core/story.ts";
import { METERS_PER_UNIT } from "../../core/units.ts";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { escapeMarkup as text } from "./markup.ts";
import { signedPercent } from "./signed.ts";

/** A claim on the report's page: verdict, quote, map, reason, figures, sources. `map` is SVG, null where there is none. */
export const claimSection = (story: Story, claim: Claim, verdict: Verdict, map: string | null): string => {
  const { glyph, words } = VERDICT_NAMES[verdict.verdict];
  const misleading = verdict.note === "misleading" ? ", but misleading" : "";
  return [
    `<article class="claim ${verdict.verdict}" id="${text(`${story.id}/${claim.id}`)}">`,
    `<h3><span aria-hidden="true">${glyph}</span> ${words}${misleading}</h3>`,
    quote(story, claim),
    map ?? "",
    `<p>${text(verdict.reason)}</p>`,
    figures(verdict),
    sources(story, claim),
    review(claim),
    "</article>\n",
  ].join("");
};

const quote = (story: Story, { id, stated }: Claim): string => {
  const { lang, text: article } = story.article;
  const open = `<blockquote lang="${text(lang)}" dir="auto">`;
  const passage = claimPassage(story, id);
  if (passage && passage.status !== "orphan") {
    const { before, match, after, cutStart, cutEnd } = excerpt(article, passage.start, passage.end);
    const [start, end] = [cutStart ? "…" : "", cutEnd ? "…" : ""];
    return `${open}${start}${text(before)}<mark>${text(match)}</mark>${text(after)}${end}</blockquote>`;
  }
  const lost = passage ? `<p class="error">These words are no longer in the text.</p>` : "";
  return `${open}<mark>${text(stated.text)}</mark></blockquote>${lost}`;
};

const UNITS = ["km", "mi", "nmi"] as const;
const MODE_NAMES = { straight: "Straight line", sea: "By sea", road: "By road" } as const;

const row = (name: string, cell: (metersPerUnit: number) => string): string =>
  `<tr><th scope="row">${text(name)}</th>${UNITS.map((unit) => `<td>${cell(METERS_PER_UNIT[unit])}</td>`).join("")}</tr>`;

const figures = ({ statedMeters, modes, turfMeters, differencePercent }: Verdict): string => {
  if (!statedMeters) return "";
  const [least, most] = statedMeters;
  const stated = (unit: number) =>
    most === null ? `≥ ${fixed(least / unit, 1)}` : `${fixed(least / unit, 1)}–${fixed(most / unit, 1)}`;
  const measured = Object.entries(modes).flatMap(([mode, { measuredMeters }]) => {
    if (!measuredMeters) return [];
    const { value, most: far } = measuredMeters;
    const name = MODE_NAMES[mode as keyof typeof MODE_NAMES]; // Object.entries forgets the keys' type.
    return [row(name, (unit) => `${fixed(value / unit, 1)} ± ${fixed((far - value) / unit, 1)}`)];
  });
  const turf =
    turfMeters === null ? "" : row("Straight line, Turf’s sphere", (unit) => fixed(turfMeters / unit, 1));
  const difference =
    differencePercent === null
      ? ""
      : `<p class="quiet">Difference ${signedPercent(differencePercent)} of the measured.</p>`;
  return `<table><thead><tr><th scope="col">WGS84 ellipsoid</th>${UNITS.map((unit) => `<th scope="col">${unit}</th>`).join("")}</tr></thead><tbody>${row("The text says", stated)}${measured.join("")}${turf}</tbody></table>${difference}`;
};

const degrees = ([lon, lat]: readonly [number, number]): string =>
  `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? "S" : "N"} ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? "W" : "E"}, `;

const source = (place: Place): string => {
  const { name, kind, source: from, notes } = place.properties;
  const point = pointOf(place);
  const where = `${point ? degrees(point) : ""}± ${fixed(uncertaintyMeters(place) / 1000, 1)} km`;
  return `<dt>${text(name)}</dt><dd>${text(`${kind}, ${where}. ${from}${notes ? `. ${notes}` : ""}`)}</dd>`;
};

const sources = (story: Story, claim: Claim): string => {
  if (claim.kind === "length") {
    const route = findRoute(story, claim.route);
    return route
      ? `<dl><dt>${text(route.properties.name)}</dt><dd>${text(route.properties.source)}</dd></dl>`
      : "";
  }
  const ids = claim.kind === "comparison" ? [claim.from, claim.to, claim.than] : [claim.from, claim.to];
  const places = [...new Set(ids)].flatMap((id) => findPlace(story, id) ?? []);
  return `<dl>${places.map(source).join("")}</dl>`;
};

const review = ({ review: own }: Claim): string =>
  own
    ? `<p class="quiet">${text(`${own.by}, ${own.date}: ${own.status}${own.note ? `. ${own.note}` : ""}`)}</p>`
    : "";
