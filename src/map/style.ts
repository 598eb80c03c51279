import type { Feature } from "geojson";
import type { FilterSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Areas } from "../app/areas.ts";
import type { Lines } from "../app/claim/claim-ends.ts";
import type { Story } from "../core/story.ts";
import type { SeaRoute } from "../sea/route.ts";
import { basemapLayers, basemapSources, plainLayers } from "./basemap/style.ts";
import { seaPathSource } from "./sea-path.ts";
import { storyLayers } from "./story-layers.ts";
import { storySources } from "./story-sources.ts";
import type { Theme } from "./tokens.ts";

/** What the whole picture depends on. */
export interface Scene {
  readonly theme: Theme;
  /** The reader's language, BCP 47. */
  readonly lang: string;
  /** Source addresses of the basemap's archives; null: a plain ground. */
  readonly archives: { readonly world: string; readonly detail: string; readonly relief: string } | null;
  readonly fontFaces: StyleSpecification["font-faces"];
  readonly story: Story | null;
  readonly areas: Areas;
  readonly lines: Lines;
  /** What the open claim shows beside its line. */
  readonly focus: readonly Feature[];
  /** A path measured by sea. */
  readonly seaPath: SeaRoute | null;
  /** Legend keys that are switched off. */
  readonly hidden: ReadonlySet<string>;
}

/** The map as data: basemap below, the story's own marks above. */
export const mapStyle = (scene: Scene): StyleSpecification => ({
  version: 8,
  ...(scene.fontFaces ? { "font-faces": scene.fontFaces } : {}),
  sources: {
    ...(scene.archives ? basemapSources(scene.archives) : {}),
    ...storySources(scene),
    "sea-path": seaPathSource(scene.seaPath),
  },
  layers: [
    ...(scene.archives ? withoutNamesakes(scene) : plainLayers(scene.theme)),
    ...storyLayers(scene.theme, scene.hidden),
  ],
});

/** The basemap names no town that the story names: each name stands once. */
const withoutNamesakes = ({ theme, lang, story }: Scene): LayerSpecification[] => {
  const names = (story?.places.features ?? []).flatMap(({ properties }) => [
    properties.name,
    ...Object.values(properties.names ?? {}),
  ]);
  return basemapLayers(theme, lang).map((layer) =>
    layer.id.endsWith("label-city") && layer.type === "symbol" && layer.filter
      ? {
          ...layer,
          filter: [
            "all",
            layer.filter,
            ["!", ["in", ["get", "name"], ["literal", names]]],
          ] as FilterSpecification,
        } // The type can't follow nested filters.
      : layer,
  );
};
