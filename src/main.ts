import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import { h, render } from "preact";
import { createApp } from "./app/app.ts";
import { browserEffects } from "./browser-effects.ts";
import "./ui/arabic-font.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/map-controls.css";
import { Root } from "./ui/root.tsx";

const element = document.getElementById("app");
if (!element) throw new Error("index.html has no element with the id app");
const app = createApp(browserEffects);

/** The one bridge between map and UI: the map opens a popup's element, the UI fills it. */
const popupContent = async () => {
  const { FeatureCard } = await import("./ui/feature/feature-card.tsx");
  return {
    show: (popup: HTMLElement) => render(h(FeatureCard, { app }), popup),
    hide: (popup: HTMLElement) => render(null, popup),
  };
};

/** Fetched at once, but apart: the article is there before the map is. */
const mapView = import("./map/map-view.ts");
const mountMap = (container: HTMLElement, pane: HTMLElement) => {
  let unmount = () => {};
  let isGone = false;
  void mapView.then(({ createMapView }) => {
    if (!isGone) unmount = createMapView(app, container, pane, popupContent);
  });
  return () => {
    isGone = true;
    unmount();
  };
};

render(h(Root, { app, mountMap }), element);
