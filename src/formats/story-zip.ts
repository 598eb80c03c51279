import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { err, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { type Problem, readValue, showValue } from "./problem.ts";
import { slug } from "./schema-parts.ts";
import { readStory, writeStory } from "./story-files.ts";
import { STORY_FILES, type StoryFile } from "./story-parts.ts";

/** The same story gives the same bytes: zip has no time before 1980. */
const MTIME = new Date(1980, 0, 1);
/** A story is text: what unpacks to more than this is none. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A story's folder as a zip archive: `<id>/article.md` and the other four files. */
export const writeStoryZip = (story: Story): Uint8Array<ArrayBuffer> => {
  const files = Object.entries(writeStory(story)).map(([file, text]) => [
    `${story.id}/${file}`,
    strToU8(text),
  ]);
  return zipSync(Object.fromEntries(files), { mtime: MTIME });
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
    const texts = Object.entries(files).map(([name, file]) => [
      name.slice(folder.length + 1),
      strFromU8(file),
    ]);
    return readStory(id.value, Object.fromEntries(texts));
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error), "a zip archive");
  }
};

const STORY_PATH = new RegExp(`^(?:[^/\\\\]+/)*[^/\\\\]+/(?:${STORY_FILES.map(asPattern).join("|")})$`);

function asPattern(file: StoryFile): string {
  return file.replace(".", "\\.");
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
