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
const position = z.looseObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset });
const selector = z.discriminatedUnion("type", [quote, position], {
  error: "a TextQuoteSelector or a TextPositionSelector",
});

/** The W3C model lets one value stand for a list of one. */
const selectors = z
  .pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
    z.array(selector),
  )
  .check(
    z.refine((list) => list.some(({ type }) => type === "TextQuoteSelector"), {
      error: "at least one TextQuoteSelector: a position alone can't be found again",
    }),
  );

/** A place id or claim id; other programs write it as { id } or { source }. */
const body = z.pipe(
  z.transform((value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    return Reflect.get(value, "id") ?? Reflect.get(value, "source");
  }),
  text,
);

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
