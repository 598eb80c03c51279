import { expect, test } from "vitest";
import { TOLERANCE_METERS } from "../../src/make/sea/build.ts";
import { FullCoast } from "./coast.ts";
import { routesOverLand } from "./over-land.ts";
import { WORLD_TIMEOUT_MS, worldSea } from "./world.ts";

// The long version, 1,000 routes: npx tsx scripts/bench/sea-over-land.ts
test(
  "no route runs deeper over the package's full coast than the tolerance",
  () => {
    const report = routesOverLand(worldSea(), new FullCoast(), 10, 0);
    expect(report.routes).toBe(10);
    expect(report.deepestMeters, `at ${report.deepestAt}`).toBeLessThanOrEqual(TOLERANCE_METERS);
  },
  WORLD_TIMEOUT_MS,
);
