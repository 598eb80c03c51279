import type { LonLat } from "../core/geodesy.ts";

/** Waters that no ship leaves for the open sea, by rough boxes: west, south, east, north in degrees. */
const ENCLOSED: readonly (readonly [
  name: string,
  west: number,
  south: number,
  east: number,
  north: number,
])[] = [
  ["the Caspian Sea", 46.6, 36.5, 54.2, 47.3],
  ["the Aral Sea", 58.0, 43.3, 62.0, 46.9],
  ["Lake Superior", -92.2, 46.4, -84.3, 49.1],
  ["Lake Michigan", -88.1, 41.6, -84.7, 46.2],
  ["Lake Huron", -84.8, 43.0, -79.6, 46.4],
  ["Lake Erie", -83.6, 41.3, -78.8, 43.0],
  ["Lake Ontario", -79.9, 43.1, -75.8, 44.4],
  ["Lake Victoria", 31.4, -3.1, 34.9, 0.6],
  ["Lake Tanganyika", 29.0, -8.9, 31.3, -3.3],
  ["Lake Malawi", 33.8, -14.5, 35.4, -9.4],
  ["Lake Turkana", 35.7, 2.3, 36.8, 4.7],
  ["Lake Chad", 12.8, 12.3, 15.6, 14.5],
  ["Lake Baikal", 103.6, 51.4, 110.0, 55.9],
  ["Lake Balkhash", 73.3, 44.7, 79.3, 46.9],
  ["Issyk-Kul", 76.1, 42.1, 78.4, 42.9],
  ["Lake Ladoga", 30.7, 59.8, 33.1, 61.9],
  ["Lake Onega", 34.2, 60.8, 36.6, 62.8],
  ["Lake Van", 42.2, 38.2, 43.8, 39.1],
  ["Lake Urmia", 44.9, 37.0, 46.0, 38.3],
  ["the Dead Sea", 35.3, 31.0, 35.7, 31.9],
  ["Lake Titicaca", -70.3, -16.7, -68.5, -15.1],
  ["Lake Nicaragua", -86.0, 11.0, -84.7, 12.2],
  ["the Great Salt Lake", -113.2, 40.6, -111.8, 41.8],
  ["Lake Winnipeg", -99.4, 50.3, -96.1, 53.9],
  ["Great Slave Lake", -117.2, 60.8, -108.7, 62.9],
  ["Great Bear Lake", -125.3, 64.7, -117.3, 67.1],
];

/** Name of the lake at a place, if its rough box holds it. */
export const enclosedWaterAt = ([lon, lat]: LonLat): string | undefined =>
  ENCLOSED.find(
    ([, west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north,
  )?.[0];
