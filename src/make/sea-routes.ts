// `npm run sea:routes`: computes anew, in every story, the routes whose provenance says "sea route".
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { err, type Result } from "../core/result.ts";
import { readWhole } from "../disk/read-whole.ts";
import { awaitLock, type LockedFolder } from "../disk/save.ts";
import { formatProblem } from "../formats/problem.ts";
import { readStory, writeStory } from "../formats/story-files.ts";
import { STORY_FILES } from "../formats/story-parts.ts";
import { loadSea } from "../sea/sea.ts";
import { regenerateRoutes } from "./regenerate-routes.ts";

const STORIES = "geo/stories";
const DATA = "public/sea/sea.bin.gz";

const sea = loadSea(gunzipSync(readFileSync(DATA)));

const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined;

const regenerateIn = (id: string, folder: string, { save }: LockedFolder): Result<null> => {
  const story = readStory(id, readWhole(folder, STORY_FILES, readIfThere).files);
  if (!story.ok) return err(story.error.map(formatProblem).join("; "));
  const made = regenerateRoutes(story.value, sea);
  if (!made.ok) return made;
  const saved = save(new Map([["routes.geojson", Buffer.from(writeStory(made.value)["routes.geojson"])]]));
  return saved.ok ? saved : err(saved.error.words);
};

for (const id of readdirSync(STORIES)) {
  const folder = join(STORIES, id);
  const locked = awaitLock(folder, STORY_FILES);
  const done = locked.ok ? regenerateIn(id, folder, locked.value) : err(locked.error.words);
  if (locked.ok) locked.value.release();
  if (done.ok) continue;
  process.stderr.write(`${id}: ${done.error}\n`);
  process.exitCode = 1;
}
