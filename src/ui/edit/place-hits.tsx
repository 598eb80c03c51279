import { countryName } from "../../app/country-name.ts";
import { formatLength, PLACE_KIND_NAMES } from "../../app/format.ts";
import type { GazetteerEntry } from "../../text/gazetteer/entry.ts";
import type { GazetteerHit } from "../../text/gazetteer/search.ts";

interface Hit extends GazetteerEntry {
  readonly found?: string;
  readonly match?: GazetteerHit["match"];
  readonly meters: number | undefined;
  /** What the metres are counted from. */
  readonly from?: string | undefined;
}

/** What stands above hits that are not called so, or not there. */
const HEADINGS: Partial<Record<GazetteerHit["match"], string>> = {
  start: "Longer names",
  misspelt: "Similar names",
  elsewhere: "So called elsewhere",
};

/** Places of the gazetteer to choose from: what they are called, what and where they are, how far off. Those of one kind of match stand together. */
export const PlaceHits = <T extends Hit>(props: {
  hits: readonly T[];
  chosen?: number;
  onChoose: (hit: T) => void;
}) => {
  const matches = [...new Set(props.hits.map(({ match }) => match))];
  return (
    <div id="place-hits">
      {matches.map((match) => (
        <div key={match ?? ""}>
          {match && HEADINGS[match] && <h3 class="hits-heading">{HEADINGS[match]}</h3>}
          <ul class="place-hits">
            {props.hits.map(
              (hit, index) =>
                hit.match === match && (
                  <li key={hit.number}>
                    <button
                      type="button"
                      aria-current={index === props.chosen}
                      onClick={() => props.onChoose(hit)}
                    >
                      <span class="hit-name">
                        <bdi>{hit.name}</bdi>
                        {hit.found !== undefined && hit.found !== hit.name && (
                          <bdi class="quiet"> {hit.found}</bdi>
                        )}
                      </span>
                      <span class="quiet">{whereWords(hit)}</span>
                    </button>
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </div>
  );
};

const whereWords = ({ kind, division, countryCode, meters, from }: Hit): string =>
  [
    PLACE_KIND_NAMES[kind][0].toLowerCase(),
    division,
    kind === "country" ? undefined : countryCode && countryName(countryCode),
    meters === undefined
      ? undefined
      : formatLength(meters, "km") + (from === undefined ? "" : ` from ${from}`),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
