import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { savingIn } from "../disk/lock.ts";
import { readWhole } from "../disk/read-whole.ts";
import { isSaving } from "../disk/unfinished.ts";
import { readArticle } from "../formats/article-file.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "../formats/story-parts.ts";

/** What the viewer fetches of the data folder: stories, and the outlines of countries and provinces. */
const STORIES = "stories";
const SERVED = [STORIES, join("base", "areas")];
const INDEX = `${STORIES}/index.json`;

/**
 * Serves the data folder under `geo/` and copies it into the built site, with an index of the stories made from
 * their front matter. Stories are fetched when they are opened: none is part of the script.
 */
export const geoFiles = (folder: string): Plugin => {
  let outDir = "";
  return {
    name: "groundtruth:geo-files",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use("/geo/", (request, response, next) => {
        const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/").replace(/^\//, "");
        const text = path === INDEX ? JSON.stringify(storyIndex(folder)) : readServed(folder, path);
        if (text === undefined) return next();
        response.setHeader(
          "Content-Type",
          path.endsWith("json") ? "application/json" : "text/plain; charset=utf-8",
        );
        response.setHeader("Cache-Control", "no-cache");
        response.end(text);
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: `geo/${INDEX}`, source: JSON.stringify(storyIndex(folder)) });
    },
    writeBundle() {
      for (const part of SERVED)
        if (existsSync(join(folder, part)))
          cpSync(join(folder, part), join(outDir, "geo", part), {
            recursive: true,
            filter: (path) => path !== savingIn(dirname(path)),
          });
      // Files that are not in place yet, as they count.
      for (const id of storyIds(folder).filter((each) => isSaving(join(folder, STORIES, each))))
        for (const [name, text] of Object.entries(readStoryFiles(folder, id)))
          writeFileSync(join(outDir, "geo", STORIES, id, name), text);
    },
  };
};

/** The text of a served file; undefined if there is none, or if the path leads elsewhere. */
const readServed = (folder: string, path: string): string | undefined => {
  const inside = normalize(path);
  const isServed = SERVED.some((part) => inside.startsWith(part + sep));
  if (!isServed) return undefined;
  const [part, id, ...rest] = inside.split(sep);
  const name = STORY_FILES.find((file) => file === rest.join(sep));
  return part === STORIES && id && name ? readStoryFile(folder, id, name) : readIfThere(join(folder, inside));
};

const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined;

/** The texts of a story, of one state; a save that was interrupted is ended. */
const readStoryFiles = (folder: string, id: string): Partial<StoryFiles> =>
  readWhole(join(folder, STORIES, id), STORY_FILES, readIfThere).files;

const readStoryFile = (folder: string, id: string, name: StoryFile): string | undefined => {
  const story = join(folder, STORIES, id);
  return isSaving(story) ? readStoryFiles(folder, id)[name] : readIfThere(join(story, name));
};

const storyIds = (folder: string): string[] => {
  const stories = join(folder, STORIES);
  const entries = existsSync(stories) ? readdirSync(stories, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

/** One line a story, newest first. A story whose article can't be read is listed by its id: opening it says why. */
const storyIndex = (folder: string) => {
  const entries = storyIds(folder).flatMap((id) => {
    const text = readStoryFile(folder, id, "article.md");
    if (text === undefined && !existsSync(join(folder, STORIES, id))) return []; // A new one whose save came to nothing.
    const article = readArticle(text ?? "");
    if (!article.ok) return [{ id, title: id, source: "", date: "", lang: "en" }];
    const { title, source, date, lang } = article.value;
    return [{ id, title, source, date, lang }];
  });
  return {
    version: 1,
    stories: entries.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
  };
};
