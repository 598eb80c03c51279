import type { Plugin, Rolldown } from "vite";

const MAP = "/src/map/map-view.ts";

/**
 * Lets the built page fetch the map's script together with its own, not only once that has run: less urgent than the
 * article's, and run when it is asked for.
 */
export const preloadMap = (): Plugin => ({
  name: "groundtruth:preload-map",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      [...chunksOf(bundle)].map((file) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}`, fetchpriority: "low" },
        injectTo: "head",
      })),
  },
});

/** File names of the map's chunk and of what it imports at once. */
const chunksOf = (bundle: Rolldown.OutputBundle): Set<string> => {
  const wanted = new Set<string>();
  const want = (file: string | undefined) => {
    const chunk = file === undefined ? undefined : bundle[file];
    if (chunk?.type !== "chunk" || chunk.isEntry || wanted.has(chunk.fileName)) return;
    wanted.add(chunk.fileName);
    for (const imported of chunk.imports) want(imported);
  };
  const isMap = (output: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
    output.type === "chunk" && output.facadeModuleId?.endsWith(MAP);
  want(Object.values(bundle).find(isMap)?.fileName);
  if (wanted.size === 0) throw new Error(`the build has no chunk of ${MAP} to preload`);
  return wanted;
};
