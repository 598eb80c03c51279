// Files of other programs, read off the main thread: the page's side is src/app/exchange/import-file.ts.
import { MOST_IMPORTED } from "../core/imported.ts";
import { nearestImported } from "../core/nearest-imported.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { ImportAnswer, ImportAsk, ReadFile } from "../formats/import/ask.ts";
import { readImport } from "../formats/import/read-import.ts";

const tell = (answer: ImportAnswer): void => postMessage(answer);

const read = async ({ file, columns, near }: ImportAsk<File>): Promise<Result<ReadFile>> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await readImport(file.name, bytes, (share) => tell({ type: "progress", share }), columns);
  if (!result.ok) return result;
  const { features } = result.value;
  const total = features.length;
  if (total <= MOST_IMPORTED) return ok({ imported: result.value, total });
  // What can't be added is not sent: to copy a million features would hold the page up.
  return ok({
    imported: { ...result.value, features: nearestImported(features, near, MOST_IMPORTED) },
    total,
  });
};

addEventListener("message", async ({ data }: MessageEvent<ImportAsk<File>>) => {
  try {
    tell({ type: "done", read: await read(data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: "done", read: err(`${data.file.name}: it could not be read (${message})`) });
  }
});
