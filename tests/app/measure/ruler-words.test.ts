import { describe, expect, test } from "vitest";
import { rulerLine } from "../../../src/app/measure/ruler-line.ts";
import {
  headingText,
  legHeading,
  pointName,
  rulerAsText,
  rulerSpoken,
} from "../../../src/app/measure/ruler-words.ts";
import { routeMeters } from "../../../src/core/route.ts";
import type { Ruler } from "../../../src/core/ruler.ts";
import { legsOf, lengthOfLine } from "../../../src/core/ruler-measure.ts";
import { loadStoryFromDisk } from "../../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const GWADAR = { at: [62.34, 25.11], place: "gwadar-port" } as const;
const PASNI = { at: [63.475, 25.258], place: "pasni-port" } as const;
const BARE = { at: [63, -25], place: null } as const;

describe("headingText(degrees)", () => {
  test.each([
    [0, "000.0° N"],
    [81.63, "081.6° E"],
    [348.74, "348.7° NNW"],
    [348.76, "348.8° N"],
    [359.97, "000.0° N"],
  ])("%d is %s", (degrees, text) => {
    expect(headingText(degrees)).toBe(text);
  });
});

describe("legHeading(leg)", () => {
  test("tells the last heading where the line turns on its way", () => {
    const [equator] = legsOf([
      { at: [0, 0], place: null },
      { at: [10, 0], place: null },
    ]);
    // GeographicLib's worked example: azimuths 161.0677° and 18.8252°.
    const [toSpain] = legsOf([
      { at: [174.81, -41.32], place: null },
      { at: [-5.5, 40.96], place: null },
    ]);
    expect(equator && legHeading(equator)).toBe("090.0° E");
    expect(toSpain && legHeading(toSpain)).toBe("161.1° SSE, at its end 018.8° NNE");
  });
});

describe("pointName(story, point)", () => {
  test("is the place's name and kind, else its coordinates", () => {
    expect(pointName(story, PASNI)).toBe("Pasni, port");
    expect(pointName(story, BARE)).toBe("25.0000° S 63.0000° E");
    expect(pointName(story, { ...PASNI, place: "gone" })).toBe("25.2580° N 63.4750° E");
  });
});

describe("rulerAsText(ruler, story, unit)", () => {
  test("gives number, ends, heading, method and model", () => {
    const text = rulerAsText({ status: "done", points: [GWADAR, PASNI], bySea: null }, story, "km");
    expect(text.split("\n")).toEqual([
      "115.57 km, 71.81 mi, 62.40 nmi",
      "1. Gwadar, port: 25.1100° N 62.3400° E",
      "2. Pasni, port: 25.2580° N 63.4750° E",
      expect.stringMatching(/^1 → 2: 115\.57 km, heading 08\d\.\d° E$/),
      expect.stringMatching(/^Straight, on the WGS84 ellipsoid .*Karney.* Turf’s sphere: 115\.38 km\.$/),
    ]);
  });

  test("a route is along its line", () => {
    const line = rulerLine(story, { type: "route", id: "gwadar-karachi" }, new Map());
    if (!line) throw new Error("the story has no route gwadar-karachi");
    expect(rulerAsText({ status: "line", line }, story, "nmi")).toMatch(
      /^Gwadar – Karachi: 25\d\.\d\d nmi, .*\nAlong the line as it is drawn, on the WGS84 ellipsoid/,
    );
  });
});

describe("rulerLine(story, ref, lines)", () => {
  test("measures a route as long as its popup says", () => {
    for (const route of story.routes.features) {
      const line = rulerLine(story, { type: "route", id: route.id }, new Map());
      if (!line) throw new Error(`no line of ${route.id}`);
      expect(lengthOfLine(line).meters).toBeCloseTo(routeMeters(route), 6);
    }
  });

  test("a claim's line lies between its places; a place has none", () => {
    expect(rulerLine(story, { type: "claim", id: "pasni-gwadar-112km" }, new Map())?.name).toBe(
      "Pasni – Gwadar",
    );
    expect(rulerLine(story, { type: "place", id: "pasni-port" }, new Map())).toBeUndefined();
  });
});

describe("rulerSpoken(ruler, story, unit)", () => {
  test("says total, last leg and where the moving end is", () => {
    const ruler: Ruler = { status: "drawing", points: [PASNI], end: GWADAR };
    expect(rulerSpoken(ruler, story, "km")).toBe("Total 115.57 km, last leg 115.57 km, to Gwadar, port");
    expect(rulerSpoken({ ...ruler, points: [] }, story, "km")).toBe("Gwadar, port");
  });
});
