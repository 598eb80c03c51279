import type { App } from "../app.ts";
import { claimEnds, type Line } from "./claim-ends.ts";

/** The line of the open claim, as it is tried or as the story has it; undefined where there is none. */
export const openLine = (app: App): Line | undefined => {
  const [story, claim, tried] = [app.story.value, app.claim.value, app.tried.value];
  if (!story || claim === null) return undefined;
  return tried ? tried.line : claimEnds(story, claim, app.claimLines.value);
};
