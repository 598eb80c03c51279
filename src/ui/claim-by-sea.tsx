import type { App } from "../app/app.ts";
import { claimEnds } from "../app/claim-ends.ts";
import { SeaMeasure } from "./sea-measure.tsx";

/** The selected claim's two ends measured by sea; nothing where it has no two points. */
export const ClaimBySea = ({ app }: { app: App }) => {
  const [story, claim] = [app.story.value, app.claim.value];
  const ends = story && claim !== null ? claimEnds(story, claim) : undefined;
  if (!ends) return null;
  const { from, to, fromPlace, toPlace } = ends;
  return (
    <SeaMeasure
      app={app}
      from={from}
      to={to}
      fromName={fromPlace.properties.name}
      toName={toPlace.properties.name}
    />
  );
};
