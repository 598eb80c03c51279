import { readFileSync } from "node:fs";
import { readImport } from "./src/formats/import/read-import.ts";
for (const f of process.argv.slice(2)) {
  const r = await readImport(f.split("/").at(-1), new Uint8Array(readFileSync(f)), () => {});
  if (!r.ok) { console.log("ERR", r.error); continue; }
  const { format, features, passages, dropped, bounds, table } = r.value;
  console.log("==", f.split("/").at(-1), format, features.length, JSON.stringify(bounds), table ? JSON.stringify(table.columns) : "");
  for (const { properties, geometry, id } of features) console.log("  ", id ?? "-", JSON.stringify(properties).slice(0, 200), geometry.type, JSON.stringify(geometry.coordinates).slice(0, 60));
  for (const p of passages) console.log("  P", JSON.stringify(p).slice(0, 300));
  for (const d of dropped) console.log("  DROP", d.count, d.why, d.first);
}
