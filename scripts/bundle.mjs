// The command as one file, build/command.cjs, and its loader beside it: reading hundreds of modules would take longer
// than checking a story.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./install.mjs";

const SELF = fileURLToPath(import.meta.url);
const BUILD = join(ROOT, "build");
export const COMMAND = join(BUILD, "groundtruth.cjs");
const BUNDLE = "build/command.cjs";
/** Of the bundle and of all that it was made from, the SHA-256 by path. */
const MADE_FROM = join(BUILD, "made-from.json");
const LOADER = "scripts/command-loader.cjs";
/** Beside the modules that are in it. */
const ALSO = ["scripts/bundle.mjs", LOADER, "package-lock.json"];

/**
 * Bundles the command anew where a source is another one than it was made from: by content, not by time. False where that
 * can't be done, as in a checkout that can't be written to; the reason is on standard error.
 */
export function ensureBundle() {
  if (isFresh()) return true;
  // Vite looks at the folder that it is started from, which is the user's.
  const { status } = spawnSync(process.execPath, [SELF], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  return status === 0;
}

async function bundle() {
  mkdirSync(BUILD, { recursive: true });
  const aside = mkdtempSync(join(BUILD, ".making-"));
  try {
    const madeFrom = { ...hashesOf(ALSO), ...(await bundleInto(aside)) };
    copyFileSync(join(ROOT, LOADER), join(aside, "groundtruth.cjs"));
    for (const name of ["command.cjs", "groundtruth.cjs"]) renameSync(join(aside, name), join(BUILD, name));
    writeFileSync(join(aside, "made-from"), JSON.stringify({ ...madeFrom, ...hashesOf([BUNDLE]) }));
    renameSync(join(aside, "made-from"), MADE_FROM);
  } finally {
    rmSync(aside, { recursive: true });
  }
  // Its first run leaves the code cache.
  execFileSync(process.execPath, [COMMAND, "check", "--fail-on", "none"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Gives the hashes of its modules, as they were when they were read. */
async function bundleInto(outDir) {
  const { build } = await import("vite");
  const modules = {};
  const remember = {
    name: "remember",
    enforce: "pre",
    load(id) {
      const path = relative(ROOT, id);
      if (!isAbsolute(id) || path.includes("node_modules") || !existsSync(id)) return null;
      const content = readFileSync(id);
      modules[path] = hashOf(content);
      return content.toString("utf8");
    },
  };
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    plugins: [remember],
    ssr: { noExternal: true },
    build: {
      ssr: "src/cli/groundtruth.ts",
      outDir,
      target: "node20",
      minify: true,
      copyPublicDir: false,
      rolldownOptions: {
        // Two old packages are imported in a way that suits bundlers and Node alike: one half of it is always undefined.
        checks: { importIsUndefined: false },
        output: { format: "cjs", codeSplitting: false, entryFileNames: "command.cjs" },
      },
    },
  });
  return modules;
}

function isFresh() {
  try {
    const madeFrom = JSON.parse(readFileSync(MADE_FROM, "utf8"));
    const now = hashesOf([...Object.keys(madeFrom), ...ALSO, BUNDLE]);
    readFileSync(COMMAND);
    return Object.entries(now).every(([path, hash]) => madeFrom[path] === hash);
  } catch {
    return false;
  }
}

const hashOf = (content) => createHash("sha256").update(content).digest("hex");
const hashesOf = (paths) =>
  Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(ROOT, path)))]));

const [, started = ""] = process.argv;
if (existsSync(started) && realpathSync(started) === SELF && !isFresh()) {
  try {
    await bundle();
  } catch (error) {
    console.error(`The command can't be bundled: ${error.message}`);
    process.exitCode = 1;
  }
}
