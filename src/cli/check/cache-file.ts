import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { TOOL_VERSION } from "../../core/versions.ts";
import { stampOf } from "../../disk/write-whole.ts";
import type { Data } from "../data.ts";

/** Where the caches are, and what their entries are good for. */
export interface CachePlace {
  readonly folder: string;
  readonly program: string;
}

/** The user's own cache folder; null where there is none, or for a program that is no bundle: its source may change unseen. */
export const cachePlace = (data: Data): CachePlace | null => {
  const file = fileURLToPath(import.meta.url);
  if (file.endsWith(".ts")) return null;
  try {
    return { folder: join(userCache(process.env), "groundtruth"), program: programVersion(file, data) };
  } catch {
    // A user without a home, data that can't be read: the check is slower, that is all.
    return null;
  }
};

/** As the systems have it; of the XDG Base Directory Specification relative paths are to be ignored. */
const userCache = ({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string => {
  if (process.platform === "win32" && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache");
};

/** All that verdicts depend on beside the stories. */
const programVersion = (file: string, data: Data): string => {
  const files = createHash("sha256")
    .update(`${stampOf(statSync(file))} ${data.stamp()}`)
    .digest("hex");
  return `${TOOL_VERSION}, ${data.version}, node ${process.versions.node}, files ${files}`;
};

/** The cache of one collection. */
export const cacheFile = (folder: string, collection: string): string =>
  join(folder, `check-${createHash("sha256").update(resolve(collection)).digest("hex").slice(0, 16)}`);
