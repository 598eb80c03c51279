import type { App } from "../../app/app.ts";
import { openLine } from "../../app/claim/open-line.ts";
import { findClaim, findPlace } from "../../core/story.ts";
import { SeaMeasure } from "../measure/sea-measure.tsx";

/** The ends of the open claim's line measured by sea; nothing where it has none. */
export const ClaimBySea = ({ app }: { app: App }) => {
  const [story, id] = [app.story.value, app.claim.value];
  const claim = story && id !== null ? findClaim(story, id) : undefined;
  const line = openLine(app);
  if (!story || !line || !claim || claim.kind === "length") return null;
  const name = (place: string) => findPlace(story, place)?.properties.name ?? place;
  return (
    <SeaMeasure app={app} from={line.from} to={line.to} fromName={name(claim.from)} toName={name(claim.to)} />
  );
};
