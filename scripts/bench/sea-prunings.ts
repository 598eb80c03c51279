import { differing, randomPairs } from "../../tests/sea/prunings.ts";
import { worldSea } from "../../tests/sea/world.ts";

// The same world pairs with each pruning on and off must give the same lengths: this finds faults that no other
// check finds. Several minutes: the filter is what makes the search fast.
const pairs = randomPairs(worldSea(), Number(process.argv[2] ?? 500), 11);
for (const off of ["blocks", "tangent", "filter"] as const) {
  process.stdout.write(
    `${off} off: ${differing(worldSea(), pairs, off)} of ${pairs.length} lengths differ\n`,
  );
}
