// Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder, wherever a script is started from: nothing is installed or made anywhere else. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** npm writes the second one at the end of each install. */
const [LOCK, INSTALLED] = ["package-lock.json", "node_modules/.package-lock.json"];
// As flags, since a script of another project that calls us has its own folder in npm's variables.
const HERE = ["--prefix", ROOT, "--no-global"];
const onWindows = process.platform === "win32";

/** Installs the packages that package-lock.json names, unless they are there. Exits with a message if it can't. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing packages (once) …");
  const { status } = spawnSync("npm", ["ci", ...HERE, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["inherit", 2, 2], // Standard output belongs to whoever reads the command's.
    shell: onWindows,
  });
  if (status === 0) return;
  console.error("npm ci failed: see its lines above. Is the package registry within reach?");
  process.exit(1);
}

/** By what both files say, not by their times, which a checkout sets anew. Packages for other systems are never there. */
function isInstalled() {
  try {
    const [wanted, there] = [LOCK, INSTALLED].map(
      (file) => JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages,
    );
    return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      if (path === "") return true;
      const found = there[path];
      return found ? found.version === version && found.integrity === integrity : optional === true;
    });
  } catch {
    return false;
  }
}

/** Runs a command of an installed package (its own `bin`) in the project's folder and gives its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync("npx", [...HERE, "--no-install", command, ...args], {
    cwd: ROOT,
    stdio: "inherit",
    shell: onWindows,
    ...options,
  });
  return status ?? 1;
}
