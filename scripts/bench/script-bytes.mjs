import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes (gzip) of the script that the built page loads before its map shows, MapLibre's own left out. */
export function scriptBytes(dist) {
  const folder = join(dist, "assets");
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const eager = new Set(names.filter((name) => html.includes(name) || name.startsWith("map-view-")));
  // What those import at once, and what that imports.
  for (const name of eager)
    for (const [, imported] of read(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      eager.add(imported);
  return [...eager]
    .filter((name) => !name.startsWith("maplibre"))
    .reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
}
