import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { err, ok } from "../core/result.ts";
import type { Line } from "./claim-ends.ts";
import type { SeaClient } from "./sea.ts";
import { type SeaWays, seaKey } from "./verdicts.ts";

/**
 * Has ways by sea measured while they are wanted: `wanted` lacks what it has got. One that nobody waits for any more is
 * taken back; the sea's data is fetched at the first one.
 */
export const followSeaWays = (
  wanted: ReadonlySignal<readonly Line[]>,
  seaWays: Signal<SeaWays>,
  sea: () => Promise<SeaClient>,
): void => {
  const asked = new Map<string, AbortController>();
  effect(() => {
    const lines = new Map(wanted.value.map((line) => [seaKey(line.from, line.to), line]));
    for (const [key, asking] of asked)
      if (!lines.has(key)) {
        asking.abort();
        asked.delete(key);
      }
    for (const [key, line] of lines) {
      if (asked.has(key)) continue;
      const asking = new AbortController();
      asked.set(key, asking);
      void measure(seaWays, sea, line, asking.signal);
    }
  });
};

const measure = async (
  seaWays: Signal<SeaWays>,
  sea: () => Promise<SeaClient>,
  { from, to }: Line,
  wanted: AbortSignal,
): Promise<void> => {
  // A script that can't be fetched is told by the card's own measure.
  const client = await sea().catch(() => null);
  if (!client) return;
  const way = await client.measure(from, to, {}, wanted);
  // Without data there is no answer to keep: the next one who asks may be luckier.
  if (wanted.aborted || (!way.ok && way.error.code === "no-data")) return;
  const measured = way.ok ? ok(way.value) : err(way.error.message);
  seaWays.value = new Map([...seaWays.peek(), [seaKey(from, to), measured]]);
};
