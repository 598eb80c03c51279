import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";
import { hunted } from "../../hunt.ts";
import { read } from "./read.ts";
import { anyWritten, type Written } from "./writers.ts";

const SEED = 20_261_128;
/** What the file keeps: 6 decimals. */
const KEPT = 0.5e-6;

const isNear = ([lat, lon]: readonly [number, number], written: Written): boolean =>
  Math.abs(lat - written.lat) <= written.tolerance + KEPT &&
  // 180 is one meridian, east and west.
  Math.min(Math.abs(lon - written.lon), 360 - Math.abs(lon - written.lon)) <= written.tolerance + KEPT;

const runs = (few: number, many: number) => ({ numRuns: hunted(few, many), seed: SEED });

describe("a position written in any style", () => {
  test("is read as itself, within half of its last digit", () => {
    fc.assert(
      fc.property(anyWritten, (written) => {
        const found = read(written.text);
        if (typeof found === "string") throw new Error(`${written.text}: ${found}`);
        expect(isNear(found, written), `${written.text}: ${found}`).toBe(true);
      }),
      runs(2000, 200_000),
    );
  });

  test("in a sentence too, where it has letters", () => {
    const around = fc.constantFrom(
      ["The wreck lies at ", ", 12 miles off the cape."],
      ["At 14:30 on 2025-10-15 she reported ", " and went silent"],
      ["沉船位于", "，附近水深30米。"],
      ["Position: ", "; no survivors (3 aboard)."],
    );
    fc.assert(
      fc.property(anyWritten, around, (written, [before, after]) => {
        fc.pre(written.isLettered);
        const found = read(`${before}${written.text}${after}`);
        // A sentence may be refused; it may not be read as another place.
        if (typeof found !== "string") expect(isNear(found, written), `${written.text}: ${found}`).toBe(true);
      }),
      runs(1000, 100_000),
    );
  });
});

/** Letters and marks of an angle; digits, points, minus signs and what stands between digits are its value. */
const MARK = /(?<!\p{L})[NSEW](?!\p{L})|(?<=\d ?)[nsew](?!\p{L})|[°º˚′″’”´'"度分秒北南东西東經纬緯经]/gu;

describe("a position with letters, one mark damaged", () => {
  const damage = fc.constantFrom("drop", "double", "swap", "minus", "turn");
  test("is refused or read as itself: never as another place", () => {
    fc.assert(
      fc.property(
        anyWritten,
        damage,
        fc.nat(),
        fc.constantFrom("°", "'", '"'),
        (written, kind, pick, mark) => {
          fc.pre(written.isLettered);
          const marks = [...written.text.matchAll(MARK)];
          fc.pre(marks.length > 0);
          const at = marks[pick % marks.length]?.index ?? 0;
          const [before, here, after] = [
            written.text.slice(0, at),
            written.text.charAt(at),
            written.text.slice(at + 1),
          ];
          // North for south is another place by right: letters are turned into the other axis'.
          const turned: Record<string, string> = {
            N: "E",
            S: "W",
            E: "N",
            W: "S",
            北: "东",
            南: "西",
            东: "北",
            西: "南",
          };
          const inPlace = {
            drop: "",
            double: here + here,
            swap: mark,
            minus: `-${here}`,
            turn: turned[here] ?? mark,
          };
          const text = before + inPlace[kind] + after;
          const found = read(text);
          if (typeof found !== "string")
            expect(isNear(found, written), `${written.text} → ${text}: ${found}`).toBe(true);
        },
      ),
      runs(3000, 300_000),
    );
  });
});

test("every refusal says what was wanted, or what is wrong", () => {
  fc.assert(
    fc.property(anyWritten, fc.constantFrom("?", " 7", "x", "°°"), (written, tail) => {
      const result = readCoordinates(written.text + tail, "lat-lon");
      if (!result.ok) expect(result.error).toMatch(/Wanted|out of range|not understood|no part of|use one/);
    }),
    runs(500, 20_000),
  );
});
