import { claimAsText } from "../../app/claim/claim-as-text.ts";
import type { Claim } from "../../core/claim.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import type { Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { claimReviewOf, type Publication } from "../../formats/claim-review.ts";
import { inScript } from "../../formats/json.ts";
import { CopyButton } from "../parts/copy-button.tsx";

/** What a reader takes along: the claim's own verdict, never a tried one, and a link. */
export const ClaimActions = (props: { story: Story; claim: Claim; own: Result<Verdict> | undefined }) => {
  const { story, claim, own } = props;
  return (
    <div class="claim-copies">
      {own?.ok && (
        <>
          <CopyButton
            class="link"
            label="Copy as text"
            said="Copied"
            text={() => claimAsText(story, claim, own.value, location.href)}
          />
          <CopyButton
            class="link"
            label="Copy as ClaimReview"
            title="JSON-LD, as search engines read it"
            said="JSON-LD copied"
            text={() =>
              inScript(JSON.stringify(claimReviewOf(story, claim, own.value, publication()), null, 2))
            }
          />
        </>
      )}
      <CopyButton class="link" label="Copy link" said="Link copied" text={() => location.href} />
    </div>
  );
};

/** This page is where the review stands, and today is when it was made. */
const publication = (): Publication => ({ url: location.href, date: new Date().toISOString().slice(0, 10) });
