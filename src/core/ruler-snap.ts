/** A point of the screen, in pixels. */
interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Within so many pixels a point is taken to be the place itself. */
export const SNAP_PIXELS = 12;

/** The candidate nearest to the pointer, no farther than `SNAP_PIXELS`; of equally near ones the first. */
export const snap = <T extends Pixel>(pointer: Pixel, candidates: readonly T[]): T | null => {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const pixels = Math.hypot(candidate.x - pointer.x, candidate.y - pointer.y);
    if (pixels <= SNAP_PIXELS && pixels < least) [best, least] = [candidate, pixels];
  }
  return best;
};
