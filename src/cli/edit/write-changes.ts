import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { err, ok, type Result } from "../../core/result.ts";
import { diskFault } from "../../disk/disk-fault.ts";
import { writeAllWhole } from "../../disk/write-whole.ts";
import { STORY_FILES, type StoryFiles } from "../../formats/story-parts.ts";
import type { Terminal } from "../terminal.ts";

/** A story's folder with its texts, as they are and as they are to be. */
export interface Change {
  readonly folder: string;
  readonly before: Partial<StoryFiles>;
  readonly after: StoryFiles;
}

const CONTEXT_LINES = 3;

/** Prints what changes as a unified diff, and writes it: all files or none. A dry run only prints. */
export const writeChanges = (
  { folder, before, after }: Change,
  isDry: boolean,
  terminal: Terminal,
): Result<0> => {
  const changed = STORY_FILES.filter((file) => before[file] !== after[file]);
  for (const file of changed) {
    const path = join(folder, file);
    const old = before[file] === undefined ? "/dev/null" : path;
    const options = { context: CONTEXT_LINES, headerOptions: FILE_HEADERS_ONLY };
    terminal.write(
      createTwoFilesPatch(old, path, before[file] ?? "", after[file], undefined, undefined, options),
    );
  }
  if (isDry || changed.length === 0) return ok(0);
  return writeFiles(new Map(changed.map((file) => [join(folder, file), Buffer.from(after[file])])));
};

/** Writes all files or none; what the disk refuses is a message. */
export const writeFiles = (files: ReadonlyMap<string, Uint8Array>): Result<0> => {
  try {
    writeAllWhole(new Map([...files].map(([path, bytes]) => [path, [bytes]])));
    return ok(0);
  } catch (error) {
    const fault = diskFault(error);
    if (!fault) throw error;
    return err(`${[...files.keys()].join(", ")}: ${fault.words}, nothing was written`);
  }
};
