import { effect, type ReadonlySignal } from "@preact/signals";
import type { VerdictSignals } from "./verdicts.ts";

/** Fetches the judge when the map is there or a claim is opened: the first sight does without. */
export const judgeLater = (
  signals: VerdictSignals,
  mapState: ReadonlySignal<{ readonly status: string }>,
): void => {
  let isAsked = false;
  effect(() => {
    const isSeen = mapState.value.status !== "starting" || signals.claim.value !== null;
    if (isAsked || !isSeen || !signals.story.value) return;
    isAsked = true;
    void import("./verdicts.ts").then(({ followVerdicts }) => followVerdicts(signals));
  });
};
