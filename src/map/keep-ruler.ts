import type { TransformStyleFunction } from "maplibre-gl";

/** The source of the ruler; its layers' names begin with it. */
export const RULER = "ruler";
/** The ruler's lines lie right below this layer: over all lines, under the places and their names. */
export const ABOVE_RULER = "story-places-ring";

/** The ruler moves with the pointer, so it is no part of the style that is computed anew: each new style takes it over. */
export const keepRuler: TransformStyleFunction = (previous, next) => {
  const source = previous?.sources[RULER];
  if (!previous || !source) return next;
  const layers = previous.layers.filter(({ id }) => id.startsWith(RULER));
  const at = next.layers.findIndex(({ id }) => id === ABOVE_RULER);
  return {
    ...next,
    sources: { ...next.sources, [RULER]: source },
    layers: next.layers.toSpliced(at, 0, ...layers),
  };
};
