import type { StyleSpecification, TransformStyleFunction } from "maplibre-gl";

/** The source of the ruler; its layers' names begin with it. */
export const RULER = "ruler";
/** The ruler's lines lie right below this layer: over all lines, under the places and their names. */
export const ABOVE_RULER = "story-places-ring";
/** What the sources and layers of a sketch begin with. They lie on top, so that every corner can be seen. */
export const SKETCH = "sketch";

/**
 * Ruler and sketch move with the pointer, so they are no part of the style that is computed anew: each new style takes
 * them over.
 */
export const keepDrawings: TransformStyleFunction = (previous, next) =>
  previous ? keep(previous, keep(previous, next, RULER, ABOVE_RULER), SKETCH, null) : next;

const keep = (
  previous: StyleSpecification,
  next: StyleSpecification,
  prefix: string,
  above: string | null,
): StyleSpecification => {
  const sources = Object.entries(previous.sources).filter(([id]) => id.startsWith(prefix));
  if (sources.length === 0) return next;
  const layers = previous.layers.filter(({ id }) => id.startsWith(prefix));
  const at = above === null ? next.layers.length : next.layers.findIndex(({ id }) => id === above);
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: next.layers.toSpliced(at, 0, ...layers),
  };
};
