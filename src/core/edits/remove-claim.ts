import { ok } from "../result.ts";
import type { Story } from "../story.ts";
import { isOf } from "./annotate.ts";
import type { Edit } from "./edit.ts";
import { wanted, withAnnotations, withClaims } from "./parts.ts";

/** Takes a claim away, and the links of its passages. */
export const removeClaim =
  (id: string): Edit =>
  (story) => {
    const there = wanted(story, { type: "claim", id });
    return there.ok ? ok(withoutClaims(story, [id])) : there;
  };

/** The story without some claims and without what is annotated with them. */
export const withoutClaims = (story: Story, ids: readonly string[]): Story => {
  const claims = story.claims.filter(({ id }) => !ids.includes(id));
  const items = story.annotations.items.filter(
    (each) => !ids.some((id) => isOf(each, { type: "claim", id })),
  );
  return withAnnotations(withClaims(story, claims), items);
};
