import { err, ok } from "../result.ts";
import type { Edit } from "./edit.ts";
import { wanted, withRoutes } from "./parts.ts";
import { referencesTo } from "./references.ts";
import { withoutClaims } from "./remove-claim.ts";

/** Takes a route away. Claims about its length make it refuse, or go too. */
export const removeRoute =
  (id: string, references: "refuse" | "remove"): Edit =>
  (story) => {
    const part = { type: "route", id } as const;
    const there = wanted(story, part);
    if (!there.ok) return there;
    const claims = referencesTo(story, part).map((each) => each.id);
    if (claims.length > 0 && references === "refuse")
      return err(`route "${id}" is named by claim ${claims.join(", ")}: take that away too`);
    const routes = story.routes.features.filter((route) => route.id !== id);
    return ok(withRoutes(withoutClaims(story, claims), routes));
  };
