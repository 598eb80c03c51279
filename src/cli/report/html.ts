import type { LonLat } from "../../core/geodesy.ts";
import { findClaim } from "../../core/story.ts";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { type ClaimGeometry, claimGeometry } from "../../formats/report/claim-geometry.ts";
import { claimSection } from "../../formats/report/html-claim.ts";
import { mapPicture } from "../../formats/report/map-picture.ts";
import { escapeMarkup as text } from "../../formats/report/markup.ts";
import { pageHead } from "../../formats/report/story-page.ts";
import { seaRoute } from "../../sea/route.ts";
import { type CheckedClaim, type CheckedStory, verdictOf } from "../check/checked.ts";
import type { Tally } from "../check/tally.ts";
import type { Data } from "../data.ts";
import { readLand } from "./land.ts";
import type { Report, Write } from "./report.ts";

/** One page for readers, complete in itself: it asks nothing of any server and runs no script. */
export const htmlReport = (write: Write, data: Data): Report => {
  const land = readLand(data.areasFolder);
  write(HEAD);
  const section = (checked: CheckedStory, claim: CheckedClaim): string => {
    const stated = checked.story && findClaim(checked.story, claim.id);
    if (!checked.story || !stated) return "";
    const verdict = verdictOf(claim);
    const geometry = claimGeometry(checked.story, stated, data.land);
    const path = verdict.modes.sea ? pathBySea(geometry, data) : null;
    return claimSection(checked.story, stated, verdict, mapPicture(geometry, path, land));
  };
  return {
    story: (story) => {
      write(`<section class="story">${storyHead(story)}`);
      for (const error of story.errors) write(`<p class="error">${text(error)}</p>`);
      for (const claim of story.claims) write(section(story, claim));
      write("</section>\n");
    },
    end: (tally) => write(foot(tally, data.version)),
  };
};

/** Along the line that was measured, over the sea. */
const pathBySea = ({ lines: [line] }: ClaimGeometry, data: Data): readonly LonLat[] | null => {
  const [from, to] = [line?.[0], line?.at(-1)];
  if (!from || !to || !data.seaMeters) return null;
  const route = seaRoute(data.sea(), from, to);
  return route.ok ? route.value.path : null;
};

const HEAD = `${pageHead("Claims checked by Groundtruth")}<header><h1>Claims checked</h1><p class="quiet">What texts say about where things are, beside what was measured.</p></header>
<main>
`;

const storyHead = ({ name, title, story }: CheckedStory): string => {
  if (!story) return `<h2>${text(name)}</h2>`;
  const { source, date, lang, url } = story.article;
  const link =
    url === undefined ? text(source) : `<a href="${text(url)}" rel="noreferrer">${text(source)}</a>`;
  return `<h2 lang="${text(lang)}" dir="auto">${text(title)}</h2><p class="quiet">${link} · ${text(date.slice(0, 10))}</p>`;
};

const foot = ({ stories, claims, failed, errors }: Tally, dataVersion: string): string => {
  const chips = Object.entries(claims)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => {
      const { glyph, words } = VERDICT_NAMES[verdict as keyof typeof claims]; // Object.entries forgets the keys' type.
      return `<li class="${verdict}">${glyph} ${count} · ${words}</li>`;
    });
  return `</main>
<footer><p>Stories: ${stories}. Claims that fail the check: ${failed}. Errors in the files: ${errors}.</p><ul class="chips">${chips.join("")}</ul>
<p>Made by groundtruth ${TOOL_VERSION}, ${text(dataVersion)}. Land: Natural Earth. Sea: © OpenStreetMap contributors, ODbL.</p></footer>
</body>
</html>
`;
};
