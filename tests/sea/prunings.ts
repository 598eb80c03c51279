import type { Prunings } from "../../src/sea/course.ts";
import { ALL_PRUNINGS, type Site } from "../../src/sea/course.ts";
import { shutLinks } from "../../src/sea/links.ts";
import type { Sea } from "../../src/sea/sea.ts";
import { randomFrom } from "./world.ts";

/** Random pairs of sites in the middle of random polygons: two thirds lie in bays, so they are hard ones. */
export const randomPairs = ({ mesh, locator }: Sea, count: number, seed: number): [Site, Site][] => {
  const random = randomFrom(seed);
  const site = (): Site => {
    const polygon = Math.floor(random() * mesh.parent.length);
    const sum = [0, 0, 0];
    for (let h = mesh.start[polygon] ?? 0; h < (mesh.start[polygon + 1] ?? 0); h++) {
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (mesh.vectors[3 * (mesh.origin[h] ?? 0) + c] ?? 0);
    }
    const length = Math.hypot(...sum);
    const [x = 0, y = 0, z = 0] = sum.map((value) => value / length);
    return locator.nearest(x, y, z).site;
  };
  return Array.from({ length: count }, () => [site(), site()]);
};

/** How many of the pairs have another length (or none) if one pruning is off: none may. */
export const differing = (sea: Sea, pairs: readonly [Site, Site][], off: keyof Prunings): number => {
  const shut = shutLinks(
    [],
    ["arctic", "palk", "wadden", "limfjord", "euripus", "bahama-bank", "patagonian-channels"],
  );
  return pairs.filter(([start, goal]) => {
    const all = sea.search.run(start, goal, shut, ALL_PRUNINGS);
    const less = sea.search.run(start, goal, shut, { ...ALL_PRUNINGS, [off]: false });
    // 1e-11 radians are 0.06 mm.
    return !all || !less || Math.abs(all.radians - less.radians) > 1e-11;
  }).length;
};
