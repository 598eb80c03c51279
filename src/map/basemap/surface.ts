import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../tokens.ts";
import { BASEMAP_TOKENS } from "./tokens.ts";

/** Water and lines of one archive, from the sea's floor up. */
export const surfaceLayers = (source: string, theme: Theme): LayerSpecification[] => [
  ...waterLayers(source, theme),
  ...borderLayers(source, theme),
];

const waterLayers = (source: string, theme: Theme): LayerSpecification[] => {
  const { sea, deep, coast } = BASEMAP_TOKENS[theme];
  const from = (layer: string) => ({ id: `${source}-${layer}`, source, "source-layer": layer }) as const;
  // Without antialiasing a fill has no hairline along the edges of its tiles.
  return [
    { ...from("sea"), type: "fill", paint: { "fill-color": sea, "fill-antialias": false } },
    {
      ...from("depth"),
      type: "fill",
      maxzoom: 7,
      // The bands lie in one another: each makes what is deeper a little darker. They are too coarse for near sights.
      paint: {
        "fill-color": deep,
        "fill-opacity": byZoom([4, 0.13], [5.5, 0.12], [6.9, 0]),
        "fill-antialias": false,
      },
    },
    { ...from("lake"), type: "fill", paint: { "fill-color": sea, "fill-antialias": false } },
    {
      ...from("lake"),
      id: `${source}-lake-shore`,
      type: "line",
      paint: { "line-color": coast, "line-width": byZoom([3, 0.3], [8, 0.7]) },
    },
    {
      ...from("river"),
      type: "line",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": coast,
        "line-opacity": byZoom([3, 0.5], [7, 0.8]),
        "line-width": byZoom([3, 0.4], [8, 1.1], [11, 1.6]),
      },
    },
    {
      ...from("sea"),
      id: `${source}-coast`,
      type: "line",
      // Below, the sea comes in pieces, whose edges are no coast.
      minzoom: 5,
      layout: { "line-join": "round" },
      paint: { "line-color": coast, "line-width": byZoom([5, 0.5], [9, 1.1]) },
    },
  ];
};

const borderLayers = (source: string, theme: Theme): LayerSpecification[] => {
  const { border } = BASEMAP_TOKENS[theme];
  const from = { type: "line", source, "source-layer": "border" } as const;
  const layout = { "line-join": "round" } as const;
  const width = byZoom([1, 0.5], [5, 1], [9, 1.6]);
  const is = (level: number, disputed: boolean): FilterSpecification => [
    "all",
    ["==", ["get", "level"], level],
    ["==", ["get", "disputed"], disputed],
  ];
  return [
    {
      ...from,
      id: `${source}-border-province`,
      filter: ["==", ["get", "level"], 1],
      minzoom: 4,
      layout,
      paint: {
        "line-color": border,
        "line-opacity": byZoom([4, 0.25], [8, 0.55]),
        "line-width": byZoom([4, 0.5], [9, 0.9]),
        "line-dasharray": [4, 2, 1, 2],
      },
    },
    {
      ...from,
      id: `${source}-border-country`,
      filter: is(0, false),
      layout,
      paint: { "line-color": border, "line-width": width },
    },
    {
      ...from,
      id: `${source}-border-disputed`,
      filter: is(0, true),
      layout,
      paint: { "line-color": border, "line-width": width, "line-dasharray": [3, 2] },
    },
  ];
};

/** A value that grows evenly between the zooms given. */
export const byZoom = (
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification => ["interpolate", ["linear"], ["zoom"], ...stops.flat()];
