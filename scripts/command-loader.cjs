#!/usr/bin/env node
// Starts the bundled command from V8's code cache: to compile it anew takes longer than to check a story. Where there
// is no cache, or it is another Node's, one is left for the next time.
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
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

const cachedData = readIfThere(cache);
const source = `(function (require, __filename) {${readFileSync(file, "utf8")}\n})`;
const script = new Script(source, { filename: file, cachedData });
if (cachedData === undefined || script.cachedDataRejected)
  process.once("exit", () => {
    const fresh = `${cache}.${process.pid}`;
    try {
      writeFileSync(fresh, script.createCachedData());
      renameSync(fresh, cache);
    } catch {
      // A folder that can't be written: the next start is as slow.
    }
  });
script.runInThisContext()(require, file);
