import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { SeaClient } from "../measure/sea.ts";
import type { SeaTold } from "../measure/sea-told.ts";
import type { VerdictSignals } from "./verdicts.ts";

/** Fetches the judge when the map is there or a claim is opened: the first sight does without. */
export const judgeLater = (
  signals: VerdictSignals & {
    readonly seaTold: Signal<SeaTold>;
    readonly mapState: ReadonlySignal<{ readonly status: string }>;
    readonly sea: () => Promise<SeaClient>;
  },
): void => {
  let isAsked = false;
  effect(() => {
    const isSeen = signals.mapState.value.status !== "starting" || signals.claim.value !== null;
    if (isAsked || !isSeen || !signals.story.value) return;
    isAsked = true;
    void Promise.all([import("./verdicts.ts"), import("../measure/ask-sea.ts")]).then(
      ([{ followVerdicts }, { askSea }]) => {
        askSea(followVerdicts(signals), signals.seaTold, signals.sea);
      },
    );
  });
};
