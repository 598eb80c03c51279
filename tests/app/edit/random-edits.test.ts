import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMarks } from "../../../src/app/marks.ts";
import { formatProblem } from "../../../src/formats/problem.ts";
import { readStory, rewriteStory, writeStory } from "../../../src/formats/story-files.ts";
import { readStoryObject } from "../../../src/formats/story-object.ts";
import { story } from "../../formats/arbitrary-story.ts";
import { editingOf, fakeBrowser, storyOf } from "../fake-browser.ts";
import { edit } from "./arbitrary-edit.ts";

/** `npm run test:edits` plays 1,000. */
const SEQUENCES = Number(process.env.GROUNDTRUTH_EDIT_SEQUENCES ?? 200);
/** On a machine that does much else besides. */
const MS_PER_SEQUENCE = 300;

describe(`${SEQUENCES} random sequences of edits`, () => {
  test(
    "always leave a valid story; saved and loaded it is the same; undo of all gives the first bytes, redo the last",
    async () => {
      let [made, tried] = [0, 0];
      await fc.assert(
        fc.asyncProperty(story, fc.array(edit, { minLength: 1, maxLength: 12 }), async (original, edits) => {
          const files = writeStory(original);
          const browser = fakeBrowser(original.id, files);
          const tab = await browser.open();
          const editing = editingOf(tab);
          const passages = () => storyOf(tab).annotations.items.length;
          for (const each of edits) {
            const raw = each(storyOf(tab));
            // A verb alone keeps names whole; the door has nothing to mend.
            if (raw.ok) expect(dangling(raw.value)).toEqual([]);
            const done = await editing.apply("edit", each);
            expect(done.ok).toBe(raw.ok);
            tried++;
            if (done.ok) made++;
            const marks = findMarks(storyOf(tab));
            expect(marks.found.length + marks.orphans.length).toBe(passages());
            expect(readStory(original.id, rewriteStory(storyOf(tab), files))).toEqual({
              ok: true,
              value: storyOf(tab),
            });
          }
          const last = storyOf(tab);
          const steps = editing.history.peek().steps.length;
          for (let step = 0; step < steps; step++) await editing.undo();
          expect(rewriteStory(storyOf(tab), files)).toEqual(files);
          for (let step = 0; step < steps; step++) await editing.redo();
          expect(storyOf(tab)).toEqual(last);
          browser.kill();
          expect(storyOf(await browser.open())).toEqual(last);
        }),
        { numRuns: SEQUENCES },
      );
      // A test of refusals alone would show nothing.
      expect(made / tried).toBeGreaterThan(0.4);
    },
    SEQUENCES * MS_PER_SEQUENCE,
  );
});

const dangling = (changed: Parameters<typeof writeStory>[0]): string[] => {
  const read = readStoryObject(changed);
  return read.ok ? [] : read.error.map(formatProblem);
};
