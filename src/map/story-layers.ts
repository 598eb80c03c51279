import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { ROUTE_KINDS, type RouteKind } from "../core/route.ts";
import { FONT_REGULAR, FONT_SEMIBOLD } from "./basemap/font-names.ts";
import { incomingLayers } from "./edit/incoming-layers.ts";
import { focusLayers } from "./focus-layers.ts";
import { arrowIcon } from "./icons.ts";
import { seaPathLayers } from "./sea-path.ts";
import { type Theme, TOKENS } from "./tokens.ts";

/** The layers that a click or the pointer can hit, topmost first. */
export const HIT_LAYERS = ["story-places", "story-claims-hit", "story-routes-hit"] as const;

/** The story's own layers, above the basemap: areas, uncertainty, routes, claims, places. `hidden` holds legend keys. */
export const storyLayers = (theme: Theme, hidden: ReadonlySet<string>): LayerSpecification[] => {
  const kinds = (prefix: string): FilterSpecification => {
    const off = [...hidden].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
    return ["!", ["in", ["get", "kind"], ["literal", off]]];
  };
  const claims = hidden.has("claims") ? "none" : "visible";
  return [
    ...areaLayers(theme, kinds("place:")),
    ...routeLayers(theme, kinds("route:")),
    ...claimLayers(theme, claims),
    ...focusLayers(theme, claims),
    ...incomingLayers(theme),
    ...seaPathLayers(theme),
    ...placeLayers(theme, kinds("place:")),
  ];
};

/** `lit` for what is hovered or selected, else `quiet`. */
const whenLit = <T extends number | string>(lit: T, quiet: T): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "lit"], false],
  lit,
  quiet,
];

const areaLayers = (theme: Theme, filter: FilterSpecification): LayerSpecification[] => {
  const { place } = TOKENS[theme];
  return [
    {
      id: "story-areas",
      type: "fill",
      source: "areas",
      filter,
      paint: { "fill-color": place, "fill-opacity": whenLit(0.08, 0), "fill-antialias": false },
    },
    {
      id: "story-areas-edge",
      type: "line",
      source: "areas",
      filter,
      layout: { "line-join": "round" },
      paint: { "line-color": place, "line-width": 2, "line-opacity": whenLit(1, 0) },
    },
    {
      id: "story-uncertainty",
      type: "fill",
      source: "uncertainty",
      filter,
      paint: { "fill-color": place, "fill-opacity": whenLit(0.24, 0.16), "fill-antialias": false },
    },
  ];
};

const only = (kind: RouteKind): FilterSpecification => ["==", ["get", "kind"], kind];
const both = (a: FilterSpecification, b: FilterSpecification): FilterSpecification =>
  ["all", a, b] as FilterSpecification; // The type can't follow nested filters.

const routeLayers = (theme: Theme, filter: FilterSpecification): LayerSpecification[] => {
  const { route, paper } = TOKENS[theme];
  const lines = ROUTE_KINDS.map((kind) => routeLine(kind, theme, both(filter, only(kind))));
  return [
    ...lines,
    {
      id: "story-routes-arrows",
      type: "symbol",
      source: "routes",
      filter: both(filter, only("seaRoute")),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 120,
        "icon-image": arrowIcon(theme),
        "icon-size": 0.7,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
    {
      id: "story-routes-names",
      type: "symbol",
      source: "routes",
      filter,
      minzoom: 5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 500,
        "text-field": ["get", "name"],
        "text-font": [FONT_REGULAR],
        "text-size": 11,
        "text-offset": [0, 0.9],
        "text-padding": 12,
      },
      paint: { "text-color": route, "text-halo-color": paper, "text-halo-width": 1.4 },
    },
    {
      id: "story-routes-hit",
      type: "line",
      source: "routes",
      filter,
      paint: { "line-color": route, "line-width": 14, "line-opacity": 0 },
    },
  ];
};

const routeLine = (kind: RouteKind, theme: Theme, filter: FilterSpecification): LayerSpecification => {
  const color = TOKENS[theme].route;
  const id = `story-route-${kind}`;
  if (kind === "shippingLane")
    return {
      id,
      type: "line",
      source: "routes",
      filter,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": color, "line-width": 3.5, "line-opacity": whenLit(0.8, 0.32) },
    };
  const isSea = kind === "seaRoute";
  return {
    id,
    type: "line",
    source: "routes",
    filter,
    layout: { "line-cap": isSea ? "round" : "butt", "line-join": "round" },
    paint: {
      "line-color": color,
      "line-width": whenLit(3.2, 2.2),
      "line-opacity": whenLit(1, 0.85),
      ...(isSea ? { "line-dasharray": [0, 2.2] } : {}),
    },
  };
};

const claimLayers = (theme: Theme, visibility: "none" | "visible"): LayerSpecification[] => {
  const { claim, paper } = TOKENS[theme];
  const base = { type: "line", source: "claims" } as const;
  const layout = { visibility, "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      ...base,
      id: "story-claims-casing",
      layout,
      paint: { "line-color": paper, "line-width": 6, "line-opacity": whenLit(0.95, 0) },
    },
    {
      ...base,
      id: "story-claims",
      layout,
      paint: { "line-color": claim, "line-width": whenLit(3, 1.5), "line-opacity": whenLit(1, 0.55) },
    },
    {
      ...base,
      id: "story-claims-hit",
      layout,
      paint: { "line-color": claim, "line-width": 14, "line-opacity": 0 },
    },
  ];
};

/** A town whose port has the same name is named apart only from here on: before, the two are one spot. */
const NAMESAKE_ZOOM = 10.5;

const placeLayers = (theme: Theme, filter: FilterSpecification): LayerSpecification[] => {
  const { place, paper, ink, ink2 } = TOKENS[theme];
  const label: ExpressionSpecification = [
    "format",
    ["get", "name"],
    { "text-font": ["literal", [FONT_SEMIBOLD]] },
    "\n",
    {},
    ["get", "what"],
    { "font-scale": 0.78, "text-color": ink2 },
  ];
  const iconOf: ExpressionSpecification = ["concat", "place/", ["get", "kind"], `/${theme}`];
  return [
    {
      id: "story-places-ring",
      type: "circle",
      source: "places",
      filter,
      paint: {
        "circle-radius": 15,
        "circle-color": place,
        "circle-opacity": whenLit(0.22, 0),
        "circle-stroke-color": place,
        "circle-stroke-width": 2,
        "circle-stroke-opacity": whenLit(0.9, 0),
      },
    },
    {
      id: "story-places",
      type: "symbol",
      source: "places",
      filter,
      layout: {
        // A port stands over its town.
        "symbol-sort-key": ["match", ["get", "kind"], "port", 1, 0],
        "icon-image": iconOf,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
    {
      id: "story-places-names",
      type: "symbol",
      source: "places",
      filter,
      layout: {
        // A port's name is placed first.
        "symbol-sort-key": ["match", ["get", "kind"], "port", 0, "city", 1, "institution", 2, 3],
        "text-field": ["step", ["zoom"], ["case", ["get", "isNamesake"], "", label], NAMESAKE_ZOOM, label],
        "text-font": [FONT_REGULAR],
        "text-size": 14,
        "text-line-height": 1.15,
        "text-variable-anchor": ["left", "right", "bottom", "top"],
        "text-radial-offset": 1.05,
        "text-justify": "auto",
      },
      paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.6 },
    },
  ];
};
