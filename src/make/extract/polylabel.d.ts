declare module "polylabel" {
  /** The point farthest from a polygon's edges, found to `precision`. */
  export default function polylabel(
    rings: readonly (readonly [number, number][])[],
    precision?: number,
  ): number[];
}
