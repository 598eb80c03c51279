import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Theme } from "../tokens.ts";
import { labelLayers } from "./labels.ts";
import { byZoom, surfaceLayers } from "./surface.ts";
import { BASEMAP_TOKENS } from "./tokens.ts";

const ATTRIBUTION =
  '© <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">OpenStreetMap contributors</a> (ODbL) · Natural Earth · GeoNames (CC BY 4.0)';

/** The archives as sources; `archives` holds their addresses ("pmtiles://…"). */
export const basemapSources = (archives: {
  readonly world: string;
  readonly detail: string;
  readonly relief: string;
}): Record<string, SourceSpecification> => ({
  relief: { type: "raster", url: archives.relief, tileSize: 256 },
  world: { type: "vector", url: archives.world, attribution: ATTRIBUTION },
  // Finer tiles round the stories' places alone: elsewhere it is empty, and the world's last zoom shows through.
  detail: { type: "vector", url: archives.detail },
});

/** The basemap from the ground up; labels in the reader's language (BCP 47) where the data has it. */
export const basemapLayers = (theme: Theme, lang: string): LayerSpecification[] => [
  ...plainLayers(theme),
  reliefLayer(theme),
  ...surfaceLayers("world", theme),
  detailGround(theme),
  ...surfaceLayers("detail", theme),
  ...labelLayers("world", theme, lang),
];

/** Hides the world's coarser picture where there is a finer one. */
const detailGround = (theme: Theme): LayerSpecification => ({
  id: "detail-ground",
  type: "fill",
  source: "detail",
  "source-layer": "ground",
  paint: { "fill-color": BASEMAP_TOKENS[theme].land, "fill-antialias": false },
});

/** Soft shades on the land; gone before the grid's coarseness shows. */
const reliefLayer = (theme: Theme): LayerSpecification => ({
  id: "relief",
  type: "raster",
  source: "relief",
  maxzoom: 7,
  paint: {
    "raster-opacity": byZoom([0, RELIEF_OPACITY[theme]], [5, RELIEF_OPACITY[theme]], [7, 0]),
    "raster-fade-duration": 0,
  },
});
const RELIEF_OPACITY = { light: 0.22, dark: 0.3 } as const;

/** The ground alone, where there is no archive. */
export const plainLayers = (theme: Theme): LayerSpecification[] => [
  { id: "ground", type: "background", paint: { "background-color": BASEMAP_TOKENS[theme].land } },
];
