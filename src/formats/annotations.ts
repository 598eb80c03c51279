import * as z from "zod/mini";
import type { AnnotationPage } from "../core/annotation.ts";
import { text, version } from "./schema-parts.ts";

const quote = z.looseObject({
  type: z.literal("TextQuoteSelector"),
  exact: text,
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});
const offset = z.number().check(z.gte(0, "an offset, 0 or more"), z.multipleOf(1, "a whole number"));
const position = z.looseObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset }).check(
  z.refine(({ start, end }) => end >= start, {
    error: "an end that is not before the start",
    path: ["end"],
  }),
);
const selector = z.discriminatedUnion("type", [quote, position], {
  error: "a TextQuoteSelector or a TextPositionSelector",
});

/** The W3C model lets one value stand for a list of one; we hand on a list. */
const selectors = z
  .pipe(
    z.union([selector, z.array(selector)]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  )
  .check(
    z.refine((list) => list.some(({ type }) => type === "TextQuoteSelector"), {
      error: "a TextQuoteSelector too (a position alone can't be found again)",
    }),
  );

const body = z.union([text, z.looseObject({ id: text }), z.looseObject({ source: text })], {
  error: "the id of a place or claim",
});

const annotation = z.looseObject({
  id: text,
  type: z.literal("Annotation"),
  motivation: z.enum(["identifying", "assessing"]),
  body,
  target: z.looseObject({ source: z.optional(z.string()), selector: selectors }),
});

/** annotations.json: a W3C AnnotationPage. */
export const annotationsSchema: z.ZodMiniType<AnnotationPage> = z.looseObject({
  "@context": z.optional(z.unknown()),
  id: z.optional(z.string()),
  type: z.literal("AnnotationPage"),
  version,
  items: z.array(annotation),
});
