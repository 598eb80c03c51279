import { strToU8 } from "fflate";
import type { Imported, TableColumns } from "../../../src/core/imported.ts";
import { readImport } from "../../../src/formats/import/read-import.ts";

/** What a file brings; a file that is refused throws its message. */
export const readFile = async (
  content: string | Uint8Array,
  columns: TableColumns | null = null,
): Promise<Imported> => {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  const imported = await readImport("a", bytes, () => {}, columns);
  if (!imported.ok) throw new Error(imported.error);
  return imported.value;
};

/** Name, type and coordinates of each feature. */
export const shapesOf = ({ features }: Imported) =>
  features.map(({ properties, geometry }) => [properties.name, geometry.type, geometry.coordinates]);

/** How many things were left out, by their reason. */
export const leftOut = ({ dropped }: Imported): Record<string, number> =>
  Object.fromEntries(dropped.map(({ why, count }) => [why, count]));
