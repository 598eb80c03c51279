import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { CLAIM_KIND_NAMES } from "../../app/claim/claim-kinds.ts";
import { faultOf, STANDING_WORDS, STANDINGS, type Standing, standingOf } from "../../app/claim/standing.ts";
import { claimRef, sameRef } from "../../app/refs.ts";
import type { Claim } from "../../core/claim.ts";
import type { Story } from "../../core/story.ts";
import { Line } from "../parts/line.tsx";

type Kind = Claim["kind"];

/** The claims with their verdicts, of every standing and kind or of one. */
export const ClaimList = (props: { app: App; story: Story; standing: Standing | null }) => {
  const { app, story } = props;
  const [standing, setStanding] = useState(props.standing);
  const [kind, setKind] = useState<Kind | null>(null);
  const standingNow = ({ id }: Claim) => standingOf(app.verdicts.value, id);
  const shown = story.claims.filter(
    (claim) =>
      (standing === null || standingNow(claim) === standing) && (kind === null || claim.kind === kind),
  );
  const standings = STANDING_WORDS.filter((each) =>
    story.claims.some((claim) => standingNow(claim) === each),
  );
  const kinds = [...new Set(story.claims.map((claim) => claim.kind))];
  return (
    <div class="claim-list">
      {(standings.length > 1 || kinds.length > 1) && (
        <div class="filters">
          <Filter
            label="Verdict"
            value={standing}
            options={standings}
            nameOf={(each) => `${STANDINGS[each].glyph} ${STANDINGS[each].words}`}
            choose={setStanding}
          />
          <Filter
            label="Kind"
            value={kind}
            options={kinds}
            nameOf={(each) => CLAIM_KIND_NAMES[each]}
            choose={setKind}
          />
          <span class="quiet" role="status">
            {shown.length} of {story.claims.length}
          </span>
        </div>
      )}
      <ul class="list">
        {shown.map((claim) => (
          <ClaimLine key={claim.id} app={app} claim={claim} />
        ))}
      </ul>
      {shown.length === 0 && <p class="quiet">No claim is both. Choose another verdict or kind.</p>}
    </div>
  );
};

const Filter = <T extends string>(props: {
  label: string;
  value: T | null;
  options: readonly T[];
  nameOf: (option: T) => string;
  choose: (option: T | null) => void;
}) => (
  <label>
    <span class="visually-hidden">{props.label}</span>
    <select
      class="button"
      value={props.value ?? ""}
      onChange={({ currentTarget }) =>
        props.choose(props.options.find((option) => option === currentTarget.value) ?? null)
      }
    >
      <option value="">Every {props.label.toLowerCase()}</option>
      {props.options.map((option) => (
        <option key={option} value={option}>
          {props.nameOf(option)}
        </option>
      ))}
    </select>
  </label>
);

const ClaimLine = ({ app, claim }: { app: App; claim: Claim }) => {
  const verdict = app.verdicts.value.get(claim.id);
  const standing = standingOf(app.verdicts.value, claim.id);
  const isOrphan = app.marks.value.orphans.some(({ ref }) => sameRef(ref, claimRef(claim.id)));
  return (
    <Line app={app} target={claimRef(claim.id)} note={CLAIM_KIND_NAMES[claim.kind]}>
      “{claim.stated.text}”
      <span class="details">
        {standing && (
          <span class={`verdict ${standing}`}>
            {STANDINGS[standing].glyph} {STANDINGS[standing].words}
          </span>
        )}
        {verdict && !verdict.ok && <span>{faultOf(verdict.error)}</span>}
        {isOrphan && <span>The text has this passage no more</span>}
        {claim.review && (
          <span class="review-word">
            {claim.review.status} by {claim.review.by}
          </span>
        )}
      </span>
    </Line>
  );
};
