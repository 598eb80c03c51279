import { closeSync, openSync, readSync } from "node:fs";
import { ok, type Result } from "../../core/result.ts";
import { type Data, openData } from "../data.ts";
import { reportFor } from "../report/report-for.ts";
import type { Terminal } from "../terminal.ts";
import { NO_BASELINE, readBaseline } from "./baseline.ts";
import { openCache } from "./cache.ts";
import { type CachePlace, cacheFile, cachePlace } from "./cache-file.ts";
import { checkStory } from "./check-story.ts";
import type { CheckedStory } from "./checked.ts";
import { isFailing } from "./failing.ts";
import type { CheckOptions } from "./options.ts";
import { type StorySource, storiesAt, storiesOfLines } from "./story-source.ts";
import { count, exitCode, newTally } from "./tally.ts";

/** What a check reads beside its stories. */
export interface CheckSetting {
  readonly data: Data;
  readonly cache: CachePlace | null;
}

/** The program's own data, and a cache unless its source may change. */
const usualSetting = (): CheckSetting => {
  const data = openData();
  return { data, cache: cachePlace(data) };
};

/** Checks what the options name, writes the report, and gives the exit code: 0 fine, 1 a claim failed, 2 bad input. */
export const runCheck = (
  options: CheckOptions,
  terminal: Terminal,
  setting = usualSetting(),
): Result<0 | 1 | 2> => {
  const baseline = options.baseline === null ? ok(NO_BASELINE) : readBaseline(options.baseline);
  if (!baseline.ok) return baseline;
  const stories =
    options.story === null
      ? checkedFolders(options, setting)
      : ok(checkedLines(options.story, terminal, setting.data));
  if (!stories.ok) return stories;
  const report = reportFor(options, terminal, setting.data);
  const tally = newTally();
  for (const story of stories.value) {
    const fails = story.claims.map((claim) => isFailing(claim, story.id, options.failOn, baseline.value));
    count(tally, story, fails);
    report.story(story, fails);
  }
  report.end(tally);
  terminal.flush();
  return ok(exitCode(tally));
};

/** Every path is looked at before the first is checked: a slip of the pen is told at once. */
const checkedFolders = (
  { paths, format }: CheckOptions,
  setting: CheckSetting,
): Result<Iterable<CheckedStory>> => {
  const found: (readonly [string, Iterable<StorySource>])[] = [];
  for (const path of paths) {
    const stories = storiesAt(path);
    if (!stories.ok) return stories;
    found.push([path, stories.value]);
  }
  // Pages and reviews need the story itself, which the cache has not.
  const { data, cache } =
    format === "html" || format === "claimreview" ? { ...setting, cache: null } : setting;
  return ok(checkInTurn(found, { data, cache }));
};

function* checkInTurn(
  found: readonly (readonly [string, Iterable<StorySource>])[],
  { data, cache }: CheckSetting,
): Generator<CheckedStory> {
  for (const [path, sources] of found) {
    if (!cache) for (const { origin, read } of sources) yield checkStory(origin, read().story, data);
    else yield* checkCached(sources, data, cacheFile(cache.folder, path), cache.program);
  }
}

function* checkCached(
  sources: Iterable<StorySource>,
  data: Data,
  file: string,
  program: string,
): Generator<CheckedStory> {
  const cache = openCache(file, program);
  try {
    for (const { origin, signature, read } of sources) {
      const known = cache.take(origin.name, signature);
      if (known) yield known;
      else {
        const found = read();
        const story = checkStory(origin, found.story, data);
        if (found.signature !== null) cache.keep(found.signature, story);
        yield story;
      }
    }
  } finally {
    cache.close();
  }
}

/** Whoever feeds lines one by one gets each answer before the next is waited for. */
function* checkedLines(file: string, terminal: Terminal, data: Data): Generator<CheckedStory> {
  const descriptor = file === "-" ? undefined : openSync(file, "r");
  const read = (buffer: Uint8Array) => {
    if (descriptor !== undefined) return readSync(descriptor, buffer);
    terminal.flush();
    return terminal.read(buffer);
  };
  try {
    for (const source of storiesOfLines(read)) yield checkStory(source.origin, source.read().story, data);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
