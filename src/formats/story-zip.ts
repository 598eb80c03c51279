import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as z from "zod/mini";
import { err, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { decodeText, type TextFault } from "./decode-text.ts";
import { parseJson, writeJson } from "./json.ts";
import { type Problem, readValue, showValue } from "./problem.ts";
import { slug } from "./schema-parts.ts";
import { readStory, writeStory } from "./story-files.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "./story-parts.ts";

/** The same story gives the same bytes: zip has no time before 1980. */
const MTIME = new Date(1980, 0, 1);
/** A story is text: what unpacks to more than this is none. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Beside the story's folder: the files that its changes were made on, so that whoever changed them meanwhile loses nothing. */
const BASE_FILE = "made-from.json";

/**
 * A story's folder as a zip archive: `<id>/article.md` and the other four files; and the files that it was made from, as
 * far as there were any.
 */
export const writeStoryZip = (story: Story, base: Partial<StoryFiles> = {}): Uint8Array<ArrayBuffer> => {
  const files = Object.entries(writeStory(story)).map(([file, text]) => [
    `${story.id}/${file}`,
    strToU8(text),
  ]);
  const from =
    Object.keys(base).length > 0 ? [[BASE_FILE, strToU8(writeJson({ version: 1, files: base }))]] : [];
  return zipSync(Object.fromEntries([...files, ...from]), { mtime: MTIME });
};

const baseSchema = z.looseObject({ version: z.literal(1), files: z.record(z.string(), z.string()) });

/** The story that an archive's own story was made from; null where it does not say it in a form that is read. */
export const readStoryZipBase = (bytes: Uint8Array, id: string): Story | null => {
  const isBase = ({ name, originalSize }: { name: string; originalSize: number }) =>
    name === BASE_FILE && originalSize <= MOST_BYTES;
  const file = unzipSync(bytes, { filter: isBase })[BASE_FILE];
  const json = file ? parseJson(BASE_FILE, strFromU8(file)) : null;
  const base = json?.ok ? readValue(BASE_FILE, baseSchema, json.value) : null;
  const story = base?.ok ? readStory(id, base.value.files) : null;
  return story?.ok ? story.value : null;
};

/** Reads the one story that a zip archive holds, in a folder whose name is its id. Other files in it are left alone. */
export const readStoryZip = (archive: string, bytes: Uint8Array): Result<Story, Problem[]> => {
  const problem = (value: string, wanted: string) => err([{ file: archive, path: "$", value, wanted }]);
  const names: string[] = [];
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = STORY_PATH.test(name);
        if (isWanted) {
          names.push(name);
          size += originalSize;
        }
        return isWanted && size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return problem(`${size} bytes unpacked`, `at most ${MOST_BYTES}`);
    const folders = new Set(names.map(folderOf));
    const [folder] = folders;
    if (folder === undefined || folders.size > 1)
      return problem(showValue([...folders]), "one folder with article.md and the other files of a story");
    const id = readValue(archive, slug, folder.split("/").at(-1));
    if (!id.ok) return id;
    const texts = new Map<string, string>();
    for (const [name, file] of Object.entries(files)) {
      const text = decodeText(file);
      if (!text.ok) return err([textProblem(`${archive}: ${name}`, text.error)]);
      texts.set(name.slice(folder.length + 1), text.value);
    }
    return readStory(id.value, Object.fromEntries(texts));
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error), "a zip archive");
  }
};

const textProblem = (file: string, { line, offset }: TextFault): Problem => ({
  file,
  path: `line ${line}, byte ${offset}`,
  value: "no UTF-8",
  wanted: "a text in UTF-8",
});

const STORY_PATH = new RegExp(`^(?:[^/\\\\]+/)*[^/\\\\]+/(?:${STORY_FILES.map(asPattern).join("|")})$`);

function asPattern(file: StoryFile): string {
  return file.replace(".", "\\.");
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
