#!/usr/bin/env node
// Starts the bundled command from V8's code cache: to compile it anew takes longer than to check a story. Where there
// is no cache, or it is another Node's or another bundle's, one is left for the next time.
const { createHash, randomBytes } = require("node:crypto");
const { readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "command.cjs");
const cache = join(__dirname, "command.cache");

const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

const text = readFileSync(file);
// V8 compares no more than lengths: the cache begins with the hash of the text that it was made from.
const hash = createHash("sha256").update(text).digest();
const kept = readIfThere(cache);
const cachedData = kept?.subarray(0, hash.length).equals(hash) ? kept.subarray(hash.length) : undefined;
const script = new Script(`(function (require, __filename) {${text}\n})`, { filename: file, cachedData });
if (cachedData === undefined || script.cachedDataRejected)
  process.once("exit", () => {
    const fresh = `${cache}.${randomBytes(8).toString("hex")}`;
    try {
      writeFileSync(fresh, Buffer.concat([hash, script.createCachedData()]), { flag: "wx" });
      renameSync(fresh, cache);
    } catch {
      // A folder that can't be written, a disk that is full: the next start is as slow.
      rmSync(fresh, { force: true });
    }
  });
script.runInThisContext()(require, file);
