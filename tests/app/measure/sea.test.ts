import { describe, expect, test } from "vitest";
import { createSea, type SeaWorker } from "../../../src/app/measure/sea.ts";
import type { LonLat } from "../../../src/core/geodesy.ts";
import type { SeaAnswer, SeaAsk } from "../../../src/sea/ask.ts";

const GWADAR: LonLat = [62.34, 25.11];
const PASNI: LonLat = [63.475, 25.258];

/** Workers that keep what they are asked and answer by hand; the last one started counts. */
const fakeWorkers = () => {
  const asked: SeaAsk[] = [];
  let stopped = 0;
  let worker: SeaWorker["worker"] | undefined;
  const start = (): SeaWorker => {
    worker = {
      postMessage: (ask: SeaAsk) => asked.push(ask),
      terminate: () => stopped++,
      onmessage: null,
      onerror: null,
    };
    return { worker, data: "sea.bin.gz" };
  };
  const answer = (data: SeaAnswer) =>
    worker?.onmessage?.call(worker as Worker, new MessageEvent("message", { data })); // `this` is not used
  const routed = (meters: number): SeaAnswer => ({
    type: "route",
    route: {
      ok: true,
      value: { path: [], meters, leastMeters: meters, via: [], startMovedMeters: 0, endMovedMeters: 0 },
    },
  });
  return { asked, start, answer, routed, stopped: () => stopped };
};

const metersOf = async (measured: ReturnType<ReturnType<typeof createSea>["measure"]>) => {
  const result = await measured;
  return result.ok ? result.value.meters : result.error.code;
};

describe("createSea(start)", () => {
  test("the worker is started, and the data loaded, by the first measure and only by that", async () => {
    const { asked, start, answer, routed } = fakeWorkers();
    const sea = createSea(start);
    expect([sea.state.value.status, asked]).toEqual(["none", []]);
    const first = sea.measure(GWADAR, PASNI, {});
    const second = sea.measure(PASNI, GWADAR, {});
    expect(sea.state.value.status).toBe("loading");
    answer({ type: "ready" });
    expect(sea.state.value.status).toBe("ready");
    answer(routed(1));
    answer(routed(2));
    expect([await metersOf(first), await metersOf(second)]).toEqual([1, 2]);
    const third = sea.measure(GWADAR, PASNI, { avoid: ["suez"] });
    answer(routed(3));
    expect(await metersOf(third)).toBe(3);
    expect(asked.map(({ type }) => type)).toEqual(["load", "route", "route", "route"]);
  });

  test("one route is with the worker at a time, and one that is cancelled before its turn never is", async () => {
    const { asked, start, answer, routed } = fakeWorkers();
    const sea = createSea(start);
    const unwanted = new AbortController();
    const first = sea.measure(GWADAR, PASNI, {});
    const second = sea.measure(GWADAR, PASNI, { avoid: ["suez"] }, unwanted.signal);
    const third = sea.measure(GWADAR, PASNI, { avoid: ["panama"] });
    answer({ type: "ready" });
    expect(asked).toHaveLength(2);
    unwanted.abort();
    expect(await metersOf(second)).toBe("cancelled");
    answer(routed(1));
    answer(routed(3));
    expect([await metersOf(first), await metersOf(third)]).toEqual([1, 3]);
    expect(asked.flatMap((ask) => (ask.type === "route" ? [ask.options] : []))).toEqual([
      {},
      { avoid: ["panama"] },
    ]);
  });

  test("one cancelled under way is dropped, and its answer is not taken for the next one's", async () => {
    const { start, answer, routed } = fakeWorkers();
    const sea = createSea(start);
    const unwanted = new AbortController();
    const first = sea.measure(GWADAR, PASNI, {}, unwanted.signal);
    answer({ type: "ready" });
    unwanted.abort();
    const second = sea.measure(PASNI, GWADAR, {});
    answer(routed(1));
    answer(routed(2));
    expect([await metersOf(first), await metersOf(second)]).toEqual(["cancelled", 2]);
  });

  test("one cancelled before it was asked for starts nothing", async () => {
    const { asked, start } = fakeWorkers();
    const sea = createSea(start);
    expect(await metersOf(sea.measure(GWADAR, PASNI, {}, AbortSignal.abort()))).toBe("cancelled");
    expect(asked).toEqual([]);
  });

  test("without data every measure says so, and the next one tries again", async () => {
    const { asked, start, answer, routed, stopped } = fakeWorkers();
    const sea = createSea(start);
    const lost = [sea.measure(GWADAR, PASNI, {}), sea.measure(PASNI, GWADAR, {})];
    answer({ type: "failed", message: "the server answered 404" });
    expect(await Promise.all(lost.map(metersOf))).toEqual(["no-data", "no-data"]);
    expect(sea.state.value).toEqual({ status: "failed", message: "the server answered 404" });
    expect(stopped()).toBe(1);
    const again = sea.measure(GWADAR, PASNI, {});
    answer({ type: "ready" });
    answer(routed(4));
    expect(await metersOf(again)).toBe(4);
    expect(asked.map(({ type }) => type)).toEqual(["load", "load", "route"]);
  });
});
