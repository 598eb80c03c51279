import { side, type Vectors } from "./vector.ts";

/**
 * The taut line from the first to the last point through doors (Lee and Preparata 1984,
 * doi:10.1002/net.3230140304). Point 0 of `v` is the start and point 1 the end; door k has its left post at point
 * 2k + 2 and its right one at 2k + 3. Returns the posts at which the line bends, in order, as indices into `v`.
 */
export const pullTaut = (v: Vectors, doors: number): number[] => {
  const bends: number[] = [];
  const post = (k: number, isRight: 0 | 1): number => (k === doors ? 1 : 2 * k + 2 + isRight);
  let apex = 0;
  let k = 0;
  // The funnel: from the apex, its sides go by the last posts that narrowed it.
  let left = { at: post(0, 0), door: 0 };
  let right = { at: post(0, 1), door: 0 };
  const turnAt = (corner: { at: number; door: number }): void => {
    apex = corner.at;
    bends.push(apex);
    k = corner.door;
    const next = Math.min(k + 1, doors);
    left = { at: post(next, 0), door: next };
    right = { at: post(next, 1), door: next };
  };
  while (k < doors) {
    k++;
    const [l, r] = [post(k, 0), post(k, 1)];
    if (apex === left.at || side(v, apex, left.at, l) <= 0) {
      if (side(v, apex, right.at, l) < 0) {
        turnAt(right);
        continue;
      }
      left = { at: l, door: k };
    }
    if (apex === right.at || side(v, apex, right.at, r) >= 0) {
      if (side(v, apex, left.at, r) > 0) {
        turnAt(left);
        continue;
      }
      right = { at: r, door: k };
    }
  }
  return bends;
};
