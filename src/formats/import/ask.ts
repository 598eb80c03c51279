import type { Imported, TableColumns } from "../../core/imported.ts";
import type { Result } from "../../core/result.ts";

/** What the worker of import is asked: `Source` is the browser's File, which no pure layer knows. */
export interface ImportAsk<Source> {
  readonly file: Source;
  readonly columns: TableColumns | null;
}

/** What was read; `total` counts its features, of which none is handed over where they are too many for a story. */
export interface ReadFile {
  readonly imported: Imported;
  readonly total: number;
}

export type ImportAnswer =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly read: Result<ReadFile> };
