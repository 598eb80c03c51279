import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { err, ok, type Result } from "../../core/result.ts";
import type { SeaClient, SeaFault } from "./sea.ts";
import { questionKey, type SeaQuestion, type SeaTold } from "./sea-told.ts";

/**
 * Asks the sea's worker what verdicts lack, while they lack it. What nobody waits for any more is taken back; the sea's
 * data is fetched at the first question.
 */
export const askSea = (
  lacking: ReadonlySignal<readonly SeaQuestion[]>,
  told: Signal<SeaTold>,
  sea: () => Promise<SeaClient>,
): void => {
  const asked = new Map<string, AbortController>();
  effect(() => {
    const questions = new Map(lacking.value.map((question) => [questionKey(question), question]));
    for (const [key, asking] of asked)
      if (!questions.has(key)) {
        asking.abort();
        asked.delete(key);
      }
    for (const [key, question] of questions) {
      if (asked.has(key)) continue;
      const asking = new AbortController();
      asked.set(key, asking);
      void ask(told, sea, question, asking.signal);
    }
  });
};

const ask = async (
  told: Signal<SeaTold>,
  sea: () => Promise<SeaClient>,
  question: SeaQuestion,
  wanted: AbortSignal,
): Promise<void> => {
  // A script that can't be fetched is told by the card's own measure.
  const client = await sea().catch(() => null);
  if (!client) return;
  const key = questionKey(question);
  if (question.type === "near") {
    const answer = await client.isNear(question.points, question.meters, wanted);
    if (!answer.ok || wanted.aborted) return;
    const before = told.peek();
    told.value = { ...before, near: new Map([...before.near, [key, answer.value]]) };
    return;
  }
  if (question.type === "land") {
    const answer = await client.landAt(question.point, question.meters, wanted);
    if (!answer.ok || wanted.aborted) return;
    const before = told.peek();
    told.value = { ...before, lands: new Map([...before.lands, [key, answer.value]]) };
    return;
  }
  if (question.type === "over-land") {
    const answer = await client.overLand(question.from, question.to, question.meters, wanted);
    if (!answer.ok || wanted.aborted) return;
    const before = told.peek();
    told.value = { ...before, overLand: new Map([...before.overLand, [key, answer.value]]) };
    return;
  }
  const way = await client.measure(question.from, question.to, {}, wanted);
  if (wanted.aborted || isWithoutData(way)) return;
  const measured = way.ok ? ok(way.value) : err(way.error.message);
  const before = told.peek();
  told.value = { ...before, ways: new Map([...before.ways, [key, measured]]) };
};

/** Without data there is no answer to keep: the next one who asks may be luckier. */
const isWithoutData = (answer: Result<unknown, SeaFault>): boolean =>
  !answer.ok && answer.error.code === "no-data";
