import { effect } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { App } from "../app/app.ts";
import { placesOfClaim } from "../app/claim/claim-ends.ts";
import { claimRef, type Ref, refKey } from "../app/refs.ts";
import { STORY_SOURCES, type StorySource } from "./story-sources.ts";

const SOURCES_OF: Readonly<Record<Ref["type"], readonly StorySource[]>> = {
  place: ["places", "uncertainty", "areas"],
  route: ["routes"],
  claim: ["claims"],
};

/** Lights on the map what is hovered or selected, on either side. */
export const followHighlight = (map: MapLibreMap, app: App): (() => void) => {
  let lit = new Map<string, Ref>();
  const set = (ref: Ref, isLit: boolean) => {
    for (const source of SOURCES_OF[ref.type])
      if (map.getSource(source)) map.setFeatureState({ source, id: ref.id }, { lit: isLit });
  };
  const apply = () => {
    const wanted = new Map(litRefs(app).map((ref) => [refKey(ref), ref]));
    for (const [key, ref] of lit) if (!wanted.has(key)) set(ref, false);
    for (const ref of wanted.values()) set(ref, true);
    lit = wanted;
  };
  // A source that is made anew has forgotten its states.
  map.on("sourcedata", ({ sourceId, sourceDataType }) => {
    if (sourceDataType === "metadata" && (STORY_SOURCES as readonly string[]).includes(sourceId)) apply();
  });
  return effect(() => {
    litRefs(app);
    if (map.isStyleLoaded() || map.getSource("places")) apply();
  });
};

const litRefs = (app: App): Ref[] => {
  const [story, claim] = [app.story.value, app.claim.value];
  const refs: (Ref | null | undefined)[] = [app.hover.value, app.selection.value?.ref];
  // While other ends are tried, the line between them is the one that counts.
  if (claim !== null && app.trial.value.ends === null) refs.push(claimRef(claim));
  if (story && claim !== null)
    refs.push(...placesOfClaim(story, claim).map((id): Ref => ({ type: "place", id })));
  return refs.flatMap((ref) => (ref ? [ref] : []));
};
