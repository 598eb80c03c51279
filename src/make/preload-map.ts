import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

const MAP = "/src/map/map-view.ts";

/**
 * Lets the built page fetch the map's script and styles together with its own, not only once that has run: less
 * urgent than the article's, and run when they are asked for.
 */
export const preloadMap = (): Plugin => ({
  name: "groundtruth:preload-map",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      mapChunks(bundle).flatMap(({ fileName, viteMetadata }) => [
        link(fileName, { rel: "modulepreload" }),
        ...[...(viteMetadata?.importedCss ?? [])].map((css) => link(css, { rel: "preload", as: "style" })),
      ]),
  },
});

const link = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { ...attrs, crossorigin: true, href: `./${file}`, fetchpriority: "low" },
  injectTo: "head",
});

/** The map's chunk and what it imports at once. */
const mapChunks = (bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] => {
  const wanted = new Set<Rolldown.OutputChunk>();
  const want = (output: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) => {
    if (output?.type !== "chunk" || output.isEntry || wanted.has(output)) return;
    wanted.add(output);
    for (const imported of output.imports) want(bundle[imported]);
  };
  want(Object.values(bundle).find((each) => each.type === "chunk" && each.facadeModuleId?.endsWith(MAP)));
  if (wanted.size === 0) throw new Error(`the build has no chunk of ${MAP} to preload`);
  return [...wanted];
};
