import { type ReadonlySignal, signal } from "@preact/signals";
import type { LonLat } from "../../core/geodesy.ts";
import type { Land } from "../../core/judge/context.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { SeaAnswer, SeaAsk } from "../../sea/ask.ts";
import type { SeaError, SeaOptions, SeaRoute } from "../../sea/route.ts";

/** The part of a worker that is used, and the address of the sea's data, for it to fetch. */
export interface SeaWorker {
  readonly worker: Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;
  readonly data: string;
}

/** Whether the sea's data is there. After a failure the next measure tries again. */
export type SeaState =
  | { readonly status: "none" | "loading" | "ready" }
  | { readonly status: "failed"; readonly message: string };

/** Why there is no measure: the route's own error, no data to measure on, or nobody wants it any more. */
export interface SeaFault {
  readonly code: SeaError["code"] | "no-data" | "cancelled";
  readonly message: string;
}

/** Paths by sea, in a worker that is started, and its data fetched, at the first measure. */
export interface SeaClient {
  readonly state: ReadonlySignal<SeaState>;
  /**
   * The path by sea between two places (degrees, WGS84); lengths in metres, `leastMeters` with no keep-off. One that
   * `wanted` cancels before its turn is never computed; the answer of one under way is dropped.
   */
  measure(
    from: LonLat,
    to: LonLat,
    options: SeaOptions,
    wanted?: AbortSignal,
  ): Promise<Result<SeaRoute, SeaFault>>;
  /** Whether the sea's water lies within so many metres of each of the points. */
  isNear(points: readonly LonLat[], meters: number, wanted?: AbortSignal): Promise<Result<boolean, SeaFault>>;
  /** The land at a point, or within so many metres of one on the water; null: only the open sea. */
  landAt(point: LonLat, meters: number, wanted?: AbortSignal): Promise<Result<Land | null, SeaFault>>;
  /** About how far it is over land between two points of one land, or within so many metres of it; null: it is not one. */
  overLand(
    from: LonLat,
    to: LonLat,
    meters: number,
    wanted?: AbortSignal,
  ): Promise<Result<number | null, SeaFault>>;
}

/** The answers to what is asked once the data is there. */
type Told = Extract<SeaAnswer, { type: "route" | "near" | "land" | "over-land" }>;

interface Job {
  readonly ask: SeaAsk;
  readonly settle: (result: Result<Told, SeaFault>) => void;
}

export const createSea = (start: () => SeaWorker): SeaClient => {
  const state = signal<SeaState>({ status: "none" });
  let running: SeaWorker["worker"] | undefined;
  // The first one is with the worker; the others wait here, where they can be taken back.
  let jobs: Job[] = [];

  const fail = (message: string) => {
    running?.terminate();
    running = undefined;
    state.value = { status: "failed", message };
    const lost = jobs;
    jobs = [];
    for (const { settle } of lost) settle(err({ code: "no-data", message }));
  };
  const next = () => {
    if (jobs[0]) running?.postMessage(jobs[0].ask);
  };
  const hear = (answer: SeaAnswer) => {
    if (answer.type === "failed") return fail(answer.message);
    if (answer.type === "ready") state.value = { status: "ready" };
    else jobs.shift()?.settle(ok(answer));
    next();
  };
  const load = () => {
    const { worker, data } = start();
    running = worker;
    worker.onmessage = ({ data: answer }: MessageEvent<SeaAnswer>) => hear(answer);
    worker.onerror = ({ message }) => fail(message || "its worker could not be started");
    state.value = { status: "loading" };
    const ask: SeaAsk = { type: "load", data };
    worker.postMessage(ask);
  };
  /** Takes a job back, unless it is with the worker already: then its answer finds nobody. */
  const cancel = (job: Job) => {
    const isUnderWay = job === jobs[0] && state.peek().status === "ready";
    if (!isUnderWay) jobs = jobs.filter((other) => other !== job);
    job.settle(err({ code: "cancelled", message: "not wanted any more" }));
  };

  const tell = (ask: SeaAsk, wanted: AbortSignal | undefined): Promise<Result<Told, SeaFault>> =>
    new Promise((settle) => {
      const job: Job = { ask, settle };
      if (wanted?.aborted) return cancel(job);
      wanted?.addEventListener("abort", () => cancel(job), { once: true });
      jobs.push(job);
      if (!running) load();
      else if (jobs.length === 1 && state.peek().status === "ready") next();
    });

  return {
    state,
    measure: async (from, to, options, wanted) => {
      const told = await tell({ type: "route", from, to, options }, wanted);
      return told.ok ? (told.value.type === "route" ? told.value.route : UNASKED) : told;
    },
    isNear: async (points, meters, wanted) => {
      const told = await tell({ type: "near", points, meters }, wanted);
      return told.ok ? (told.value.type === "near" ? ok(told.value.isNear) : UNASKED) : told;
    },
    landAt: async (point, meters, wanted) => {
      const told = await tell({ type: "land", point, meters }, wanted);
      return told.ok ? (told.value.type === "land" ? ok(told.value.land) : UNASKED) : told;
    },
    overLand: async (from, to, meters, wanted) => {
      const told = await tell({ type: "over-land", from, to, meters }, wanted);
      return told.ok ? (told.value.type === "over-land" ? ok(told.value.meters) : UNASKED) : told;
    },
  };
};

/** Answers come in the order of what is asked; one of another kind would be the worker's fault. */
const UNASKED = err<SeaFault>({ code: "no-data", message: "the sea's worker answered something else" });
