import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { App } from "../app/app.ts";
import { NARROW } from "../app/layout.ts";
import { ARTICLE_WIDTH, MAP_HEIGHT } from "../app/prefs.ts";
import type { Story } from "../core/story.ts";
import { Article } from "./article/article.tsx";
import { Legend } from "./legend.tsx";
import { Divider } from "./parts/divider.tsx";
import { later } from "./parts/later.tsx";
import "./story-page.css";

const FeatureCard = later(() => import("./feature/feature-card.tsx").then((module) => module.FeatureCard));
const Lists = later(() => import("./lists.tsx").then((module) => module.Lists));
const ClaimCard = later(() => import("./claim/claim-card.tsx").then((module) => module.ClaimCard));

const RulerPanel = later(() => import("./measure/ruler.tsx").then((module) => module.RulerPanel));

/** Makes the map in an element and gives back what undoes it: the UI knows no more of the map. */
export type MountMap = (container: HTMLElement, pane: HTMLElement) => () => void;

/** Article and map: side by side, or stacked on a phone. */
export const StoryPage = ({ app, story, mountMap }: { app: App; story: Story; mountMap: MountMap }) => {
  const isNarrow = useMedia(NARROW);
  const { articleWidth, mapHeight } = app.prefs;
  const size = isNarrow ? mapHeight : articleWidth;
  const page = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    // Through the style object, which a Content-Security-Policy allows and a style attribute is not.
    page.current?.style.setProperty("--article-width", `${articleWidth.value}px`);
    page.current?.style.setProperty("--map-height", `${mapHeight.value}px`);
  });
  return (
    <div ref={page} class="story-page">
      <main class="article-pane">
        <Article app={app} story={story} />
      </main>
      <Divider
        axis={isNarrow ? "y" : "x"}
        size={size}
        least={isNarrow ? MAP_HEIGHT.least : ARTICLE_WIDTH.least}
        most={() => (isNarrow ? innerHeight - 160 : innerWidth >= 1600 ? 896 : ARTICLE_WIDTH.most)}
      />
      <MapPane app={app} story={story} mountMap={mountMap} />
      {isNarrow && app.selection.value && app.mapState.value.status !== "unavailable" && (
        <div class="feature-sheet">
          <FeatureCard app={app} />
        </div>
      )}
    </div>
  );
};

const MapPane = ({ app, story, mountMap }: { app: App; story: Story; mountMap: MountMap }) => {
  const pane = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (container.current && pane.current) return mountMap(container.current, pane.current);
    return undefined;
  }, [mountMap]);
  const state = app.mapState.value;
  if (state.status === "unavailable")
    return (
      <section class="map-pane no-map" aria-label="Places, routes and claims">
        <p class="map-note">{state.reason}</p>
        <FeatureCard app={app} />
        {app.claim.value !== null && <ClaimCard app={app} />}
        <Lists app={app} story={story} />
      </section>
    );
  return (
    <section ref={pane} class="map-pane" aria-label="Map" data-map={state.status}>
      <div ref={container} class="map" />
      {state.status === "plain" && <p class="map-note over">{state.reason}</p>}
      <Legend app={app} story={story} />
      {app.claim.value !== null && <ClaimCard app={app} />}
      {app.ruler.value && <RulerPanel app={app} />}
    </section>
  );
};

const useMedia = (query: string): boolean => {
  const matches = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => {
      matches.value = list.matches;
    };
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  }, [query]);
  return matches.value;
};
