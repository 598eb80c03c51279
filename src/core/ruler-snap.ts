/** A point of the screen, in pixels. */
interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Within so many pixels a point is taken to be the place itself. */
export const SNAP_PIXELS = 12;

/** Marks that are this near to each other overlap: no pointer can tell them apart. */
const SAME_SPOT_PIXELS = 6;

/**
 * The candidate nearest to the pointer, no farther than `SNAP_PIXELS`. Of those that overlap there the first, so the
 * caller puts what lies on top first.
 */
export const snap = <T extends Pixel>(pointer: Pixel, candidates: readonly T[]): T | null => {
  const pixels = ({ x, y }: Pixel) => Math.hypot(x - pointer.x, y - pointer.y);
  const near = candidates.filter((candidate) => pixels(candidate) <= SNAP_PIXELS);
  const least = Math.min(...near.map(pixels));
  return near.find((candidate) => pixels(candidate) <= least + SAME_SPOT_PIXELS) ?? null;
};
