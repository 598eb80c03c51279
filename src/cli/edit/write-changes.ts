import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { err, ok, type Result } from "../../core/result.ts";
import { diskFault } from "../../disk/disk-fault.ts";
import { awaitLock, type LockedFolder } from "../../disk/save.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "../../formats/story-parts.ts";
import type { Terminal } from "../terminal.ts";

/** A story's folder with its texts, as they are and as they are to be. */
export interface Change {
  readonly folder: string;
  readonly before: Partial<StoryFiles>;
  readonly after: StoryFiles;
}

const CONTEXT_LINES = 3;

/**
 * Reads and changes a story's folder while nobody else changes it. A dry run changes nothing and locks nothing: it gets
 * null.
 */
export const withLock = <T>(
  folder: string,
  isDry: boolean,
  act: (locked: LockedFolder | null) => Result<T>,
): Result<T> => {
  if (isDry) return act(null);
  const locked = awaitLock(folder, STORY_FILES);
  if (!locked.ok) return err(`${folder}: ${locked.error.words}`);
  try {
    return act(locked.value);
  } finally {
    locked.value.release();
  }
};

/** Writes what changes, all files or none, and prints it as a unified diff. A dry run only prints. */
export const writeChanges = (
  { folder, before, after }: Change,
  locked: LockedFolder | null,
  terminal: Terminal,
): Result<0> => {
  const changed = STORY_FILES.filter((file) => before[file] !== after[file]);
  if (locked && changed.length > 0) {
    const saved = locked.save(new Map(changed.map((file) => [file, Buffer.from(after[file])])));
    // Now, since whoever reads the diff may leave half-way, and that ends the process.
    locked.release();
    if (!saved.ok) return err(`${folder}: ${saved.error.words}`);
  }
  return printChanges({ folder, before, after }, changed, terminal, locked !== null);
};

const printChanges = (
  { folder, before, after }: Change,
  changed: readonly StoryFile[],
  terminal: Terminal,
  isWritten: boolean,
): Result<0> => {
  try {
    for (const file of changed) {
      const path = join(folder, file);
      const old = before[file] === undefined ? "/dev/null" : path;
      const options = { context: CONTEXT_LINES, headerOptions: FILE_HEADERS_ONLY };
      terminal.write(
        createTwoFilesPatch(old, path, before[file] ?? "", after[file], undefined, undefined, options),
      );
    }
    terminal.flush();
    return ok(0);
  } catch (error) {
    const fault = diskFault(error);
    if (!fault || !isWritten) throw error;
    return err(`${folder} is written, its diff could not be printed: ${fault.words}`);
  }
};
