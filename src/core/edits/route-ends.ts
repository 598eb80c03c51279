import { ok, type Result } from "../result.ts";
import type { Route } from "../route.ts";
import type { Story } from "../story.ts";
import { wanted } from "./parts.ts";

/** The route, if the places that it names as its ends are there. */
export const withEnds = (story: Story, route: Route): Result<Route> => {
  for (const id of [route.properties.from, route.properties.to]) {
    const there = id === undefined ? ok(null) : wanted(story, { type: "place", id });
    if (!there.ok) return there;
  }
  return ok(route);
};
