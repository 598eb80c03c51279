import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "./disk-fault.ts";

/** A process of another machine can't be asked whether it lives: what it made is left alone for this long. */
const FOREIGN_MILLISECONDS = 120_000;

const readOr = (read: () => string): string => {
  try {
    return read();
  } catch {
    return "";
  }
};
const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

const UNKNOWN = "0";
/** When a process began, in ticks since the machine was started: a number of a process is used again. Linux alone tells. */
const startOf = (pid: number | "self"): string => {
  // Behind the program's name, which may hold anything, stand its state and, 19 fields on, its start (proc_pid_stat(5)).
  const fields =
    readOr(() => readFileSync(`/proc/${pid}/stat`, "latin1"))
      .split(")")
      .at(-1)
      ?.split(" ") ?? [];
  return fields[1] === "Z" ? "ended" : (fields[20] ?? UNKNOWN);
};

let known: {
  readonly machine: string;
  readonly boot: string;
  readonly space: string;
  readonly start: string;
};
/** This machine, since when it runs, within which container, and when this process began. */
const here = () => {
  known ??= {
    machine: short(`${hostname()} ${readOr(() => readFileSync("/etc/machine-id", "latin1"))}`),
    boot: short(readOr(() => readFileSync("/proc/sys/kernel/random/boot_id", "latin1"))),
    space: short(readOr(() => readlinkSync("/proc/self/ns/pid"))),
    start: startOf("self"),
  };
  return known;
};

const NAME = /^(\d+)-(\d+)-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{16}$/;

/** What this process has under names of its own. */
const own = new Set<string>();

/** A name that nothing else has, and that tells others who made it: process, its start, machine, boot and container. */
export const takeName = (): string => {
  const { machine, boot, space, start } = here();
  const name = [process.pid, start, machine, boot, space, randomBytes(8).toString("hex")].join("-");
  own.add(name);
  return name;
};

/** This process has no more to do with what has the name. */
export const giveUpName = (name: string): void => {
  own.delete(name);
};

/** True if whoever took the name will not come back to `path`, which it made: its process has ended. */
export const isAbandoned = (name: string, path: string): boolean => {
  const [, pid, start, machine, boot, space] = NAME.exec(name) ?? [];
  const { machine: ours, boot: now, space: within, start: begun } = here();
  if (machine !== ours) return isOld(path);
  if (boot !== now) return true;
  if (space !== within) return isOld(path);
  if (Number(pid) === process.pid && start === begun) return !own.has(name);
  if (!isAlive(Number(pid))) return true;
  const since = startOf(Number(pid));
  return ![start, since].includes(UNKNOWN) && since !== start;
};

const isOld = (path: string): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return !stats || Date.now() - stats.mtimeMs > FOREIGN_MILLISECONDS;
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is somebody else's, and lives.
    return codeOf(error) === "EPERM";
  }
};
