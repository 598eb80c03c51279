import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import envPaths from "env-paths";
import { TOOL_VERSION } from "../../core/versions.ts";

/** node_modules/.cache of the folder that one works in, else the user's own cache folder. */
export const cacheFolder = (): string =>
  existsSync("node_modules")
    ? resolve("node_modules", ".cache", "groundtruth")
    : envPaths("groundtruth", { suffix: "" }).cache;

/** The cache of one collection. */
export const cacheFile = (folder: string, collection: string): string =>
  join(folder, `check-${createHash("sha256").update(resolve(collection)).digest("hex").slice(0, 16)}`);

/** All that verdicts depend on beside the stories; null for a program that is no bundle, whose source may change unseen. */
export const programVersion = (dataVersion: string): string | null => {
  const file = fileURLToPath(import.meta.url);
  if (file.endsWith(".ts")) return null;
  const { size, mtimeMs } = statSync(file);
  return `${TOOL_VERSION} ${size}@${mtimeMs}, ${dataVersion}`;
};
