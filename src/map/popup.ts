import { computed, effect } from "@preact/signals";
import { type Map as MapLibreMap, Popup } from "maplibre-gl";
import type { App } from "../app/app.ts";
import type { Areas } from "../app/areas.ts";
import { claimEnds } from "../app/claim/claim-ends.ts";
import { NARROW } from "../app/layout.ts";
import type { Selection } from "../app/refs.ts";
import { type LonLat, toLonLat } from "../core/geodesy.ts";
import { findPlace, findRoute, type Story } from "../core/story.ts";
import { type Box, popupAnchor } from "./popup-anchor.ts";
import { asGeodesics, placePoint } from "./story-sources.ts";

/** Fills a popup's element, and empties it again: `ui` does that, and `main` joins the two. Fetched when first asked for. */
export type PopupContent = () => Promise<{
  show(element: HTMLElement): void;
  hide(element: HTMLElement): void;
}>;
type Filler = Awaited<ReturnType<PopupContent>>;

/** Opens a popup for what is selected, at its point or where the reader clicked. */
export const followPopup = (map: MapLibreMap, app: App, content: PopupContent): (() => void) => {
  let close = () => {};
  // It would lie over the point that a form lets the reader drag.
  const isPlacing = computed(() => app.placing.value !== null);
  const stop = effect(() => {
    const [story, selection] = [app.story.value, app.selection.value];
    // On a phone the page shows a sheet instead.
    const isSheet = matchMedia(NARROW).matches;
    const point =
      !isSheet && !isPlacing.value && story && selection && popupPoint(story, selection, app.areas.value);
    close();
    close = point ? openLater(map, app, point, content) : () => {};
  });
  return () => {
    stop();
    close();
  };
};

const popupPoint = (story: Story, { ref, at }: Selection, areas: Areas): LonLat | undefined => {
  if (ref.type === "route") return at ?? middleOfRoute(story, ref.id);
  const place = findPlace(story, ref.id);
  return place && placePoint(place, areas);
};

const middleOfRoute = (story: Story, id: string): LonLat | undefined => {
  const geometry = findRoute(story, id)?.geometry;
  const line = geometry?.type === "MultiLineString" ? geometry.coordinates[0] : geometry?.coordinates;
  const drawn = asGeodesics((line ?? []).map(toLonLat));
  return drawn[Math.floor(drawn.length / 2)];
};

const openLater = (map: MapLibreMap, app: App, point: LonLat, content: PopupContent): (() => void) => {
  let close = () => {};
  let isGone = false;
  void content().then((filler) => {
    if (!isGone) close = open(map, app, point, filler);
  });
  return () => {
    isGone = true;
    close();
  };
};

const open = (map: MapLibreMap, app: App, point: LonLat, content: Filler): (() => void) => {
  const element = document.createElement("div");
  content.show(element);
  const size = measure(map, element);
  const choose = () => {
    const pane = { width: map.getContainer().clientWidth, height: map.getContainer().clientHeight };
    return popupAnchor(map.project([...point]), size, pane, claimPixels(map, app), cardBoxes(map));
  };
  const popup = new Popup({
    anchor: choose(),
    offset: 18,
    closeButton: false,
    closeOnClick: false,
    maxWidth: "none",
    // A reader who came by keyboard goes on in the popup; a pointer leaves the focus where it is.
    focusAfterOpen: document.activeElement?.matches(":focus-visible") ?? false,
  })
    .setLngLat([...point])
    .setDOMContent(element)
    .addTo(map);
  // A flight to the place ends elsewhere than it began.
  const settle = () => {
    popup.options.anchor = choose();
    popup.setLngLat([...point]);
  };
  map.once("moveend", settle);
  return () => {
    map.off("moveend", settle);
    popup.remove();
    content.hide(element);
  };
};

/** The size that the content will have, laid out once out of sight. */
const measure = (map: MapLibreMap, element: HTMLElement): { width: number; height: number } => {
  const probe = document.createElement("div");
  probe.className = "popup-probe";
  probe.append(element);
  map.getContainer().append(probe);
  const { width, height } = probe.getBoundingClientRect();
  probe.remove();
  return { width, height };
};

const claimPixels = (map: MapLibreMap, app: App) => {
  const [story, claim] = [app.story.peek(), app.claim.peek()];
  const ends = story && claim !== null ? claimEnds(story, claim, app.claimLines.peek()) : undefined;
  return ends ? [map.project([...ends.from]), map.project([...ends.to])] : [];
};

/** The cards that lie over the map. */
const cardBoxes = (map: MapLibreMap): Box[] => {
  const pane = map.getContainer().getBoundingClientRect();
  const cards = map.getContainer().parentElement?.querySelectorAll(":scope > .card") ?? [];
  return [...cards].map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return {
      left: left - pane.left,
      top: top - pane.top,
      right: right - pane.left,
      bottom: bottom - pane.top,
    };
  });
};
