import { join } from "node:path";
import { mergeStories } from "../../core/merge-stories.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { sameValue } from "../../core/same-value.ts";
import type { Story } from "../../core/story.ts";
import { formatProblem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { readStory, rewriteStory } from "../../formats/story-files.ts";
import { readStoryZip, readStoryZipBase } from "../../formats/story-zip.ts";
import { problemLines, STORIES } from "../edit/story-option.ts";
import { withLock, writeChanges } from "../edit/write-changes.ts";
import { readFiles } from "../read-files.ts";
import type { Terminal } from "../terminal.ts";

interface How {
  readonly isDry: boolean;
  /** Whatever is there, the archive's story takes its place. */
  readonly isReplacing: boolean;
}

/**
 * A story that the page handed over as a zip archive, put where it belongs. What was changed there since the archive's
 * story was begun is joined with it; where the two can't be joined nothing is written.
 */
export const importStory = (
  path: string,
  bytes: Uint8Array,
  { isDry, isReplacing }: How,
  terminal: Terminal,
): Result<0> => {
  const story = readStoryZip(path, bytes);
  if (!story.ok)
    return err(`${story.error.map(formatProblem).join("\n")}; a file of another program needs --story STORY`);
  const ours = story.value;
  const folder = join(STORIES, ours.id);
  return withLock(folder, isDry, (locked) => {
    const before = readFiles(folder);
    const isThere = Object.keys(before).length > 0;
    const wanted =
      !isThere || isReplacing
        ? ok(ours)
        : joined(ours, readStoryZipBase(bytes, ours.id), readStory(ours.id, before));
    if (!wanted.ok)
      return err(
        `${folder}: ${wanted.error}. Nothing was written; --replace puts the story of ${path} in its place`,
      );
    const how = wanted.value === ours ? "" : ", joined with what was changed there";
    terminal.warn(`${isThere ? "~" : "+"} story ${ours.id} in ${folder}${how}\n`);
    return writeChanges({ folder, before, after: rewriteStory(wanted.value, before) }, locked, terminal);
  });
};

/** The archive's story with what was changed on the disk since `base`; or why they can't be joined. */
const joined = (ours: Story, base: Story | null, there: ReturnType<typeof readStory>): Result<Story> => {
  if (!there.ok) return err(`the story there can't be read: ${there.error.map(formatProblem).join("; ")}`);
  const theirs = there.value;
  if (sameValue(ours, theirs) || (base && sameValue(base, theirs))) return ok(ours);
  if (!base)
    return err("another version of the story is there, and the archive does not say what it was made from");
  const { story, conflicts } = mergeStories(base, ours, theirs, "ours");
  if (conflicts.length > 0) {
    const list = conflicts.map(({ file, id, what }) => `${file}: ${id}: ${what}`).join("; ");
    return err(`it was changed there and in the archive: ${list}`);
  }
  const settled = settle(story, ours);
  return settled.ok ? settled : err(`joined, the two are no story: ${problemLines(ours.id, settled.error)}`);
};
