import { describe, expect, test } from "vitest";
import {
  add,
  aim,
  canAdd,
  finish,
  leave,
  movePoint,
  type Ruler,
  type RulerPoint,
  takeBack,
} from "../../src/core/ruler.ts";
import { toggle } from "../../src/core/ruler-toggle.ts";

const at = (lon: number, lat: number, place: string | null = null): RulerPoint => ({ at: [lon, lat], place });
const [A, B, C] = [at(62.34, 25.11, "gwadar-port"), at(63, 25), at(63.475, 25.258, "pasni-port")];
const ON: Ruler = { status: "drawing", points: [], end: null };
/** The ruler after each of these was aimed at and added. */
const drawn = (...points: RulerPoint[]): Ruler =>
  points.reduce<Ruler>((ruler, point) => add(aim(ruler, point)), ON);
const pointsOf = (ruler: Ruler | null) => (ruler && ruler.status !== "line" ? ruler.points : null);

describe("toggle(ruler)", () => {
  test("turns on with nothing measured, also where an earlier measure was left", () => {
    expect(toggle(null)).toEqual(ON);
    expect(toggle({ status: "done", points: [A, B], bySea: null })).toEqual(ON);
  });

  test("turned off, a measure stays and a single point does not", () => {
    expect(toggle(drawn(A, B))).toEqual({ status: "done", points: [A, B], bySea: null });
    expect(toggle(drawn(A))).toBeNull();
  });
});

describe("add(ruler)", () => {
  test("fixes the moving end, which is then nowhere until it moves again", () => {
    const ruler = drawn(A, B);
    expect(pointsOf(ruler)).toEqual([A, B]);
    expect(canAdd(ruler)).toBe(false);
    expect(pointsOf(add(ruler))).toEqual([A, B]);
  });

  test("adds no point where the last one is", () => {
    expect(pointsOf(drawn(A, A))).toEqual([A]);
    expect(pointsOf(drawn(A, B, A))).toEqual([A, B, A]);
  });

  test("changes nothing once the measure is done", () => {
    const done = finish(drawn(A, B));
    expect(add(aim(done, C))).toBe(done);
  });
});

describe("takeBack(ruler)", () => {
  test("takes the last point, down to none", () => {
    const one = takeBack(drawn(A, B));
    expect(pointsOf(one)).toEqual([A]);
    expect(pointsOf(takeBack(takeBack(one)))).toEqual([]);
  });

  test("the moving end stays where it is", () => {
    expect(takeBack(aim(drawn(A, B), C))).toEqual({ status: "drawing", points: [A], end: C });
  });
});

describe("finish(ruler)", () => {
  test("leaves out the moving end, unless there is only one point", () => {
    expect(pointsOf(finish(aim(drawn(A, B), C)))).toEqual([A, B]);
    expect(finish(aim(drawn(A), C))).toEqual({ status: "done", points: [A, C], bySea: null });
  });

  test("with nothing to measure it goes on", () => {
    expect(finish(drawn(A))).toEqual(drawn(A));
    expect(finish(ON)).toBe(ON);
  });
});

describe("leave(ruler)", () => {
  test("keeps what two points measure, and no moving end", () => {
    expect(leave(aim(drawn(A, B), C))).toEqual({ status: "done", points: [A, B], bySea: null });
    expect(leave(aim(drawn(A), C))).toBeNull();
  });
});

describe("movePoint(ruler, index, point)", () => {
  test("puts one point of a finished measure elsewhere", () => {
    expect(movePoint(finish(drawn(A, B)), 1, C)).toEqual({ status: "done", points: [A, C], bySea: null });
  });

  test("moves nothing while the ruler draws", () => {
    const ruler = drawn(A, B);
    expect(movePoint(ruler, 1, C)).toBe(ruler);
  });
});
