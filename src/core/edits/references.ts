import { bodyId } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Story } from "../story.ts";
import type { Part } from "./parts.ts";

/** Something in a story that names a part of it: `as` is the field, "body" for an annotation. */
export interface Reference {
  readonly type: "route" | "claim" | "annotation";
  readonly id: string;
  readonly as: "from" | "to" | "than" | "route" | "body";
}

const ENDS = ["from", "to", "than"] as const;

/** The fields in which a claim names a place. */
export const endsOf = (claim: Claim): { readonly as: (typeof ENDS)[number]; readonly id: string }[] =>
  ENDS.flatMap((as) => {
    const id = claim.kind === "length" ? undefined : claim[as];
    return typeof id === "string" ? [{ as, id }] : [];
  });

/** All that names a place, a route or a claim, in the order of the files: what must be shown before it goes. */
export const referencesTo = (story: Story, { type, id }: Part): Reference[] => {
  const routes = story.routes.features.flatMap(({ id: route, properties }) =>
    (["from", "to"] as const)
      .filter((as) => type === "place" && properties[as] === id)
      .map((as): Reference => ({ type: "route", id: route, as })),
  );
  const claims = story.claims.flatMap((claim) => {
    if (claim.kind === "length")
      return type === "route" && claim.route === id
        ? [{ type: "claim", id: claim.id, as: "route" } as const]
        : [];
    return endsOf(claim)
      .filter((end) => type === "place" && end.id === id)
      .map(({ as }): Reference => ({ type: "claim", id: claim.id, as }));
  });
  const motivation = type === "claim" ? "assessing" : "identifying";
  const annotations = story.annotations.items
    .filter((each) => type !== "route" && each.motivation === motivation && bodyId(each) === id)
    .map((each): Reference => ({ type: "annotation", id: each.id, as: "body" }));
  return [...routes, ...claims, ...annotations];
};
