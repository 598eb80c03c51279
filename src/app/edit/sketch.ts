import type { LonLat } from "../../core/geodesy.ts";

/** What a form has under the pen on the map, in WGS84 degrees; longitudes may run on over 180°. */
export type Sketch =
  | {
      /** An outline that is drawn from nothing. */
      readonly type: "draw";
      /** Hears the corners that are set so far. */
      readonly change: (corners: readonly LonLat[]) => void;
      readonly finish: (corners: readonly LonLat[]) => void;
      readonly leave: () => void;
    }
  | {
      /** Points that are there: they are dragged, others come between them, or they go. */
      readonly type: "edit";
      readonly shape: "outline" | "line";
      /** Where they were at first; of an outline, each corner once. */
      readonly points: readonly LonLat[];
      readonly change: (points: readonly LonLat[]) => void;
    };

/**
 * What the map works on a sketch with, from when it can. While an outline is drawn it lends keys and buttons its steps:
 * each is done where pointer or crosshair is.
 */
export type Pen =
  | {
      readonly type: "draw";
      readonly add: () => void;
      readonly takeBack: () => void;
      readonly finish: () => void;
      readonly leave: () => void;
    }
  | { readonly type: "edit" };
