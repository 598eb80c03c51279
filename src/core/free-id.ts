import { freeSlug } from "./slug.ts";
import type { Story } from "./story.ts";

/** An id made of a name that no place, route or claim of the story has. */
export const freeId = (story: Story, name: string): string =>
  freeSlug(
    name,
    [...story.places.features, ...story.routes.features, ...story.claims].map(({ id }) => id),
  );
