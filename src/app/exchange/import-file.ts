import { err } from "../../core/result.ts";
import type { ImportAnswer, ImportAsk, ImportDone } from "../../formats/import/ask.ts";

/** The part of a worker that is used. */
export type ImportWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

interface Reading {
  /** The share that is read, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly cancelled: AbortSignal;
}

/** Reads a file in a worker of its own, which ends with the reading. A reading that is cancelled never answers. */
export const readFile = (
  start: () => ImportWorker,
  ask: ImportAsk<File>,
  { onProgress, cancelled }: Reading,
): Promise<ImportDone> =>
  new Promise((settle) => {
    const worker = start();
    cancelled.addEventListener("abort", () => worker.terminate(), { once: true });
    worker.onerror = ({ message }) => {
      worker.terminate();
      const fault = err(`${ask.file.name}: ${message || "what reads it could not be started"}`);
      settle({ read: fault, readings: [] });
    };
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.type === "progress") return onProgress(data.share);
      worker.terminate();
      settle(data);
    };
    worker.postMessage(ask);
  });
