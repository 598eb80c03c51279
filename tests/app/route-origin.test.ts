import { expect, test } from "vitest";
import { routeOrigin } from "../../src/app/route-origin.ts";

test("a computed route says what it is the shortest of, and what it was told to do without", () => {
  expect(routeOrigin("sea route")).toBe("Computed: the shortest way by sea");
  expect(routeOrigin("sea route, avoid: suez panama, allow: palk, keep off: 2000 m")).toBe(
    "Computed: the shortest way by sea, not by Suez Canal, not by Panama Canal, also by Palk Strait, 2000 m off the coast where there is room",
  );
});

test("any other origin is given in its own words", () => {
  expect(routeOrigin("drawn by hand")).toBe("Drawn by hand");
  expect(routeOrigin("sea route by hearsay")).toBe("Sea route by hearsay");
});
