import type { Result } from "../../core/result.ts";
import type { StoryFiles } from "../../formats/story-parts.ts";
import type { ImportWorker } from "../exchange/import-file.ts";
import type { FetchText } from "../load-story.ts";
import type { History } from "./history.ts";

/** The texts of a story's files as they were read; a file that is not there has none. */
export type BaseFiles = Partial<StoryFiles>;

/** A story's changes as this browser keeps them, with the files that they were made on. */
export interface Draft {
  readonly id: string;
  readonly base: BaseFiles;
  readonly history: History;
}

/** What the browser's storage keeps, so that a crash loses nothing. A failure is a sentence. */
export interface Journal {
  read(id: string): Promise<Result<Draft | null>>;
  /** Keeps a draft; resolves when it is safe. Where another tab has taken the story over it fails and keeps nothing. */
  write(draft: Draft): Promise<Result<null>>;
  /** The ids of all drafts. */
  list(): Promise<Result<readonly string[]>>;
  remove(id: string): Promise<Result<null>>;
}

/** The right to edit a story, which one tab has at a time. */
export interface Tabs {
  /**
   * Takes the right: if it is `free`, when the tab that has it `leaves`, or by `force`. `lost` is called when another
   * tab takes it. Gives what releases it; null if it is not free.
   */
  take(id: string, when: "free" | "leaves" | "force", lost: () => void): Promise<(() => void) | null>;
  /** Tells the other tabs that the draft of a story changed. */
  tell(id: string): void;
  /** Calls back when another tab changed its draft of the story. Gives what ends it. */
  listen(id: string, changed: () => void): () => void;
}

export type SaveAnswer =
  | { readonly status: "saved" }
  /** The files are not what they were when they were read: what they are now. */
  | { readonly status: "changed"; readonly theirs: BaseFiles }
  | { readonly status: "failed"; readonly message: string }
  /** The reader thought better of it. */
  | { readonly status: "cancelled" };

/** Somewhere to save to. */
export interface Saver {
  /** "geo/", or what the reader will be asked for. */
  readonly name: string;
  /** Writes all files, or none; never over files that are not `base` any more. */
  save(id: string, base: BaseFiles, files: StoryFiles): Promise<SaveAnswer>;
}

/** What editing needs of the world. */
export interface EditingEffects {
  readonly journal: Journal;
  readonly tabs: Tabs;
  /** In the order in which they are offered; there may be none. */
  readonly savers: readonly Saver[];
  /** ms since 1970. */
  now(): number;
  /** Hands a file to the reader; its type is what its name's ending says. */
  download(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Starts what reads files of other programs. */
  startImport(): ImportWorker;
  readonly fetchText: FetchText;
}
