import { ok, type Result } from "../core/result.ts";
import type { Story } from "../core/story.ts";
import { frontLinesOf, type ReadFront } from "../formats/article.ts";
import { readPlainFront } from "../formats/plain-front.ts";
import type { Problem } from "../formats/problem.ts";
import { readParts, STORY_FILES, type StoryFiles } from "../formats/story-parts.ts";

/** Fetches a text of the site by its path; the error is a sentence, `notFound` where the file does not exist. */
export type FetchText = (path: string) => Promise<Result<string, { notFound: boolean; message: string }>>;

export type StoryState =
  | { readonly status: "none" }
  | { readonly status: "loading"; readonly id: string }
  | {
      readonly status: "open";
      readonly id: string;
      readonly story: Story;
      /** The texts that it was read from, or last saved as. */
      readonly files: Partial<StoryFiles>;
    }
  | { readonly status: "missing"; readonly id: string }
  | { readonly status: "broken"; readonly id: string; readonly problems: readonly Problem[] }
  | { readonly status: "unreachable"; readonly id: string; readonly message: string };

/** Fetches and reads the files of one story. Its article alone tells whether there is such a story. */
export const loadStory = async (fetchText: FetchText, id: string): Promise<StoryState> => {
  const folder = `geo/stories/${encodeURIComponent(id)}/`;
  const answers = await Promise.all(STORY_FILES.map((file) => fetchText(folder + file)));
  const files: { -readonly [File in keyof StoryFiles]?: string } = {};
  for (const [index, file] of STORY_FILES.entries()) {
    const answer = answers[index];
    if (answer?.ok) files[file] = answer.value;
    else if (answer && !answer.error.notFound)
      return { status: "unreachable", id, message: answer.error.message };
  }
  if (files["article.md"] === undefined) return { status: "missing", id };
  const story = readParts(id, files, await frontReader(files["article.md"]));
  return story.ok
    ? { status: "open", id, story: story.value, files }
    : { status: "broken", id, problems: story.error };
};

/** The parser of all YAML is fetched only where front matter is not plain. */
const frontReader = async (article: string): Promise<ReadFront> => {
  const plain = readPlainFront(frontLinesOf(article) ?? "");
  return plain ? () => ok(plain) : (await import("../formats/article-file.ts")).readFrontMatter;
};

/** One line of the home page. */
interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly lang: string;
}
export type IndexState =
  | { readonly status: "loading" }
  | { readonly status: "open"; readonly stories: readonly StoryEntry[] }
  | { readonly status: "failed"; readonly message: string };

/** Fetches the list of stories. */
export const loadIndex = async (fetchText: FetchText): Promise<IndexState> => {
  const answer = await fetchText("geo/stories/index.json");
  if (!answer.ok) return { status: "failed", message: answer.error.message };
  const stories = readIndex(answer.value);
  return stories
    ? { status: "open", stories }
    : { status: "failed", message: "geo/stories/index.json is not a list of stories: build the site again" };
};

/** The ids of the stories that the collection has, as far as it tells. */
export const storyIds = async (fetchText: FetchText): Promise<string[]> => {
  const index = await loadIndex(fetchText);
  return index.status === "open" ? index.stories.map(({ id }) => id) : [];
};

const readIndex = (text: string): StoryEntry[] | undefined => {
  try {
    const { stories } = JSON.parse(text) as { stories?: unknown }; // Written by our own build (src/make/geo-files.ts).
    return Array.isArray(stories) ? stories : undefined;
  } catch {
    return undefined;
  }
};
