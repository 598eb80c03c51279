import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { newStory } from "../../core/edits/new-story.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { freeSlug } from "../../core/slug.ts";
import { savingIn } from "../../disk/lock.ts";
import type { Problem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { writeStory } from "../../formats/story-files.ts";
import { readArguments } from "../arguments.ts";
import { linesOf } from "../lines.ts";
import type { Terminal } from "../terminal.ts";
import { STORIES } from "./story-option.ts";
import { wantAll } from "./want-all.ts";
import { withLock, writeChanges } from "./write-changes.ts";

const TAKES = {
  title: "TITLE",
  source: "TEXT",
  date: "DATE",
  text: "FILE or -",
  lang: "TAG",
  url: "URL",
  in: "FOLDER",
  "dry-run": null,
} as const;

const DEFAULT_LANGUAGE = "en";

/** `groundtruth new-story …`: a folder named after the title, which must not be there yet. */
export const newStoryCommand = (args: readonly string[], terminal: Terminal): Result<0> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options } = read.value;
  const given = wantAll(read.value, ["title", "source", "date", "text"]);
  if (!given.ok) return given;
  const { title, source, date, text: file } = given.value;
  const text = readText(file, terminal);
  if (!text.ok) return text;
  const id = freeSlug(title, []);
  const folder = join(options.in ?? STORIES, id);
  const taken = err(`${folder} is there already, another title was wanted`);
  if (isTaken(folder)) return taken;
  const article = { title, source, date, lang: options.lang ?? DEFAULT_LANGUAGE, text: text.value };
  const story = newStory(id, options.url === undefined ? article : { ...article, url: options.url });
  const settled = settle(story, story);
  if (!settled.ok) return err(settled.error.map(asOption).join("\n"));
  const after = writeStory(settled.value);
  return withLock(folder, options["dry-run"] !== undefined, (locked) =>
    // Another one may have made it while we waited.
    isTaken(folder) ? taken : writeChanges({ folder, before: {}, after }, locked, terminal),
  );
};

/** Something is there already; a folder with nothing in it but a save is none. */
const isTaken = (folder: string): boolean => {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats !== undefined;
  return readdirSync(folder).some((name) => join(folder, name) !== savingIn(folder));
};

/** What a front matter does not take came as an option. */
const asOption = ({ path, value, wanted }: Problem): string =>
  `${path.replace("$.article.", "--")}: ${value} came, ${wanted} was wanted`;

const readText = (file: string, terminal: Terminal): Result<string> => {
  if (file === "-") return ok([...linesOf(terminal.read)].map((line) => `${line}\n`).join(""));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return err(`--text: no file ${file} is there, one that can be read was wanted`);
  return ok(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
};
