import { countryName } from "../../app/country-name.ts";
import { formatLength, PLACE_KIND_NAMES } from "../../app/format.ts";
import type { GazetteerEntry } from "../../text/gazetteer/entry.ts";

interface Hit extends GazetteerEntry {
  readonly found?: string;
  readonly match?: "exact" | "start" | "misspelt";
  readonly meters: number | undefined;
}

/** Places of the gazetteer to choose from: what they are called, what and where they are, how far off. */
export const PlaceHits = <T extends Hit>(props: {
  hits: readonly T[];
  chosen?: number;
  onChoose: (hit: T) => void;
}) => (
  <ul class="place-hits" id="place-hits">
    {props.hits.map((hit, index) => (
      <li key={hit.number}>
        <button type="button" aria-current={index === props.chosen} onClick={() => props.onChoose(hit)}>
          <span class="hit-name">
            <bdi>{hit.name}</bdi>
            {hit.found !== undefined && hit.found !== hit.name && <bdi class="quiet"> {hit.found}</bdi>}
          </span>
          <span class="quiet">{whereWords(hit)}</span>
        </button>
      </li>
    ))}
  </ul>
);

const whereWords = ({ kind, division, countryCode, meters }: Hit): string =>
  [
    PLACE_KIND_NAMES[kind][0].toLowerCase(),
    division,
    kind === "country" ? undefined : countryCode && countryName(countryCode),
    meters === undefined ? undefined : formatLength(meters, "km"),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
