import type { LonLat } from "../../core/geodesy.ts";
import type { LinkId } from "../../sea/links.ts";

/** A line from land to land that every path through the link must cross. */
export interface Gate {
  readonly link: LinkId;
  readonly path: readonly LonLat[];
}

/** A waterway that the source draws as land, by its middle line. */
export interface Canal {
  readonly name: string;
  readonly link?: LinkId;
  readonly path: readonly LonLat[];
  readonly halfWidthMeters: number;
}

export const GATES: readonly Gate[] = [
];

export const CANALS: readonly Canal[] = [
];
