import { expect, test } from "vitest";
import { popupAnchor } from "../../src/map/popup-anchor.ts";

const PANE = { width: 800, height: 700 };
const POPUP = { width: 290, height: 280 };

test("a popup stands above its marker where there is room", () => {
  expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [], [])).toBe("bottom");
});

test("it never covers an end of the claim", () => {
  const end = { x: 330, y: 300 };
  expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [end], [])).toBe("bottom-left");
});

test("near the upper edge it stands beside or below", () => {
  expect(popupAnchor({ x: 400, y: 20 }, POPUP, PANE, [], [])).toBe("top");
});

test("it keeps off an open card", () => {
  const card = { left: 0, top: 60, right: 380, bottom: 380 };
  expect(popupAnchor({ x: 400, y: 400 }, POPUP, PANE, [], [card])).toBe("bottom-left");
});
