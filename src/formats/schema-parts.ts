import * as z from "zod/mini";

// A Content-Security-Policy forbids the code that Zod would compile: without this line it tries, and the console says so.
z.config({ jitless: true });

/** A text that is not empty. */
export const text = z.string().check(z.minLength(1, "a text that is not empty"));

export const slug = z
  .string()
  .check(
    z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "an id of letters, digits, - and _, such as gwadar-port"),
  );

const VERSION_WANTED = "1 (this program reads version 1)";
export const version = z.optional(z.literal(1, { error: VERSION_WANTED }));
export const versionText = z.literal("1", { error: VERSION_WANTED });

const LONGITUDE_WANTED = "a longitude from -180 to 180";
const RUN_ON_WANTED = `${LONGITUDE_WANTED} (lines over 180° may run on to ±360)`;
const LATITUDE_WANTED = "a latitude from -90 to 90 (GeoJSON has [longitude, latitude]: are they swapped?)";
const longitude = z.number().check(z.gte(-180, LONGITUDE_WANTED), z.lte(180, LONGITUDE_WANTED));
const runOnLongitude = z.number().check(z.gte(-360, RUN_ON_WANTED), z.lte(360, RUN_ON_WANTED));
const latitude = z.number().check(z.gte(-90, LATITUDE_WANTED), z.lte(90, LATITUDE_WANTED));

/** [longitude, latitude], maybe with a height that is kept and not used. */
const positionOf = (lon: typeof longitude) =>
  z.tuple([lon, latitude], z.number(), "a position [longitude, latitude]");
const position = positionOf(runOnLongitude);
const line = z.array(position).check(z.minLength(2, "a line of at least 2 positions"));
const ring = z.array(position).check(
  z.minLength(4, "a ring of at least 4 positions"),
  z.refine(
    (positions) => {
      const [first, last] = [positions[0], positions.at(-1)];
      return first?.[0] === last?.[0] && first?.[1] === last?.[1];
    },
    { error: "a ring that ends where it begins" },
  ),
);
const rings = z.array(ring).check(z.minLength(1, "at least one ring"));

export const point = z.looseObject({ type: z.literal("Point"), coordinates: positionOf(longitude) });
export const polygon = z.looseObject({ type: z.literal("Polygon"), coordinates: rings });
export const multiPolygon = z.looseObject({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(rings).check(z.minLength(1, "at least one polygon")),
});
export const lineString = z.looseObject({ type: z.literal("LineString"), coordinates: line });
export const multiLineString = z.looseObject({
  type: z.literal("MultiLineString"),
  coordinates: z.array(line).check(z.minLength(1, "at least one line")),
});

/** BCP 47 tag to name. */
export const names = z.optional(z.record(z.string(), text));
