import { FullCoast } from "../../tests/sea/coast.ts";
import { routesOverLand } from "../../tests/sea/over-land.ts";
import { worldSea } from "../../tests/sea/world.ts";

// Random routes against the full coast. Several minutes.
const count = Number(process.argv[2] ?? 1000);
const coast = new FullCoast();
for (const keepOffMeters of [0, 5556]) {
  const { touching, deepestMeters, deepestAt } = routesOverLand(worldSea(), coast, count, keepOffMeters);
  const share = ((100 * touching) / count).toFixed(1);
  process.stdout.write(
    `keep-off ${keepOffMeters} m: ${share} % of ${count} routes touch land, at most ${Math.round(deepestMeters)} m deep, at ${deepestAt}\n`,
  );
}
