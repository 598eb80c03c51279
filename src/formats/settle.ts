import type { Result } from "../core/result.ts";
import { ok } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import type { Problem } from "./problem.ts";
import { readStoryObject, writeStoryObject } from "./story-object.ts";

/**
 * A changed story as it will be read back from its files, degrees rounded; or all that would be wrong in them. What
 * is the same thing as in `before`, a settled story, stays the same thing: a long history shares what did not change.
 */
export const settle = (changed: Story, before: Story): Result<Story, Problem[]> => {
  const read = readStoryObject(JSON.parse(JSON.stringify(writeStoryObject(changed))));
  if (!read.ok) return read;
  const { value } = read;
  const kept = new Set<unknown>([
    ...before.places.features,
    ...before.routes.features,
    ...before.annotations.items,
    ...before.claims,
  ]);
  const share = <T>(settled: readonly T[], raw: readonly T[]): T[] =>
    settled.map((each, index) => {
      const original = raw[index];
      return original !== undefined && kept.has(original) ? original : each;
    });
  return ok({
    ...value,
    places: { ...value.places, features: share(value.places.features, changed.places.features) },
    routes: { ...value.routes, features: share(value.routes.features, changed.routes.features) },
    annotations: { ...value.annotations, items: share(value.annotations.items, changed.annotations.items) },
    claims: share(value.claims, changed.claims),
  });
};
