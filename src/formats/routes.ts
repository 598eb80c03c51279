import * as z from "zod/mini";
import { ROUTE_KINDS, ROUTE_PARTS, type RouteCollection } from "../core/route.ts";
import { lineString, multiLineString, names, slug, text, version } from "./schema-parts.ts";

const properties = z.looseObject({
  name: text,
  names,
  kind: z.enum(ROUTE_KINDS),
  from: z.optional(slug),
  to: z.optional(slug),
  parts: z.optional(z.enum(ROUTE_PARTS)),
  madeBy: text,
  source: text,
  lengthUncertaintyPercent: z.optional(z.number().check(z.gte(0, "per cent, 0 or more"))),
  notes: z.optional(z.string()),
});

const geometry = z.discriminatedUnion("type", [lineString, multiLineString], {
  error: "a geometry of type LineString or MultiLineString",
});

/** routes.geojson */
export const routesSchema: z.ZodMiniType<RouteCollection> = z.looseObject({
  type: z.literal("FeatureCollection"),
  version,
  features: z.array(z.looseObject({ type: z.literal("Feature"), id: slug, properties, geometry })),
});
