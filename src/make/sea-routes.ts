// `npm run sea:routes`: computes anew, in every story, the routes whose provenance says "sea route".
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { writeWhole } from "../disk/write-whole.ts";
import { formatProblem } from "../formats/problem.ts";
import { readStory, writeStory } from "../formats/story-files.ts";
import { STORY_FILES } from "../formats/story-parts.ts";
import { loadSea } from "../sea/sea.ts";
import { regenerateRoutes } from "./regenerate-routes.ts";

const STORIES = "geo/stories";
const DATA = "public/sea/sea.bin.gz";

const sea = loadSea(gunzipSync(readFileSync(DATA)));
for (const id of readdirSync(STORIES)) {
  const path = (file: string): string => join(STORIES, id, file);
  const there = STORY_FILES.filter((file) => existsSync(path(file)));
  const story = readStory(
    id,
    Object.fromEntries(there.map((file) => [file, readFileSync(path(file), "utf8")])),
  );
  const made = story.ok ? regenerateRoutes(story.value, sea) : story;
  if (made.ok) writeWhole(path("routes.geojson"), [Buffer.from(writeStory(made.value)["routes.geojson"])]);
  else {
    const problems = typeof made.error === "string" ? [made.error] : made.error.map(formatProblem);
    process.stderr.write(`${problems.map((problem) => `${id}: ${problem}\n`).join("")}`);
    process.exitCode = 1;
  }
}
