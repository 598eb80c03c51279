import { expect, test } from "vitest";
import { isArea, type Place, type PlaceProperties, uncertaintyMeters } from "../../src/core/place.ts";

const place = (properties: Partial<PlaceProperties> & Pick<PlaceProperties, "kind">): Place => ({
  type: "Feature",
  id: "x",
  geometry: { type: "Point", coordinates: [0, 0] },
  properties: { name: "X", source: "test", ...properties },
});

// The table of DESIGN §4: port 1 km, town 3, city 5 to 10 by population, landmark 1.
test.each([
  [place({ kind: "port" }), 1000],
  [place({ kind: "town" }), 3000],
  [place({ kind: "city", population: 50_000 }), 5000],
  [place({ kind: "city", population: 14_000_000 }), 10_000],
  [place({ kind: "landmark" }), 1000],
  [place({ kind: "port", coordinateUncertaintyInMeters: 0 }), 0],
])("uncertaintyMeters is what the file says, else the default of the kind (%#)", (given, meters) => {
  expect(uncertaintyMeters(given)).toBe(meters);
});

test("countries and seas are areas, ports are not", () => {
  expect([place({ kind: "country" }), place({ kind: "sea" }), place({ kind: "port" })].map(isArea)).toEqual([
    true,
    true,
    false,
  ]);
});
