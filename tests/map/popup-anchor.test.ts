import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pixel, popupAnchor } from "../../src/map/popup-anchor.ts";

const PANE = { width: 800, height: 700 };
const POPUP = { width: 290, height: 280 };

/** The popup's offset from its tip, as src/map/popup.ts asks MapLibre for it. */
const GAP = 18;

/** Where MapLibre puts a popup: an anchor is named by the side that touches the point. */
const boxOf = (anchor: string, { x, y }: Pixel) => {
  const besides = anchor === "left" ? GAP : anchor === "right" ? -GAP : 0;
  const left = anchor.endsWith("left") ? x : anchor.endsWith("right") ? x - POPUP.width : x - POPUP.width / 2;
  const top = anchor.startsWith("top")
    ? y + GAP
    : anchor.startsWith("bottom")
      ? y - GAP - POPUP.height
      : y - POPUP.height / 2;
  return { left: left + besides, top, right: left + besides + POPUP.width, bottom: top + POPUP.height };
};
const covers = (anchor: string, tip: Pixel, { x, y }: Pixel): boolean => {
  const box = boxOf(anchor, tip);
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
};

describe("popupAnchor(tip, popup, pane, keepClear, cards)", () => {
  test("a popup stands above its marker where there is room", () => {
    expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [], [])).toBe("bottom");
  });

  test("it never covers an end of the claim", () => {
    const end = { x: 330, y: 300 };
    expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [end], [])).toBe("bottom-left");
  });

  test("near an edge it stands on the other side", () => {
    expect(popupAnchor({ x: 400, y: 20 }, POPUP, PANE, [], [])).toBe("top");
    expect(popupAnchor({ x: 10, y: 400 }, POPUP, PANE, [], [])).toBe("bottom-left");
    expect(popupAnchor({ x: 790, y: 400 }, POPUP, PANE, [], [])).toBe("bottom-right");
    expect(popupAnchor({ x: 790, y: 20 }, POPUP, PANE, [], [])).toBe("top-right");
  });

  test("it keeps off an open card", () => {
    const card = { left: 0, top: 60, right: 380, bottom: 380 };
    expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [], [card])).toBe("bottom-left");
  });

  test("one point that must stay clear always does, wherever both are", () => {
    const pixel = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(pixel, pixel, (tip, clear) => {
        // So near to the tip that every side's corner touches it.
        fc.pre(Math.hypot(tip.x - clear.x, tip.y - clear.y) > 30);
        expect(covers(popupAnchor(tip, POPUP, PANE, [clear], []), tip, clear)).toBe(false);
      }),
    );
  });

  test("where it fits on some side, none of it is cut off", () => {
    const inside = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 320, max: 700 }) });
    fc.assert(
      fc.property(inside, (tip) => {
        const box = boxOf(popupAnchor(tip, POPUP, PANE, [], []), tip);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(PANE.width);
        expect(box.top).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
