import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import { h, render } from "preact";
import { createApp } from "./app/app.ts";
import { browserEffects } from "./browser-effects.ts";
import { createMapView } from "./map/map-view.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import { FeatureCard } from "./ui/feature-card.tsx";
import "./ui/map-controls.css";
import { Root } from "./ui/root.tsx";

const element = document.getElementById("app");
if (!element) throw new Error("index.html has no element with the id app");
const app = createApp(browserEffects);

/** The one bridge between map and UI: the map opens a popup's element, the UI fills it. */
const popupContent = {
  show: (popup: HTMLElement) => render(h(FeatureCard, { app }), popup),
  hide: (popup: HTMLElement) => render(null, popup),
};
const mountMap = (container: HTMLElement, pane: HTMLElement) =>
  createMapView(app, container, pane, popupContent);

render(h(Root, { app, mountMap }), element);
