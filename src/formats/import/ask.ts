import type { LonLat } from "../../core/geodesy.ts";
import type { Imported, TableColumns } from "../../core/imported.ts";
import type { Result } from "../../core/result.ts";
import type { EncodingReading } from "../decode-text.ts";

/** What the worker of import is asked: `Source` is the browser's File, which no pure layer knows. */
export interface ImportAsk<Source> {
  readonly file: Source;
  readonly columns: TableColumns | null;
  /** Of a text that does not say it. */
  readonly encoding: string | null;
  /** Of a file with more than a story takes, what is nearest to these comes along. */
  readonly near: readonly LonLat[];
}

/** What was read. `total` counts its features; where they are too many for a story, the nearest are here, nearest first. */
export interface ReadFile {
  readonly imported: Imported;
  readonly total: number;
}

export interface ImportDone {
  readonly read: Result<ReadFile>;
  /** How the file reads in each encoding that it may be in, where one must be chosen. */
  readonly readings: readonly EncodingReading[];
}

export type ImportAnswer =
  | { readonly type: "progress"; readonly share: number }
  | ({ readonly type: "done" } & ImportDone);
