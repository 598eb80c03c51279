import type { App } from "../../app/app.ts";
import { placesOfClaim } from "../../app/claim/claim-ends.ts";
import { STANDINGS } from "../../app/claim/standing.ts";
import { formatDate, formatUncertainty } from "../../app/format.ts";
import type { Claim } from "../../core/claim.ts";
import { statedNumber, unitName } from "../../core/judge/format-length.ts";
import type { AlsoVerdict, Verdict } from "../../core/judge/verdict.ts";
import { pointOf, uncertaintyMeters } from "../../core/place.ts";
import type { Result } from "../../core/result.ts";
import { findPlace, type Story } from "../../core/story.ts";

const PASSAGES = {
  exact: null,
  moved: "The same words stand elsewhere in the text than they did.",
  approximate: "The text around it was changed: found by similar words.",
  orphan: "The text does not say this any more.",
} as const;

interface Props {
  readonly story: Story;
  readonly claim: Claim;
  readonly shown: Result<Verdict> | undefined;
}

/** The claim's words, unless they stand in the article, marked; and whether they stand there as they did. */
export const PassageNote = ({ story, claim, shown }: Props) => {
  if (!shown) return null;
  const state = shown.ok ? shown.value.passage : null;
  const note = state && PASSAGES[state];
  if (state && !note) return null;
  return (
    <p class="passage-note">
      <q lang={story.article.lang}>{claim.stated.text}</q> {note}
    </p>
  );
};

/** What belongs beside a verdict: second figures, its ends, a person's own word. */
export const ClaimNotes = ({ app, story, claim, shown }: Props & { app: App }) => {
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
