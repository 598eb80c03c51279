/** W3C Web Annotation: a stretch of text by what it says and what stands around it. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}
/** W3C Web Annotation: a stretch of text by its offsets, UTF-16 code units of the article's text, end exclusive. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** `identifying` links a passage to a place, `assessing` to a claim. */
type Motivation = "identifying" | "assessing";

/** Place id or claim id; other programs write it as an object, which then keeps what else it says. */
type Body =
  | string
  | { readonly id: string; readonly [other: string]: unknown }
  | { readonly source: string; readonly [other: string]: unknown };

export interface Annotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: Motivation;
  readonly body: Body;
  readonly target: {
    readonly source?: string | undefined;
    readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
    readonly [other: string]: unknown;
  };
  readonly [other: string]: unknown;
}

export interface AnnotationPage {
  readonly "@context"?: unknown;
  readonly id?: string | undefined;
  readonly type: "AnnotationPage";
  readonly items: readonly Annotation[];
  readonly [other: string]: unknown;
}

/** The id of the place or claim that an annotation links its passage to. */
export const bodyId = ({ body }: Annotation): string => {
  if (typeof body === "string") return body;
  return typeof body.id === "string" ? body.id : String(body.source);
};
