import type { LonLat } from "../../core/geodesy.ts";
import type { LinkId } from "../../sea/links.ts";
import { handLine } from "./hand-line.ts";

/** A waterway that the source draws as land, by its middle line, from water to water. */
export interface Canal {
  readonly name: string;
  readonly link?: LinkId;
  readonly path: readonly LonLat[];
  /** Absent: CANAL_HALF_WIDTH_METERS. */
  readonly halfWidthMeters?: number;
}

/** Wide enough for the mesh, narrow enough to keep the length of the middle line. */
export const CANAL_HALF_WIDTH_METERS = 120;

/** Middle lines by hand, good to a few hundred metres. */
export const CANALS: readonly Canal[] = [
  {
    name: "Panama Canal",
    link: "panama",
    path: handLine(
      "-79.51 8.86, -79.565 8.945, -79.592 8.998, -79.614 9.019, -79.65 9.055, -79.695 9.115, -79.75 9.122, -79.8 9.15, -79.83 9.185, -79.865 9.205, -79.92 9.235, -79.923 9.275, -79.917 9.32, -79.92 9.41",
    ),
  },
  {
    name: "Kiel Canal",
    link: "kiel",
    path: handLine(
      "9.135 53.87, 9.142 53.9, 9.2 53.95, 9.27 53.985, 9.3 54.02, 9.33 54.06, 9.36 54.12, 9.42 54.17, 9.53 54.2, 9.6 54.22, 9.62 54.265, 9.67 54.298, 9.72 54.312, 9.82 54.362, 9.87 54.37, 9.94 54.355, 10.07 54.37, 10.145 54.368, 10.175 54.375",
    ),
  },
  {
    name: "Nieuwe Maas to Rotterdam",
    path: handLine("3.98 52.0, 4.1 51.98, 4.18 51.945, 4.25 51.91, 4.35 51.9, 4.42 51.9, 4.49 51.91"),
  },
  {
    name: "North Sea Canal to Amsterdam",
    path: handLine("4.53 52.465, 4.6 52.47, 4.7 52.44, 4.8 52.43, 4.9 52.385"),
  },
  {
    name: "Elbe to Hamburg",
    path: handLine("9.5 53.65, 9.55 53.63, 9.65 53.585, 9.75 53.56, 9.85 53.54, 9.98 53.54"),
  },
  {
    name: "Scheldt to Antwerp",
    path: handLine("4.2 51.4, 4.25 51.34, 4.3 51.29, 4.33 51.265, 4.39 51.235"),
  },
  {
    name: "Thames to London",
    path: handLine(
      "0.55 51.5, 0.46 51.455, 0.37 51.447, 0.3 51.46, 0.23 51.475, 0.18 51.49, 0.07 51.495, 0.01 51.49, -0.06 51.505",
    ),
  },
  {
    name: "Seine to Rouen",
    path: handLine(
      "0.2 49.44, 0.4 49.46, 0.55 49.485, 0.75 49.5, 0.79 49.42, 0.92 49.44, 0.95 49.36, 1.04 49.42",
    ),
  },
  {
    name: "Garonne to Bordeaux",
    path: handLine("-0.75 45.12, -0.68 45.05, -0.6 44.95, -0.55 44.9, -0.555 44.86"),
  },
  {
    name: "Hooghly to Kolkata",
    path: handLine("88.1 22.05, 88.17 22.18, 88.1 22.28, 88.06 22.37, 88.11 22.47, 88.18 22.49, 88.31 22.55"),
  },
  {
    name: "Yangon River",
    path: handLine("96.38 16.35, 96.3 16.55, 96.29 16.67, 96.22 16.75, 96.16 16.765"),
  },
  {
    name: "Chao Phraya to Bangkok",
    path: handLine("100.6 13.45, 100.59 13.56, 100.54 13.62, 100.57 13.7"),
  },
  {
    name: "Saigon River to Ho Chi Minh City",
    path: handLine("107.0 10.36, 106.95 10.45, 106.86 10.56, 106.77 10.66, 106.74 10.74, 106.71 10.77"),
  },
  {
    name: "Pearl River to Guangzhou",
    path: handLine("113.7 22.68, 113.62 22.8, 113.55 22.95, 113.5 23.06, 113.43 23.09"),
  },
  {
    name: "Huangpu to Shanghai",
    path: handLine("121.5 31.42, 121.51 31.38, 121.56 31.32, 121.52 31.26, 121.49 31.24"),
  },
  {
    name: "Shatt al-Arab to Basra",
    path: handLine("48.57 29.9, 48.47 30.05, 48.3 30.3, 48.2 30.43, 48.0 30.48, 47.85 30.52"),
  },
  {
    name: "St Lawrence to Montreal",
    path: handLine(
      "-71.18 46.83, -71.3 46.75, -71.55 46.68, -71.88 46.65, -72.15 46.56, -72.35 46.42, -72.52 46.33, -72.75 46.22, -73.0 46.12, -73.12 46.04, -73.25 45.87, -73.38 45.75, -73.47 45.68, -73.52 45.58, -73.55 45.51",
    ),
  },
  {
    name: "Columbia to Portland",
    path: handLine(
      "-123.6 46.25, -123.4 46.21, -123.2 46.16, -123.0 46.1, -122.88 46.06, -122.81 45.9, -122.79 45.75, -122.77 45.65, -122.74 45.58, -122.68 45.53",
    ),
  },
  {
    name: "Delaware to Philadelphia",
    path: handLine(
      "-75.55 39.55, -75.55 39.62, -75.5 39.74, -75.42 39.8, -75.25 39.86, -75.14 39.89, -75.135 39.95",
    ),
  },
  {
    name: "Patapsco to Baltimore",
    path: handLine("-76.33 39.08, -76.43 39.16, -76.5 39.21, -76.58 39.265"),
  },
  {
    name: "Savannah River",
    path: handLine("-80.78 31.99, -80.9 32.04, -81.0 32.09, -81.09 32.085"),
  },
  {
    name: "Houston Ship Canal",
    path: handLine(
      "-94.68 29.33, -94.78 29.38, -94.87 29.55, -94.97 29.68, -95.03 29.74, -95.13 29.74, -95.27 29.72",
    ),
  },
  {
    name: "Mississippi to New Orleans",
    path: handLine(
      "-89.43 28.89, -89.4 28.98, -89.27 29.14, -89.33 29.26, -89.42 29.34, -89.6 29.42, -89.7 29.5, -89.78 29.61, -89.9 29.66, -89.98 29.75, -89.93 29.84, -89.98 29.88, -89.92 29.93, -90.06 29.95",
    ),
  },
  {
    name: "River Plate to Buenos Aires",
    halfWidthMeters: 4000,
    path: handLine(
      "-54.9 -35.5, -55.8 -35.2, -56.2 -35.06, -56.9 -35.0, -57.7 -34.75, -58.2 -34.62, -58.36 -34.59",
    ),
  },
  {
    name: "Montevideo roads",
    halfWidthMeters: 1500,
    path: handLine("-56.2 -35.06, -56.21 -34.91"),
  },
];
