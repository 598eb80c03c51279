import * as z from "zod/mini";
import { PLACE_KINDS, type PlaceCollection } from "../core/place.ts";
import { multiPolygon, names, point, polygon, slug, text, version } from "./schema-parts.ts";

const properties = z.looseObject({
  name: text,
  names,
  kind: z.enum(PLACE_KINDS),
  countryCode: z.optional(
    z.string().check(z.regex(/^[A-Z]{2}$/, "two capital letters (ISO 3166-1) such as PK")),
  ),
  subdivisionCode: z.optional(
    z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "an ISO 3166-2 code such as PK-BA")),
  ),
  population: z.optional(z.number().check(z.gte(0))),
  coordinateUncertaintyInMeters: z.optional(z.number().check(z.gte(0, "metres, 0 or more"))),
  source: text,
  notes: z.optional(z.string()),
});

const geometry = z.nullable(
  z.discriminatedUnion("type", [point, polygon, multiPolygon], {
    error: "a geometry of type Point, Polygon or MultiPolygon",
  }),
);

const place = z
  .looseObject({ type: z.literal("Feature"), id: slug, properties, geometry })
  .check(
    z.refine(
      ({ geometry: shape, properties: { countryCode, subdivisionCode } }) =>
        shape !== null || countryCode !== undefined || subdivisionCode !== undefined,
      { error: "a geometry, or beside null a countryCode or subdivisionCode", path: ["geometry"] },
    ),
  );

/** places.geojson */
export const placesSchema: z.ZodMiniType<PlaceCollection> = z.looseObject({
  type: z.literal("FeatureCollection"),
  version,
  features: z.array(place),
});
