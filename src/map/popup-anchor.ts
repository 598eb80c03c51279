import type { PositionAnchor } from "maplibre-gl";

export interface Pixel {
  readonly x: number;
  readonly y: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Above first, since the marker's name stands beside it; then the sides; below last. */
const ANCHORS = [
  "bottom",
  "bottom-left",
  "bottom-right",
  "left",
  "right",
  "top",
  "top-left",
  "top-right",
] as const;
const GAP = 18;
/** A point that must stay visible weighs more than any part of a popup that is cut off, and that more than an overlap. */
const COVERED_POINT_COST = 1_000_000;
const CUT_COST_PER_PIXEL = 1000;
const OVERLAP_COST_PER_PIXEL = 0.1;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which side of the popup its tip is on, such that it covers none of `keepClear`, stays within the pane and off the cards. */
export const popupAnchor = (
  tip: Pixel,
  popup: Size,
  pane: Size,
  keepClear: readonly Pixel[],
  cards: readonly Box[],
): PositionAnchor => {
  const costs = ANCHORS.map((anchor, preference) => {
    const box = boxOf(anchor, tip, popup);
    const covered = keepClear.filter(
      ({ x, y }) => x > box.left - 8 && x < box.right + 8 && y > box.top - 8 && y < box.bottom + 8,
    );
    const cut =
      Math.max(0, -box.left) +
      Math.max(0, -box.top) +
      Math.max(0, box.right - pane.width) +
      Math.max(0, box.bottom - pane.height);
    const overlap = cards.reduce((sum, card) => sum + overlapArea(box, card), 0);
    const cost =
      covered.length * COVERED_POINT_COST +
      cut * CUT_COST_PER_PIXEL +
      overlap * OVERLAP_COST_PER_PIXEL +
      preference;
    return { anchor, cost };
  });
  return costs.reduce((best, each) => (each.cost < best.cost ? each : best)).anchor;
};

const overlapArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Where the popup lies: MapLibre names an anchor by the side of the popup that touches the point. */
const boxOf = (anchor: (typeof ANCHORS)[number], { x, y }: Pixel, { width, height }: Size): Box => {
  const [vertical, horizontal] = anchor.includes("-") ? anchor.split("-") : [anchor, anchor];
  const left =
    horizontal === "left"
      ? x + (anchor === "left" ? GAP : 0)
      : horizontal === "right"
        ? x - width - (anchor === "right" ? GAP : 0)
        : x - width / 2;
  const top = vertical === "bottom" ? y - height - GAP : vertical === "top" ? y + GAP : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
};
