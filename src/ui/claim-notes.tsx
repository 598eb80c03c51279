import type { App } from "../app/app.ts";
import { placesOfClaim } from "../app/claim-ends.ts";
import { formatDate, formatUncertainty } from "../app/format.ts";
import { STANDINGS } from "../app/standing.ts";
import type { Claim } from "../core/claim.ts";
import { statedNumber, unitName } from "../core/judge/format-length.ts";
import type { AlsoVerdict, Verdict } from "../core/judge/verdict.ts";
import { pointOf, uncertaintyMeters } from "../core/place.ts";
import type { Result } from "../core/result.ts";
import { findPlace, type Story } from "../core/story.ts";

const PASSAGES = {
  exact: null,
  moved: "The passage stands elsewhere in the text than it did; its words are the same.",
  approximate: "The passage was found by similar words: the text around it was changed.",
  orphan: "The text has this passage no more: the claim may be out of date.",
} as const;

/** What belongs beside a verdict: its ends, second figures, the state of its passage, a person's own word. */
export const ClaimNotes = (props: {
  app: App;
  story: Story;
  claim: Claim;
  shown: Result<Verdict> | undefined;
}) => {
  const { app, story, claim, shown } = props;
  const passage = shown?.ok && shown.value.passage ? PASSAGES[shown.value.passage] : null;
  // What stands in the article, marked, need not be said again.
  const isQuoted = passage !== null || !shown?.ok || shown.value.passage === null;
  const ends = placesOfClaim(story, claim.id).flatMap((id) => findPlace(story, id) ?? []);
  return (
    <div class="claim-notes">
      {shown?.ok && shown.value.also.map((also) => <Also key={also.value} also={also} />)}
      {ends.length > 0 && (
        <p class="quiet">
          {ends
            .map((place) => {
              const uncertainty = formatUncertainty(uncertaintyMeters(place), app.prefs.unit.value);
              return `${place.properties.name} ${pointOf(place) ? "" : "(edge) "}${uncertainty}`;
            })
            .join(" · ")}
        </p>
      )}
      {isQuoted && (
        <p class="passage-note">
          <q lang={story.article.lang}>{claim.stated.text}</q> {passage}
        </p>
      )}
      {claim.review && (
        <p class="review">
          <b>{claim.review.status}</b> by {claim.review.by}, {formatDate(claim.review.date)}
          {claim.review.note && `: ${claim.review.note}`}
        </p>
      )}
    </div>
  );
};

/** "70 miles: ✓ holds, and agrees with the first figure." */
const Also = ({ also }: { also: AlsoVerdict }) => {
  const { glyph, words } = STANDINGS[also.verdict];
  return (
    <p>
      Second figure, {statedNumber(also.value)} {unitName(also.unit, also.value)}:{" "}
      <span class={`verdict ${also.verdict}`}>
        {glyph} {words.toLowerCase()}
      </span>
      {also.agrees ? "; it agrees with the first." : "; it disagrees with the first."}
    </p>
  );
};
