// Files of other programs, read off the main thread: the page's side is src/app/exchange/import-file.ts.
import { type Imported, MOST_IMPORTED } from "../core/imported.ts";
import { nearestImported } from "../core/nearest-imported.ts";
import { err, ok } from "../core/result.ts";
import type { ImportAnswer, ImportAsk, ImportDone, ReadFile } from "../formats/import/ask.ts";
import { encodingsOf, readImport } from "../formats/import/read-import.ts";

const tell = (answer: ImportAnswer): void => postMessage(answer);

const read = async ({ file, columns, encoding, near }: ImportAsk<File>): Promise<ImportDone> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const onProgress = (share: number) => tell({ type: "progress", share });
  const result = await readImport(file.name, bytes, onProgress, columns, encoding);
  if (!result.ok) return { read: result, readings: encoding === null ? encodingsOf(bytes) : [] };
  return { read: ok(nearest(result.value, near)), readings: [] };
};

const nearest = (imported: Imported, near: ImportAsk<File>["near"]): ReadFile => {
  const { features } = imported;
  const total = features.length;
  if (total <= MOST_IMPORTED) return { imported, total };
  // What can't be added is not sent: to copy a million features would hold the page up.
  return { imported: { ...imported, features: nearestImported(features, near, MOST_IMPORTED) }, total };
};

addEventListener("message", async ({ data }: MessageEvent<ImportAsk<File>>) => {
  try {
    tell({ type: "done", ...(await read(data)) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: "done", read: err(`${data.file.name}: it could not be read (${message})`), readings: [] });
  }
});
