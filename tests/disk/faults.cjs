// Counts the calls of node:fs that touch a folder, and makes one of them fail or be the last. Tests arm it; a process that
// is started with `--require` arms itself by the variable GROUNDTRUTH_FAULT.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const NAMES = [
  ...[
    "accessSync",
    "closeSync",
    "existsSync",
    "fchmodSync",
    "fchownSync",
    "fstatSync",
    "fsyncSync",
    "ftruncateSync",
  ],
  ...["linkSync", "lstatSync", "mkdirSync", "openSync", "readFileSync", "readSync", "readdirSync"],
  ...[
    "readlinkSync",
    "renameSync",
    "rmSync",
    "rmdirSync",
    "statSync",
    "unlinkSync",
    "writeFileSync",
    "writeSync",
  ],
];

/** A file system that tells times in steps of so many ms and has no numbers of files, as FAT; 0: as it is. */
let step = 0;
const { statSync } = fs;
fs.statSync = (...args) => {
  const stats = statSync(...args);
  if (step === 0 || !stats) return stats;
  const coarse = (time) => Math.floor(time / step) * step;
  return Object.assign(stats, { mtimeMs: coarse(stats.mtimeMs), ctimeMs: coarse(stats.ctimeMs), ino: 0 });
};
exports.coarsen = (milliseconds) => {
  step = milliseconds;
};

/** In place of a death: nothing that the process does after it reaches the disk. */
class Killed extends Error {}

let armed = null;
let isDead = false;
let calls = [];
const descriptors = new Map();

const fail = (name, code) =>
  Object.assign(new Error(`${code}: made to fail, ${name}`), {
    code,
    syscall: name.replace("Sync", ""),
    errno: -1,
  });

const die = () => {
  if (armed.how === "SIGKILL" || armed.isReal) process.kill(process.pid, "SIGKILL");
  isDead = true;
  throw new Killed();
};

const WRITES = /^(?:fchmod|fchown|ftruncate|link|mkdir|rename|rm|rmdir|unlink|write|writeFile)Sync$/;
const isWrite = (name, args) => WRITES.test(name) || (name === "openSync" && args[1] !== "r");

const pathOf = (subject) => (typeof subject === "number" ? descriptors.get(subject) : String(subject));

/** Does what is to happen in place of a call; undefined: nothing, it is made. */
const inPlaceOf = (name, real, args) => {
  for (const { at, how, isLasting, isWrites, meet } of armed.faults) {
    if (calls.length !== at && !(isLasting && calls.length > at)) continue;
    if (isWrites && !isWrite(name, args)) continue;
    if (how === "kill") die();
    if (how === "half") {
      // A write that the death cuts in two.
      if (name === "writeFileSync") real(args[0], args[1].subarray(0, args[1].length >> 1));
      die();
    }
    if (how === "meet") {
      const then = armed;
      armed = null;
      meet();
      armed = then;
      return undefined;
    }
    if (name === "existsSync") return false;
    if (name === "closeSync") real(...args); // The descriptor is gone, whatever close() says.
    throw fail(name, how);
  }
  return undefined;
};

for (const name of NAMES) {
  const real = fs[name];
  fs[name] = (...args) => {
    const path = pathOf(args[0]);
    const isCounted = armed !== null && path?.includes(armed.within);
    if (isCounted && isDead) throw new Killed();
    const call = { name, path, to: args[1], isDone: false };
    if (isCounted) calls.push(call);
    const instead = isCounted ? inPlaceOf(name, real, args) : undefined;
    if (instead !== undefined) return instead;
    const result = real(...args);
    call.isDone = true;
    if (name === "openSync") descriptors.set(result, path);
    return result;
  };
}
syncBuiltinESMExports();

/**
 * From now on. `faults` are { at, how, isLasting, isWrites, meet }: the number of the call, from 1; an error's code, "kill",
 * "half" or "meet"; all later calls too; of calls that write alone; what somebody else does just before the call. `within` is what the path of a counted call contains.
 */
exports.arm = (within, faults, isReal = false) => {
  armed = { within, faults, isReal };
  isDead = false;
  calls = [];
};
/** Gives the calls that were made: { name, path, to, isDone }. */
exports.disarm = () => {
  armed = null;
  return calls;
};
/** True from a "kill" until the next `arm`. */
exports.isDead = () => isDead;
exports.Killed = Killed;

const { GROUNDTRUTH_FAULT } = process.env;
if (GROUNDTRUTH_FAULT) {
  const { within, faults, log } = JSON.parse(GROUNDTRUTH_FAULT);
  exports.arm(within, faults, true);
  if (log) process.on("exit", () => fs.writeFileSync(log, JSON.stringify(exports.disarm())));
}
