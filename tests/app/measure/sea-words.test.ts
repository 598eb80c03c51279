import { describe, expect, test } from "vitest";
import { LINK_NAMES, sailingTime } from "../../../src/app/measure/sea-words.ts";
import { LINKS } from "../../../src/sea/links.ts";

const NMI = 1852;

describe("sailingTime(meters, knots)", () => {
  // A knot is a nautical mile an hour.
  test.each([
    [0, 14, "0 min"],
    [7, 14, "30 min"],
    [69.05, 14, "4 h 56 min"],
    [14, 14, "1 h 0 min"],
    [672, 14, "2 d 0 h"],
    [8288, 14, "24 d 16 h"],
    [10, 0.5, "20 h 0 min"],
  ])("%s nautical miles at %s knots are %s", (nmi, knots, words) => {
    expect(sailingTime(nmi * NMI, knots)).toBe(words);
  });
});

test("every link has a name of its own", () => {
  expect(new Set(LINKS.map((id) => LINK_NAMES[id])).size).toBe(LINKS.length);
});
