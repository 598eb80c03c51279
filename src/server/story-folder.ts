import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result } from "../core/result.ts";
import { readWhole } from "../disk/read-whole.ts";
import { slug } from "../formats/schema-parts.ts";
import { STORY_FILES, type StoryFiles } from "../formats/story-parts.ts";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * The folder of the story that a path of the address names, such as "/pasni-port": within `stories`, and itself, not
 * a link. It may not be there yet.
 */
export const storyFolder = (
  stories: string,
  path: string,
): Result<{ id: string; folder: string }, Refusal> => {
  const id = decode(path.replace(/^\//, ""));
  // A slug begins with a letter or digit and has no slash: none leads out of its folder.
  if (id === undefined || !slug.safeParse(id).success)
    return refuse(400, `The path ${path} came, the id of a story was wanted, such as /pasni-port.`);
  const folder = join(realpathSync(stories), id);
  for (const each of [folder, ...STORY_FILES.map((file) => join(folder, file))]) {
    const entry = lstatSync(each, { throwIfNoEntry: false });
    if (!entry) continue;
    if (entry.isSymbolicLink()) return refuse(403, `${each} is a link: it is not written through.`);
    const isRight = each === folder ? entry.isDirectory() : entry.isFile();
    if (!isRight) return refuse(403, `${each} is not a ${each === folder ? "folder" : "file"}.`);
    if ((entry.mode & 0o222) === 0) return refuse(403, `${each} is read-only. Nothing was written.`);
  }
  return ok({ id, folder });
};

/** What an address says, decoded once; undefined where it can't be. */
const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The texts that are in the folder, as a browser decodes them. */
export const readFolder = (folder: string): Partial<StoryFiles> =>
  readWhole(folder, STORY_FILES, (path) =>
    existsSync(path) && statSync(path).isFile() ? new TextDecoder().decode(readFileSync(path)) : undefined,
  ).files;
