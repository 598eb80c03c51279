import { describe, expect, test } from "vitest";
import { SNAP_PIXELS, snap } from "../../src/core/ruler-snap.ts";

const near = { x: 9, y: 0, id: "near" };
const nearer = { x: 0, y: 2, id: "nearer" };

describe("snap(pointer, candidates)", () => {
  test("takes the nearest", () => {
    expect(snap({ x: 0, y: 0 }, [near, nearer])?.id).toBe("nearer");
  });

  test("reaches 12 pixels, and no farther", () => {
    expect(SNAP_PIXELS).toBe(12);
    expect(snap({ x: 0, y: 0 }, [{ x: 12, y: 0 }])).not.toBeNull();
    expect(snap({ x: 0, y: 0 }, [{ x: 9, y: 8 }])).toBeNull();
  });

  test("of two that overlap takes the first: a port stands before its town", () => {
    const [port, town] = [
      { x: 3, y: 4, id: "port" },
      { x: 0, y: 0, id: "town" },
    ];
    expect(snap({ x: 0, y: 0 }, [port, town])?.id).toBe("port");
    // A step on, where they are apart.
    expect(snap({ x: 0, y: 0 }, [{ ...port, y: 6 }, town])?.id).toBe("town");
  });
});
