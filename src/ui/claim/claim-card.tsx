import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { faultOf, STANDINGS, type Standing } from "../../app/claim/standing.ts";
import { claimRef } from "../../app/refs.ts";
import type { Claim } from "../../core/claim.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import type { Result } from "../../core/result.ts";
import { findClaim, type Story } from "../../core/story.ts";
import "./claim-card.css";
import { OrphansOf } from "../article/orphans.tsx";
import { PartActions } from "../feature/part-actions.tsx";
import { later } from "../parts/later.tsx";
import { SheetHead } from "../parts/sheet-head.tsx";
import { ClaimActions } from "./claim-actions.tsx";
import { ClaimFigures } from "./claim-figures.tsx";
import { ClaimNotes, PassageNote } from "./claim-notes.tsx";
import { Reason } from "./claim-reason.tsx";
import { ClaimTrial, TrialNotice } from "./claim-trial.tsx";

const ClaimBySea = later(() => import("./claim-by-sea.tsx").then((module) => module.ClaimBySea));

/** The selected claim: its verdict, how it was measured, why, and what would make it true. */
export const ClaimCard = ({ app }: { app: App }) => {
  const [story, id] = [app.story.value, app.claim.value];
  const [isFolded, fold] = useState(false);
  const element = useRef<HTMLElement>(null);
  useEffect(() => followCover(app, element.current), [app, id]);
  const isTrying = app.tried.value !== null;
  // What is tried is said on top.
  useEffect(() => element.current?.scrollTo({ top: 0 }), [isTrying]);
  if (!story || id === null) return null;
  const claim = findClaim(story, id);
  const own = app.verdicts.value.get(id);
  const shown = app.tried.value?.verdict ?? own;
  return (
    <section ref={element} class={`card claim-card${isFolded ? " folded" : ""}`} aria-label="Claim">
      <SheetHead isFolded={isFolded} fold={fold}>
        <Heading shown={shown} isMissing={!claim} />
      </SheetHead>
      <button type="button" class="close" aria-label="Close" onClick={() => app.selectClaim(null)}>
        ×
      </button>
      {own && <TrialNotice app={app} own={own} />}
      {claim ? (
        <Body app={app} story={story} claim={claim} own={own} shown={shown} />
      ) : (
        <p>This story has no claim “{id}” (any more).</p>
      )}
    </section>
  );
};

/** Tells the camera how much of the map's lower edge the card covers, whenever its height changes. */
const followCover = (app: App, element: HTMLElement | null): (() => void) => {
  const report = () => {
    const pane = element?.closest(".map-pane");
    const inPane = pane && element && getComputedStyle(element).position === "absolute";
    app.coveredBottom.value = inPane ? element.offsetHeight + 16 : 0;
  };
  const sizes = new ResizeObserver(report);
  if (element) sizes.observe(element);
  return () => {
    sizes.disconnect();
    app.coveredBottom.value = 0;
  };
};

const Heading = ({ shown, isMissing }: { shown: Result<Verdict> | undefined; isMissing: boolean }) => {
  if (!shown) return <h2>{isMissing ? "No such claim" : "Measuring…"}</h2>;
  const standing: Standing = shown.ok ? shown.value.verdict : "unread";
  const { glyph, words } = STANDINGS[standing];
  const isMisleading = shown.ok && shown.value.note === "misleading";
  return (
    <h2 class={`verdict ${standing}`} aria-live="polite">
      <span aria-hidden="true">{glyph}</span> {words}
      {isMisleading && ", but misleads"}
    </h2>
  );
};

const Body = (props: {
  app: App;
  story: Story;
  claim: Claim;
  own: Result<Verdict> | undefined;
  shown: Result<Verdict> | undefined;
}) => {
  const { app, story, claim, own, shown } = props;
  return (
    <>
      <PassageNote story={story} claim={claim} shown={shown} />
      <OrphansOf app={app} story={story} target={claimRef(claim.id)} />
      {shown && !shown.ok && <p>Cannot be read: {faultOf(shown.error)}.</p>}
      {shown?.ok && (
        <>
          <Reason text={shown.value.reason} />
          <ClaimFigures app={app} claim={claim} verdict={shown.value} />
          {shown.value.mode === "sea" && <ClaimBySea app={app} />}
        </>
      )}
      <ClaimNotes app={app} story={story} claim={claim} shown={shown} />
      {shown?.ok && <ClaimTrial app={app} story={story} claim={claim} verdict={shown.value} />}
      <ClaimActions story={story} claim={claim} own={own} />
      <PartActions app={app} target={claimRef(claim.id)} />
    </>
  );
};
