import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { readArticle } from "../formats/article-file.ts";

/** What the viewer fetches of the data folder: stories, and the outlines of countries and provinces. */
const SERVED = ["stories", join("base", "areas")];
const INDEX = "stories/index.json";

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
          cpSync(join(folder, part), join(outDir, "geo", part), { recursive: true });
    },
  };
};

/** The text of a served file; undefined if there is none, or if the path leads elsewhere. */
const readServed = (folder: string, path: string): string | undefined => {
  const inside = normalize(path);
  const isServed = SERVED.some((part) => inside.startsWith(part + sep));
  const file = join(folder, inside);
  return isServed && existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

/** One line a story, newest first. A story whose article can't be read is listed by its id: opening it says why. */
const storyIndex = (folder: string) => {
  const stories = join(folder, "stories");
  const ids = existsSync(stories)
    ? readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const entries = ids.map(({ name: id }) => {
    const file = join(stories, id, "article.md");
    const article = readArticle(existsSync(file) ? readFileSync(file, "utf8") : "");
    if (!article.ok) return { id, title: id, source: "", date: "", lang: "en" };
    const { title, source, date, lang } = article.value;
    return { id, title, source, date, lang };
  });
  return {
    version: 1,
    stories: entries.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
  };
};
