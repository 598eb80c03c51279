import type { Geometry } from "geojson";
import type { LonLat } from "../../core/geodesy.ts";
import type { Bounds } from "../../core/imported.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Ref } from "../refs.ts";

/** What the reader is about to change: one at a time, each with a form of its own. Passages index the article's text. */
export type Task =
  | { readonly type: "find-words" }
  | { readonly type: "add-place"; readonly passage: Stretch | null }
  | { readonly type: "draw-route" }
  | { readonly type: "link-place"; readonly passage: Stretch }
  | { readonly type: "link-others"; readonly words: string; readonly place: string }
  | { readonly type: "check-claim"; readonly passage: Stretch }
  | { readonly type: "relink"; readonly annotation: string }
  | { readonly type: "change"; readonly ref: Ref }
  | { readonly type: "merge"; readonly place: string }
  | { readonly type: "remove"; readonly ref: Ref }
  | { readonly type: "review"; readonly claim: string }
  | { readonly type: "import" };

/** A place in a form, as the map shows it: a point to be dragged, in the circle of its uncertainty. */
export interface Placing {
  readonly at: LonLat;
  readonly radiusMeters: number;
  readonly move: (at: LonLat) => void;
  readonly grow: (radiusMeters: number) => void;
}

/** What an import would add, as the map shows it before it lands. */
export interface Incoming {
  readonly geometries: readonly Geometry[];
  readonly bounds: Bounds | null;
}
