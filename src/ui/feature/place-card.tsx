import { useEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { countryName } from "../../app/country-name.ts";
import { outlineText } from "../../app/edit/outline-words.ts";
import {
  formatDecimalDegrees,
  formatDegreesMinutes,
  formatUncertainty,
  PLACE_KIND_NAMES,
} from "../../app/format.ts";
import { passagesOf } from "../../app/passages.ts";
import { isArea, type Place, pointOf, uncertaintyMeters } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import { OrphansOf } from "../article/orphans.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Provenance } from "../parts/provenance.tsx";
import { PartActions } from "./part-actions.tsx";
import { Passages } from "./passages.tsx";

/** A place: its names, what and where it is, how well that is known and from whom, and what the text says of it. */
export const PlaceCard = ({ app, story, place }: { app: App; story: Story; place: Place }) => {
  const { name, names = {}, source, notes } = place.properties;
  const others = Object.entries(names).filter(([, text]) => text !== name);
  return (
    <>
      <h2>{name}</h2>
      {others.length > 0 && (
        <p class="names">
          {others.map(([lang, text]) => (
            <span key={lang} lang={lang} dir="auto" title={lang}>
              {text}
            </span>
          ))}
        </p>
      )}
      <WhatItIs app={app} place={place} />
      <Coordinates app={app} place={place} />
      <Passages
        app={app}
        passages={passagesOf(story, app.marks.value, { type: "place", id: place.id })}
        mayUnlink
      />
      <OrphansOf app={app} story={story} target={{ type: "place", id: place.id }} />
      <Provenance source={source} notes={notes} />
      <PartActions app={app} target={{ type: "place", id: place.id }} />
    </>
  );
};

/** "Proposed port · Balochistan, Pakistan": the province comes a moment later. */
const WhatItIs = ({ app, place }: { app: App; place: Place }) => {
  const { kind, description, countryCode, subdivisionCode } = place.properties;
  const [province, setProvince] = useState<string | null>(null);
  const code = isArea(place) ? undefined : subdivisionCode;
  useEffect(() => {
    let isGone = false;
    setProvince(null);
    if (code)
      void app.province(code).then((name) => {
        if (!isGone) setProvince(name);
      });
    return () => {
      isGone = true;
    };
  }, [app, code]);
  const what = typeof description === "string" ? description : PLACE_KIND_NAMES[kind][0];
  const country = countryCode ?? code?.slice(0, 2);
  const where = [province, kind !== "country" && country && countryName(country)].filter(Boolean).join(", ");
  const first = what.charAt(0).toUpperCase() + what.slice(1);
  return <p class="quiet">{[first, where].filter(Boolean).join(" · ")}</p>;
};

/** What a place covers, and how it is measured from there. */
const Extent = ({ app, place }: { app: App; place: Place }) => {
  const { geometry } = place;
  if (isArea(place) || !geometry || geometry.type === "Point")
    return <p class="quiet">An area: measured from its nearest edge.</p>;
  const edge = formatUncertainty(uncertaintyMeters(place), app.prefs.unit.value);
  return (
    <p class="quiet">
      An outline, {outlineText(geometry)}, its edge {edge}: any point of it may be meant.
    </p>
  );
};

const Coordinates = ({ app, place }: { app: App; place: Place }) => {
  const point = pointOf(place);
  if (!point) return <Extent app={app} place={place} />;
  const [lon, lat] = point;
  return (
    <div class="coordinates">
      <span>{formatDecimalDegrees(point)}</span>
      <span class="uncertainty" title="How far off the point may be">
        {formatUncertainty(uncertaintyMeters(place), app.prefs.unit.value)}
      </span>
      <span>{formatDegreesMinutes(point)}</span>
      <span>
        <CopyButton
          class="small-button"
          label="Copy"
          said="Copied"
          title="Copy latitude, longitude"
          text={() => `${lat}, ${lon}`}
        />
      </span>
    </div>
  );
};
