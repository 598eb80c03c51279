import { findClaim, findPlace, findRoute, type Story } from "../core/story.ts";
import type { Ref } from "./refs.ts";

/** What a place, a route or a claim is called on screen; its id where the story does not have it. */
export const nameOf = (story: Story, { type, id }: Ref): string => {
  switch (type) {
    case "place":
      return findPlace(story, id)?.properties.name ?? id;
    case "route":
      return findRoute(story, id)?.properties.name ?? id;
    case "claim":
      return findClaim(story, id)?.stated.text ?? id;
  }
};
