import { expect } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";

/** What `text` says on screen, as [lat, lon]; the message where it is refused. */
export const read = (
  text: string,
  order: "lat-lon" | "lon-lat" = "lat-lon",
): readonly [number, number] | string => {
  const result = readCoordinates(text, order);
  return result.ok ? [result.value.lat, result.value.lon] : result.error;
};

/** Expects a position within `tolerance` degrees. */
export const expectNear = (text: string, lat: number, lon: number, tolerance = 1e-6): void => {
  const result = read(text);
  if (typeof result === "string") throw new Error(`${text}: ${result}`);
  expect(Math.abs(result[0] - lat), `${text}: latitude ${result[0]}`).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(result[1] - lon), `${text}: longitude ${result[1]}`).toBeLessThanOrEqual(tolerance);
};
