import { closeSync, openSync, readSync } from "node:fs";
import { ok, type Result } from "../../core/result.ts";
import { type Data, openData } from "../data.ts";
import { reportFor } from "../report/report-for.ts";
import type { Terminal } from "../terminal.ts";
import { NO_BASELINE, readBaseline } from "./baseline.ts";
import { checkStory } from "./check-story.ts";
import { isFailing } from "./failing.ts";
import type { CheckOptions } from "./options.ts";
import { type StorySource, storiesAt, storiesOfLines } from "./story-source.ts";
import { count, exitCode, newTally } from "./tally.ts";

/** Checks what the options name, writes the report, and gives the exit code: 0 fine, 1 a claim failed, 2 bad input. */
export const runCheck = (
  options: CheckOptions,
  terminal: Terminal,
  data: Data = openData(),
): Result<0 | 1 | 2> => {
  const baseline = options.baseline === null ? ok(NO_BASELINE) : readBaseline(options.baseline);
  if (!baseline.ok) return baseline;
  const sources =
    options.story === null ? folderSources(options.paths) : ok(lineSources(options.story, terminal));
  if (!sources.ok) return sources;
  const report = reportFor(options, terminal, data.version);
  const tally = newTally();
  for (const source of sources.value) {
    const story = checkStory(source.origin, source.read(), data);
    const fails = story.claims.map((claim) => isFailing(claim, story.id, options.failOn, baseline.value));
    count(tally, story, fails);
    report.story(story, fails);
  }
  report.end(tally);
  terminal.flush();
  return ok(exitCode(tally));
};

/** Every path is looked at before the first is checked: a slip of the pen is told at once. */
const folderSources = (paths: readonly string[]): Result<Iterable<StorySource>> => {
  const found: Iterable<StorySource>[] = [];
  for (const path of paths) {
    const stories = storiesAt(path);
    if (!stories.ok) return stories;
    found.push(stories.value);
  }
  return ok(inTurn(found));
};

function* inTurn<T>(lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** Whoever feeds lines one by one gets each answer before the next is waited for. */
function* lineSources(file: string, terminal: Terminal): Generator<StorySource> {
  if (file === "-") {
    yield* storiesOfLines((buffer) => {
      terminal.flush();
      return terminal.read(buffer);
    });
    return;
  }
  const descriptor = openSync(file, "r");
  try {
    yield* storiesOfLines((buffer) => readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
