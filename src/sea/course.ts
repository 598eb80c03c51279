/** A point of the water: a unit vector, and the polygon that it lies in, off its edges. */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly polygon: number;
}

/** What a search finds: the points at which the path bends and the half-edges that it crosses, in order. */
export interface Course {
  readonly radians: number;
  readonly corners: readonly number[];
  readonly edges: readonly number[];
  /** How many windows were looked at: the work done. */
  readonly windows: number;
}

/** Prunings that may be switched off, to check that they change no answer. */
export interface Prunings {
  readonly filter: boolean;
  readonly tangent: boolean;
  readonly blocks: boolean;
}
export const ALL_PRUNINGS: Prunings = { filter: true, tangent: true, blocks: true };
