import * as z from "zod/mini";
import { type Claim, HEDGES, MODES, REVIEW_STATUSES } from "../core/claim.ts";
import { METERS_PER_UNIT, type Unit } from "../core/units.ts";
import { slug, text } from "./schema-parts.ts";

const UNITS = Object.keys(METERS_PER_UNIT) as Unit[]; // Object.keys forgets the keys' type.
const unit = z.enum(UNITS);
const size = z.number().check(z.gte(0, "a number, 0 or more"));
const hedge = z.optional(z.nullable(z.enum(HEDGES)));
const BEARING_WANTED = "a wind such as W or NNE, or degrees from 0 to 360";
const wind = /^(N|NNE|NE|ENE|E|ESE|SE|SSE|S|SSW|SW|WSW|W|WNW|NW|NNW)$/;
const degrees = z.number().check(z.gte(0, BEARING_WANTED), z.lte(360, BEARING_WANTED));

const stated = z
  .looseObject({
    text,
    value: z.optional(size),
    high: z.optional(size),
    unit: z.optional(unit),
    hedge,
    also: z.optional(z.array(z.looseObject({ value: size, unit, hedge }))),
    bearing: z.optional(
      z.union([z.string().check(z.regex(wind, BEARING_WANTED)), degrees], { error: BEARING_WANTED }),
    ),
    relation: z.optional(z.enum(["closer", "farther"])),
  })
  .check(
    z.refine(({ value, high }) => high === undefined || (value !== undefined && high >= value), {
      error: "the upper end of a range that begins at stated.value",
      path: ["high"],
    }),
  );

const review = z.looseObject({
  status: z.enum(REVIEW_STATUSES),
  by: text,
  date: text,
  note: z.optional(z.string()),
});

const common = { id: slug, stated, review: z.optional(review) };
const mode = z._default(z.enum(MODES), "unstated");

const claim = z.discriminatedUnion(
  "kind",
  [
    z.looseObject({ ...common, kind: z.literal("distance"), from: slug, to: slug, mode }),
    z.looseObject({ ...common, kind: z.literal("bearing"), from: slug, to: slug }),
    z.looseObject({ ...common, kind: z.literal("comparison"), from: slug, to: slug, than: slug, mode }),
    z.looseObject({ ...common, kind: z.literal("containment"), from: slug, to: slug }),
    z.looseObject({ ...common, kind: z.literal("length"), route: slug }),
  ],
  { error: "a kind of claim: distance, bearing, comparison, containment or length" },
);

/** claims.json: a list of claims. */
export const claimsSchema: z.ZodMiniType<Claim[]> = z.array(claim);
