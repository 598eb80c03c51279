import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

/** A way to a disk that is really full: after `fill` it takes one page of a file and no more. */
interface FullDisk {
  readonly name: string;
  readonly isPossible: boolean;
  readonly open: (folder: string) => void;
  readonly fill: (folder: string) => void;
  readonly clear: (folder: string) => void;
  readonly close: (folder: string) => void;
}

const PAGE_BYTES = 4096;

const succeeds = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const filler = (folder: string): string => join(folder, ".filler");

/** Takes root, which a container of CI often has. */
const smallFileSystem: FullDisk = {
  name: "a file system of 128 kB",
  isPossible:
    process.getuid?.() === 0 && succeeds("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"),
  open: (folder) => execFileSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", folder]),
  fill: (folder) => {
    try {
      for (;;) appendFileSync(filler(folder), Buffer.alloc(PAGE_BYTES));
    } catch {
      truncateSync(filler(folder), statSync(filler(folder)).size - PAGE_BYTES);
    }
  },
  clear: (folder) => rmSync(filler(folder), { force: true }),
  close: (folder) => execFileSync("umount", [folder]),
};

const limitFiles = (bytes: number | "unlimited"): void => {
  execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:unlimited`]);
};

/** What `ulimit -f` sets, for this very process: anybody may. */
const limitedFiles: FullDisk = {
  name: "a limit of 4 kB a file",
  isPossible: process.platform === "linux" && succeeds("prlimit", "--version"),
  open: () => {},
  fill: () => limitFiles(PAGE_BYTES),
  clear: () => limitFiles("unlimited"),
  close: () => {},
};

export const FULL_DISKS = [smallFileSystem, limitedFiles].filter(({ isPossible }) => isPossible);
