import { readRecipe } from "../sea/recipe.ts";
import { LINK_NAMES } from "./measure/sea-words.ts";

/** How a route's line came to be, from its `madeBy`: "Computed: the shortest way by sea, not by Suez Canal". */
export const routeOrigin = (madeBy: string): string => {
  const recipe = readRecipe(madeBy);
  if (!recipe?.ok) return `${madeBy.charAt(0).toUpperCase()}${madeBy.slice(1)}`;
  const { avoid = [], allow = [], keepOffMeters } = recipe.value;
  return [
    "Computed: the shortest way by sea",
    ...avoid.map((id) => `not by ${LINK_NAMES[id]}`),
    ...allow.map((id) => `also by ${LINK_NAMES[id]}`),
    ...(keepOffMeters === undefined ? [] : [`${keepOffMeters} m off the coast where there is room`]),
  ].join(", ");
};
