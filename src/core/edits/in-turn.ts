import { ok, type Result } from "../result.ts";
import type { Story } from "../story.ts";
import type { Edit } from "./edit.ts";

/** Several edits as one, each on what the one before it gave; the first that can't be made is why none is. */
export const inTurn =
  (...edits: readonly Edit[]): Edit =>
  (story) =>
    edits.reduce<Result<Story>>((done, edit) => (done.ok ? edit(done.value) : done), ok(story));
