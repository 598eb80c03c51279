import type { LonLat } from "../core/geodesy.ts";
import type { Land } from "../core/judge/context.ts";
import type { Result } from "../core/result.ts";
import type { SeaError, SeaOptions, SeaRoute } from "./route.ts";

/** What is asked of the sea's worker: first where its data is (an address), then one route, or one look at the coast or the land, at a time. */
export type SeaAsk =
  | { readonly type: "load"; readonly data: string }
  | { readonly type: "route"; readonly from: LonLat; readonly to: LonLat; readonly options: SeaOptions }
  | { readonly type: "near"; readonly points: readonly LonLat[]; readonly meters: number }
  | { readonly type: "land"; readonly point: LonLat; readonly meters: number }
  | { readonly type: "over-land"; readonly from: LonLat; readonly to: LonLat; readonly meters: number };

/** What it answers, one answer to each: ready, or why it can't be, or the route, whether water is near, or the land there. */
export type SeaAnswer =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "route"; readonly route: Result<SeaRoute, SeaError> }
  | { readonly type: "near"; readonly isNear: boolean }
  | { readonly type: "land"; readonly land: Land | null }
  | { readonly type: "over-land"; readonly meters: number | null };
