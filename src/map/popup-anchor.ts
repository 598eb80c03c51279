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
/** A point that must stay visible weighs more than any part of a popup that is cut off. */
const COVERED_POINT_COST = 10_000;

/** Which side of the popup its tip is on, such that it covers none of `keepClear` and stays within the pane. */
export const popupAnchor = (
  tip: Pixel,
  popup: Size,
  pane: Size,
  keepClear: readonly Pixel[],
): PositionAnchor => {
  const costs = ANCHORS.map((anchor, preference) => {
    const { left, top } = cornerOf(anchor, tip, popup);
    const covered = keepClear.filter(
      ({ x, y }) => x > left - 8 && x < left + popup.width + 8 && y > top - 8 && y < top + popup.height + 8,
    );
    const cut =
      Math.max(0, -left) +
      Math.max(0, -top) +
      Math.max(0, left + popup.width - pane.width) +
      Math.max(0, top + popup.height - pane.height);
    return { anchor, cost: covered.length * COVERED_POINT_COST + cut * 10 + preference };
  });
  return costs.reduce((best, each) => (each.cost < best.cost ? each : best)).anchor;
};

const cornerOf = (
  anchor: (typeof ANCHORS)[number],
  tip: Pixel,
  { width, height }: Size,
): { left: number; top: number } => {
  const left = anchor.endsWith("left")
    ? tip.x + (anchor === "left" ? GAP : 0)
    : anchor.endsWith("right")
      ? tip.x - width - (anchor === "right" ? GAP : 0)
      : tip.x - width / 2;
  const top = anchor.startsWith("bottom")
    ? tip.y - height - GAP
    : anchor.startsWith("top")
      ? tip.y + GAP
      : tip.y - height / 2;
  return { left, top };
};
