import { cutAt180 } from "../../core/cut-at-180.ts";
import type { Story } from "../../core/story.ts";
import { writeJson } from "../json.ts";
import { inOrder } from "../key-order.ts";
import type { Exported } from "./exported.ts";

/**
 * All places and routes as one GeoJSON collection (RFC 7946: within 180°, rings by the right-hand rule). A country by its
 * code has a null geometry, which it allows.
 */
export const writeGeoJson = ({ places, routes }: Story): Exported => {
  const features = [...places.features, ...routes.features].map((each) =>
    each.geometry === null ? each : { ...each, geometry: cutAt180(each.geometry) },
  );
  return { content: writeJson(inOrder({ type: "FeatureCollection", features })), leftOut: [] };
};
