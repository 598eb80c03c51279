import { referencesTo } from "../../core/edits/references.ts";
import { findClaim, findRoute, type Story } from "../../core/story.ts";
import type { Ref } from "../refs.ts";

/** What refers to a place, a route or a claim, in words: what becomes of each when that goes. Several passages are one line. */
export const referenceWords = (story: Story, ref: Ref): string[] => {
  const found = referencesTo(story, ref);
  const passages = found.filter(({ type }) => type === "annotation").length;
  const claims = new Set(found.filter(({ type }) => type === "claim").map(({ id }) => id));
  const routes = new Set(found.filter(({ type }) => type === "route").map(({ id }) => id));
  return [
    ...[...claims].map((id) => `The claim “${findClaim(story, id)?.stated.text ?? id}” is deleted too.`),
    ...[...routes].map(
      (id) => `The route ${findRoute(story, id)?.properties.name ?? id} stays, without this end.`,
    ),
    ...(passages > 0
      ? [`${passages === 1 ? "1 passage is" : `${passages} passages are`} no longer linked.`]
      : []),
  ];
};
