import type { Theme } from "../tokens.ts";

/** The basemap's colours: quiet, so that the story's own marks lead. */
export const BASEMAP_TOKENS = {
  light: {
    land: "#F4F1E9",
    sea: "#D5E4EA",
    deep: "#8FB2C4",
    coast: "#9DB6C0",
    border: "#B7AC9B",
    label: "#33383E",
    label2: "#6B6F74",
    seaLabel: "#4A7080",
    halo: "#F4F1E9",
  },
  dark: {
    land: "#242A2E",
    sea: "#0E171C",
    deep: "#04090C",
    coast: "#3C4A52",
    border: "#59626A",
    label: "#C6CBD0",
    label2: "#8C949B",
    seaLabel: "#7E9AA6",
    halo: "#1B2125",
  },
} as const satisfies Record<Theme, Record<string, string>>;
