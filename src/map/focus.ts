import { effect, type Signal } from "@preact/signals";
import type { Feature } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Areas } from "../app/areas.ts";
import { placesOfClaim } from "../app/claim/claim-ends.ts";
import { openLine } from "../app/claim/open-line.ts";
import { tryStory } from "../app/claim/trial.ts";
import { circle, geodesicPath, type LonLat } from "../core/geodesy.ts";
import { pointOf, uncertaintyMeters } from "../core/place.ts";
import { findPlace, type Story } from "../core/story.ts";
import { followClaimPill } from "./claim-pill.ts";
import { followIncoming, incomingFeatures } from "./edit/incoming.ts";
import { followPlacingHandles } from "./edit/placing-handles.ts";
import { followTrialHandles } from "./trial-handles.ts";

/**
 * What the map shows of the open claim beside its line: its pill, where its ends may be, and what is tried; and the
 * place in a form, and what an import would add. Moves of an end are handed to their source at once; a whole new style for each would not keep up with a pointer.
 */
export const followFocus = (map: MapLibreMap, app: App, focus: Signal<readonly Feature[]>): (() => void) => {
  const stops = [
    followClaimPill(map, app),
    followTrialHandles(map, app),
    followPlacingHandles(map, app),
    followIncoming(map, app),
    effect(() => {
      focus.value = focusFeatures(app);
      const source = map.getSource<GeoJSONSource>("focus");
      void source?.setData({ type: "FeatureCollection", features: [...focus.peek()] });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

const focusFeatures = (app: App): Feature[] => [
  ...claimFeatures(app),
  ...placingFeatures(app),
  ...incomingFeatures(app),
];

/** The circle of the place in a form. */
const placingFeatures = ({ placing: { value: placing } }: App): Feature[] =>
  placing ? [disc(placing.at, placing.radiusMeters)] : [];

const claimFeatures = (app: App): Feature[] => {
  const [story, claim, trial] = [app.story.value, app.claim.value, app.trial.value];
  if (!story || claim === null) return [];
  const tried = tryStory(story, claim, trial);
  const footprints = placesOfClaim(story, claim).flatMap((id) => footprint(tried, id, app.areas.value));
  const line = trial.ends ? openLine(app) : undefined;
  return line ? [...footprints, triedLine(line.from, line.to)] : footprints;
};

const footprint = (story: Story, id: string, areas: Areas): Feature[] => {
  const place = findPlace(story, id);
  const point = place && pointOf(place);
  const geometry = place?.geometry ?? areas.get(id);
  if (point) return [disc(point, uncertaintyMeters(place))];
  return geometry ? [{ type: "Feature", properties: {}, geometry }] : [];
};

const disc = (center: LonLat, meters: number): Feature => {
  const ring = circle(center, meters).map((corner) => [...corner]);
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
};

const triedLine = (from: LonLat, to: LonLat): Feature => {
  const coordinates = geodesicPath(from, to).map((point) => [...point]);
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } };
};
