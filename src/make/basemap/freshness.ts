import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PMTiles, type Source } from "pmtiles";

/** The key in an archive's metadata under which the hash of what it was made from stands. */
export const MADE_FROM = "groundtruth:made-from";

/** The hash of the files given and of this folder's code: an archive is made again when it changes. */
export const hashInputs = (files: readonly string[]): string => {
  const hash = createHash("sha256");
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const recipe = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  for (const file of [...files, ...recipe]) hash.update(readFileSync(file));
  return hash.digest("hex");
};

/** True if there is an archive at `path` and it was made from inputs of that hash. */
export const isFresh = async (path: string, hash: string): Promise<boolean> => {
  if (!existsSync(path)) return false;
  const metadata = await new PMTiles(fileSource(path)).getMetadata().catch(() => undefined);
  return (
    typeof metadata === "object" &&
    metadata !== null &&
    (metadata as Record<string, unknown>)[MADE_FROM] === hash
  ); // Checked to be an object.
};

/** An archive on disk, for the reader of the pmtiles library. */
export const fileSource = (path: string): Source => ({
  getKey: () => path,
  getBytes: async (offset, length) => {
    const file = openSync(path, "r");
    const bytes = new Uint8Array(length);
    const read = readSync(file, bytes, 0, length, offset);
    closeSync(file);
    return { data: bytes.buffer.slice(0, read) };
  },
});
