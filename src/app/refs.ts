/** What can be pointed at, in the text or on the map. */
export interface Ref {
  readonly type: "place" | "route" | "claim";
  readonly id: string;
}

/** A place or route whose popup is open, and where the reader came from. */
export interface Selection {
  readonly ref: Ref;
  /** All that lay under the same click or mention, `ref` among them: the popup pages through them. */
  readonly among: readonly Ref[];
  /** Id of the annotation whose passage is marked in the text; null: the first one is scrolled to, none marked. */
  readonly passage: string | null;
  /** Where on the map the reader clicked, if it was there: the map then stays where it is. */
  readonly at?: readonly [lon: number, lat: number];
}

export const claimRef = (id: string): Ref => ({ type: "claim", id });

export const sameRef = (a: Ref | null | undefined, b: Ref | null | undefined): boolean =>
  a?.type === b?.type && a?.id === b?.id;

export const refKey = ({ type, id }: Ref): string => `${type}:${id}`;
