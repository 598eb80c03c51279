import type { App } from "../../app/app.ts";
import { claimEnds } from "../../app/claim/claim-ends.ts";
import { STANDINGS } from "../../app/claim/standing.ts";
import { NO_TRIAL } from "../../app/claim/trial.ts";
import { landOf } from "../../app/claim/verdicts.ts";
import { type Move, movesToHold } from "../../app/claim/would-hold.ts";
import { formatLength } from "../../app/format.ts";
import type { Claim } from "../../core/claim.ts";
import type { MeasuredMode, Verdict } from "../../core/judge/verdict.ts";
import { pointOf } from "../../core/place.ts";
import type { Result } from "../../core/result.ts";
import { findPlace, type Story } from "../../core/story.ts";

const MODES: readonly (readonly [MeasuredMode, string])[] = [
  ["straight", "Straight"],
  ["sea", "By sea"],
  ["road", "By road"],
];

/** What would make the claim true: another mode, another end. Nothing here changes the data. */
export const ClaimTrial = (props: { app: App; story: Story; claim: Claim; verdict: Verdict }) => {
  const { app, story, claim, verdict } = props;
  const trial = app.trial.value;
  const hasModes = claim.kind === "distance" || claim.kind === "comparison";
  const hasPointEnd =
    claim.kind !== "length" &&
    [claim.from, claim.to].some((id) => {
      const place = findPlace(story, id);
      return place && pointOf(place);
    });
  const canMove = hasPointEnd && app.mapState.value.status !== "unavailable";
  const own = app.verdicts.value.get(claim.id);
  const choose = (mode: MeasuredMode) => {
    const isOwn = own?.ok && own.value.mode === mode;
    app.trial.value = { ...trial, mode: isOwn ? null : mode };
  };
  return (
    <>
      {trial.ends === null && own?.ok && <Moves app={app} story={story} verdict={own.value} />}
      <div class="claim-actions">
        {hasModes && (
          <fieldset class="modes">
            <legend class="visually-hidden">Measured</legend>
            {MODES.map(([mode, name]) => (
              <button
                key={mode}
                type="button"
                aria-pressed={verdict.mode === mode}
                onClick={() => choose(mode)}
              >
                {name}
              </button>
            ))}
          </fieldset>
        )}
        {canMove && (
          <button
            type="button"
            class="button"
            aria-pressed={trial.ends !== null}
            onClick={() => {
              app.trial.value = { ...trial, ends: trial.ends === null ? {} : null };
            }}
          >
            Try other ends
          </button>
        )}
      </div>
    </>
  );
};

/** Says that what is shown is only tried, how the claim itself stands, and brings it back. */
export const TrialNotice = ({ app, own }: { app: App; own: Result<Verdict> }) => {
  const { mode, ends } = app.trial.value;
  if (mode === null && ends === null) return null;
  const what = [ends ? "another end" : "", mode ? "another way" : ""].filter(Boolean).join(" and ");
  const { glyph, words } = STANDINGS[own.ok ? own.value.verdict : "unread"];
  return (
    <div class="trial-notice" role="status">
      <span>
        Trying {what}: nothing is saved. The claim itself: {glyph} {words.toLowerCase()}.
        {ends && " Drag a ring on the map, or focus it and use the arrow keys."}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => {
          app.trial.value = NO_TRIAL;
        }}
      >
        Reset
      </button>
    </div>
  );
};

/** "It would hold as written with one end 2.08 km nearer: show it for Pasni, for Gwadar." */
const Moves = ({ app, story, verdict }: { app: App; story: Story; verdict: Verdict }) => {
  const line = claimEnds(story, verdict.claim, app.claimLines.value);
  const moves = movesToHold(story, verdict, line, landOf(app.areas.value));
  const [first] = moves;
  if (!first) return null;
  return (
    <p class="moves">
      It would hold as written with {moves.length > 1 ? "one end" : first.place.properties.name}{" "}
      {formatLength(first.meters, app.prefs.unit.value)} {WAYS[first.way]}. Show it for{" "}
      {moves.map(({ place, to }, index) => (
        <>
          {index > 0 && ", for "}
          <button
            key={place.id}
            type="button"
            class="link"
            onClick={() => {
              app.trial.value = { mode: null, ends: { [place.id]: to } };
            }}
          >
            {place.properties.name}
          </button>
        </>
      ))}
    </p>
  );
};

const WAYS: Readonly<Record<Move["way"], string>> = {
  nearer: "nearer to the other",
  farther: "farther from the other",
  round: "to the side",
};
