import type { Story } from "../../core/story.ts";
import { writeJson } from "../json.ts";
import { inOrder } from "../key-order.ts";
import type { Exported } from "./exported.ts";

/** All places and routes as one GeoJSON collection (RFC 7946). A country by its code has a null geometry, which it allows. */
export const writeGeoJson = ({ places, routes }: Story): Exported => ({
  content: writeJson(
    inOrder({ type: "FeatureCollection", features: [...places.features, ...routes.features] }),
  ),
  leftOut: [],
});
