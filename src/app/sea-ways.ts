import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { err, ok } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { claimEnds, type Line, type Lines } from "./claim-ends.ts";
import type { SeaClient } from "./sea.ts";
import { type SeaWays, seaKey, type Tried, type Verdicts } from "./verdicts.ts";

interface SeaWaySignals {
  readonly story: ReadonlySignal<Story | null>;
  readonly verdicts: ReadonlySignal<Verdicts>;
  readonly claimLines: ReadonlySignal<Lines>;
  readonly tried: ReadonlySignal<Tried | null>;
  readonly seaWays: Signal<SeaWays>;
  readonly sea: () => Promise<SeaClient>;
}

/**
 * Has the ways by sea measured that verdicts lack: of claims that speak of the sea, and of what is tried by sea. A way
 * that nobody waits for any more is taken back; the sea's data is fetched at the first one.
 */
export const followSeaWays = (signals: SeaWaySignals): void => {
  const asked = new Map<string, AbortController>();
  effect(() => {
    const lines = new Map(linesBySea(signals).map((line) => [seaKey(line.from, line.to), line]));
    for (const [key, asking] of asked)
      if (!lines.has(key)) {
        asking.abort();
        asked.delete(key);
      }
    for (const [key, line] of lines) {
      if (asked.has(key) || signals.seaWays.peek().has(key)) continue;
      const asking = new AbortController();
      asked.set(key, asking);
      void measure(signals, key, line, asking.signal);
    }
  });
};

const linesBySea = ({ story, verdicts, claimLines, tried }: SeaWaySignals): Line[] => {
  const lines: Line[] = [];
  for (const [id, verdict] of verdicts.value) {
    const line = story.value && claimEnds(story.value, id, claimLines.value);
    if (line && verdict.ok && verdict.value.mode === "sea") lines.push(line);
  }
  const now = tried.value;
  if (now?.line && now.verdict.ok && now.verdict.value.mode === "sea") lines.push(now.line);
  return lines;
};

const measure = async (signals: SeaWaySignals, key: string, { from, to }: Line, wanted: AbortSignal) => {
  const client = await signals.sea();
  const way = await client.measure(from, to, {}, wanted);
  if (wanted.aborted) return;
  // Without data there is no answer to keep: the next one who asks may be luckier.
  if (!way.ok && way.error.code === "no-data") return;
  const { seaWays } = signals;
  seaWays.value = new Map([...seaWays.peek(), [key, way.ok ? ok(way.value) : err(way.error.message)]]);
};
