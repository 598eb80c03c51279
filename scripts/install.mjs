// Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const LOCK = "package-lock.json";
/** npm writes this file at the end of each install. */
const INSTALLED = "node_modules/.package-lock.json";

/** Installs the packages that package-lock.json names, unless they are there. Exits with a message if it can't. */
export function ensureInstalled() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return;
  console.log("Installing packages (once) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error("npm ci failed: see its lines above. Is the package registry within reach?");
  process.exit(1);
}

/** Runs a command of an installed package (its own `bin`) and gives its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  return status ?? 1;
}
