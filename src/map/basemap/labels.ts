import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import type { Theme } from "../tokens.ts";
import { FONT_REGULAR, FONT_SEMIBOLD } from "./font-names.ts";
import { byZoom } from "./surface.ts";
import { BASEMAP_TOKENS } from "./tokens.ts";
import { townIcon } from "./town-icon.ts";

/** The names on the map, in the reader's language where it has one. What stands later is placed first. */
export const labelLayers = (source: string, theme: Theme, lang: string): LayerSpecification[] => {
  const name = nameIn(lang);
  const spacing = lettersJoin(lang) ? 0 : 1;
  return [
    ...waterLabels(source, theme, name, spacing),
    provinceLabels(source, theme, name, spacing),
    seaLabels(source, theme, name, spacing),
    cityLabels(source, theme, name),
    countryLabels(source, theme, name, spacing),
  ];
};

/** Arabic letters join: spread out, they would fall apart. */
const lettersJoin = (lang: string): boolean => /^(ar|fa|ur)\b/i.test(lang);

/** The name in a BCP 47 language, by its first subtag; else the place's own. */
const nameIn = (lang: string): ExpressionSpecification => [
  "coalesce",
  ["get", `name:${lang.split("-")[0]?.toLowerCase() ?? lang}`],
  ["get", "name"],
];

type LabelBase = Pick<SymbolLayerSpecification, "id" | "type" | "source" | "source-layer" | "filter">;

const labels = (source: string, kind: string): LabelBase => ({
  id: `${source}-label-${kind}`,
  type: "symbol",
  source,
  "source-layer": "label",
  filter: ["==", ["get", "kind"], kind],
});

const halo = (theme: Theme) =>
  ({ "text-halo-color": BASEMAP_TOKENS[theme].halo, "text-halo-width": 1.2 }) as const;

const countryLabels = (
  source: string,
  theme: Theme,
  name: ExpressionSpecification,
  spacing: number,
): SymbolLayerSpecification => ({
  ...labels(source, "country"),
  // Deeper in, one stands inside the country, and its name is no news.
  maxzoom: 8.5,
  layout: {
    "symbol-sort-key": ["get", "rank"],
    "text-field": name,
    "text-font": [FONT_SEMIBOLD],
    "text-transform": "uppercase",
    "text-letter-spacing": 0.14 * spacing,
    "text-max-width": 7,
    "text-padding": 6,
    "text-size": [
      "interpolate",
      ["linear"],
      ["zoom"],
      1,
      ["match", ["get", "rank"], [0, 1], 10, 9],
      6,
      ["match", ["get", "rank"], [0, 1], 16, [2, 3], 14, 12],
    ],
  },
  paint: { "text-color": BASEMAP_TOKENS[theme].label2, ...halo(theme) },
});

const provinceLabels = (
  source: string,
  theme: Theme,
  name: ExpressionSpecification,
  spacing: number,
): SymbolLayerSpecification => ({
  ...labels(source, "province"),
  minzoom: 4,
  maxzoom: 9.5,
  layout: {
    "symbol-sort-key": ["get", "rank"],
    "text-field": name,
    "text-font": [FONT_REGULAR],
    "text-transform": "uppercase",
    "text-letter-spacing": 0.12 * spacing,
    "text-max-width": 8,
    "text-padding": 12,
    "text-size": byZoom([4, 9], [8, 11.5]),
  },
  paint: { "text-color": BASEMAP_TOKENS[theme].label2, ...halo(theme) },
});

const cityLabels = (
  source: string,
  theme: Theme,
  name: ExpressionSpecification,
): SymbolLayerSpecification => ({
  ...labels(source, "city"),
  minzoom: 2,
  layout: {
    "symbol-sort-key": ["get", "rank"],
    "icon-image": townIcon(theme),
    "icon-size": byZoom([3, 0.75], [8, 1]),
    "text-field": name,
    "text-font": ["case", ["has", "capital"], ["literal", [FONT_SEMIBOLD]], ["literal", [FONT_REGULAR]]],
    "text-size": [
      "interpolate",
      ["linear"],
      ["zoom"],
      3,
      ["step", ["get", "rank"], 11, 25, 10],
      8,
      ["step", ["get", "rank"], 15, 25, 13.5, 45, 12, 62, 11],
    ],
    "text-variable-anchor": ["left", "right", "top", "bottom"],
    "text-radial-offset": 0.5,
    "text-justify": "auto",
    "text-max-width": 9,
    "text-padding": 4,
  },
  paint: { "text-color": BASEMAP_TOKENS[theme].label, ...halo(theme) },
});

const seaLabels = (
  source: string,
  theme: Theme,
  name: ExpressionSpecification,
  spacing: number,
): SymbolLayerSpecification => ({
  ...labels(source, "sea"),
  layout: {
    "symbol-sort-key": ["get", "rank"],
    "text-field": name,
    "text-font": [FONT_REGULAR],
    "text-letter-spacing": 0.18 * spacing,
    "text-max-width": 6,
    "text-padding": 8,
    "text-size": [
      "interpolate",
      ["linear"],
      ["zoom"],
      1,
      ["step", ["get", "rank"], 11, 1, 9],
      8,
      ["step", ["get", "rank"], 17, 3, 14, 5, 12],
    ],
  },
  paint: {
    "text-color": BASEMAP_TOKENS[theme].seaLabel,
    "text-halo-color": BASEMAP_TOKENS[theme].sea,
    "text-halo-width": 0.8,
  },
});

const waterLabels = (
  source: string,
  theme: Theme,
  name: ExpressionSpecification,
  spacing: number,
): SymbolLayerSpecification[] => {
  const text: SymbolLayerSpecification["layout"] = {
    "text-field": name,
    "text-font": [FONT_REGULAR],
    "text-letter-spacing": 0.06 * spacing,
    "text-size": byZoom([4, 9.5], [9, 11.5]),
  };
  const paint = { "text-color": BASEMAP_TOKENS[theme].seaLabel, ...halo(theme) };
  return [
    {
      ...labels(source, "river"),
      "source-layer": "river",
      filter: ["has", "name"],
      minzoom: 5,
      layout: { ...text, "symbol-placement": "line", "symbol-spacing": 450, "text-padding": 20 },
      paint,
    },
    {
      ...labels(source, "lake"),
      layout: { ...text, "symbol-sort-key": ["get", "rank"], "text-max-width": 6 },
      paint,
    },
  ];
};
