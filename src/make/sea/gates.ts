import type { LonLat } from "../../core/geodesy.ts";
import type { LinkId } from "../../sea/links.ts";
import { handLine } from "./hand-line.ts";

/** A line from land to land that a path through the link must cross. */
export interface Gate {
  readonly link: LinkId;
  readonly path: readonly LonLat[];
}

/**
 * The gates, set by hand from charts: each end well inland, so that it holds whatever the tolerance does to the
 * shore. tests/sea/links.test.ts holds each against the detour that it must cause.
 */
export const GATES: readonly Gate[] = [
  // South of the Little Bitter Lake, where the canal has one channel.
  {
    link: "suez",
    path: handLine("32.45 30.1, 32.68 30.1"),
  },
  {
    link: "corinth",
    path: handLine("22.997 37.945, 22.971 37.924"),
  },
  // Rumelihisarı to Anadoluhisarı.
  {
    link: "bosporus",
    path: handLine("29.02 41.09, 29.09 41.075"),
  },
  // Kilitbahir to Çanakkale.
  {
    link: "dardanelles",
    path: handLine("26.34 40.165, 26.44 40.135"),
  },
  // Cape Rachado over Rupat to Sumatra.
  {
    link: "malacca",
    path: handLine("101.95 2.55, 101.2 1.5"),
  },
  // Musandam to the coast by Minab.
  {
    link: "hormuz",
    path: handLine("56.25 26.05, 57.05 27.3"),
  },
  {
    link: "bab-el-mandeb",
    path: handLine("43.62 12.85, 43.08 12.4"),
  },
  // The First Narrows: the strait's only way to the Atlantic.
  {
    link: "magellan",
    path: handLine("-69.62 -52.38, -69.5 -52.62"),
  },
  // Adam's Bridge with the Pamban and Mannar channels.
  {
    link: "palk",
    path: handLine("78.9 9.33, 79.25 9.25, 79.42 9.16, 79.75 9.08, 79.9 8.99, 80.1 8.88"),
  },
  {
    link: "euripus",
    path: handLine("23.575 38.463, 23.61 38.463"),
  },
  // Aggersund.
  {
    link: "limfjord",
    path: handLine("9.28 57.04, 9.3 56.96"),
  },
  // The Wadden Sea's watersheds, behind one island each: every harbour keeps its way out by an inlet.
  {
    link: "wadden",
    path: handLine("5.38 53.42, 5.56 53.26"),
  }, // Terschelling
  {
    link: "wadden",
    path: handLine("5.82 53.45, 5.87 53.36"),
  }, // Ameland
  {
    link: "wadden",
    path: handLine("6.2 53.485, 6.26 53.38"),
  }, // Schiermonnikoog
  {
    link: "wadden",
    path: handLine("7.053 53.682, 7.17 53.57"),
  }, // Juist
  {
    link: "wadden",
    path: handLine("7.22 53.71, 7.26 53.64"),
  }, // Norderney
  {
    link: "wadden",
    path: handLine("7.38 53.73, 7.41 53.65"),
  }, // Baltrum
  {
    link: "wadden",
    path: handLine("7.53 53.75, 7.56 53.66"),
  }, // Langeoog
  {
    link: "wadden",
    path: handLine("7.72 53.775, 7.76 53.68"),
  }, // Spiekeroog
  {
    link: "wadden",
    path: handLine("7.9 53.785, 7.95 53.68"),
  }, // Wangerooge
  // The Great Bahama Bank: Bimini to the Berry Islands, on to Andros; New Providence to Eleuthera; the Exuma bank.
  {
    link: "bahama-bank",
    path: handLine("-79.253 25.767, -77.93 25.62, -77.86 25.43, -78.03 25.1"),
  },
  {
    link: "bahama-bank",
    path: handLine("-77.4 25.02, -77.13 25.09, -76.8 25.42, -76.722 25.556"),
  },
  {
    link: "bahama-bank",
    path: handLine("-77.4 25.02, -76.9 24.5, -76.4 24.0, -75.873 23.56"),
  },
  {
    link: "bahama-bank",
    path: handLine("-77.68 23.9, -75.873 23.56"),
  },
  // Across all channels from the mainland out to the ocean: Smyth Channel, and the English Narrows with Fallos.
  {
    link: "patagonian-channels",
    path: handLine("-73.2 -52.55, -74.96 -52.11"),
  },
  {
    link: "patagonian-channels",
    path: handLine("-73.9 -48.95, -75.51 -48.95"),
  },
  // Bering Strait: it shuts the North-West Passage and the Northern Sea Route at once.
  {
    link: "arctic",
    path: handLine("-167.7 65.6, -170.0 66.1"),
  },
];
