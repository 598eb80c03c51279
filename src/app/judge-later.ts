import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { SeaClient } from "./sea.ts";
import type { SeaWays, VerdictSignals } from "./verdicts.ts";

/** Fetches the judge when the map is there or a claim is opened: the first sight does without. */
export const judgeLater = (
  signals: VerdictSignals & {
    readonly seaWays: Signal<SeaWays>;
    readonly mapState: ReadonlySignal<{ readonly status: string }>;
    readonly sea: () => Promise<SeaClient>;
  },
): void => {
  let isAsked = false;
  effect(() => {
    const isSeen = signals.mapState.value.status !== "starting" || signals.claim.value !== null;
    if (isAsked || !isSeen || !signals.story.value) return;
    isAsked = true;
    void Promise.all([import("./verdicts.ts"), import("./sea-ways.ts")]).then(
      ([{ followVerdicts }, { followSeaWays }]) => {
        followSeaWays(followVerdicts(signals), signals.seaWays, signals.sea);
      },
    );
  });
};
