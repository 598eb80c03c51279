import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../data.ts";
import type { Terminal } from "../terminal.ts";

const MAKER = join("src", "make", "sea.ts");
const SOURCE = join("node_modules", "@geo-maps", "earth-seas-10m");

/** Makes the sea's data where it is missing and can be made, in a checkout. Its progress goes to standard error. */
export const ensureSea = (terminal: Terminal): void => {
  const folder = packageFolder();
  if (existsSync(join(folder, "public", "sea", "sea.bin.gz"))) return;
  if (![MAKER, SOURCE].every((path) => existsSync(join(folder, path)))) return;
  terminal.warn("groundtruth: making the sea's data (once, a minute or two) …\n");
  const shell = process.platform === "win32";
  // The folder as a flag too: a script of another project that calls us has its own in npm's variables.
  spawnSync("npm", ["run", "--silent", "--prefix", folder, "sea"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell,
  });
};
