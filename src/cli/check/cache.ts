import { closeSync, openSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { VerdictWord } from "../../core/judge/verdict.ts";
import { isDone, makeFolder, takeAside } from "../../disk/write-whole.ts";
import { linesOf } from "../lines.ts";
import type { CheckedClaim, CheckedStory } from "./checked.ts";

/**
 * What a collection's check found last, in the order in which its stories are walked. A story whose files have the same
 * sizes and times is not read again. Whatever in it can't be trusted (another version, a wrong checksum) counts as
 * not there.
 */
export interface Cache {
  /** The story as it was checked last; undefined where it changed or is new. */
  readonly take: (name: string, signature: string) => CheckedStory | undefined;
  /** Keeps what was just found, where `take` gave nothing. */
  readonly keep: (signature: string, story: CheckedStory) => void;
  /** Puts the new state in the old one's place. */
  readonly close: () => void;
}

const FORMAT = 2;
const COPY_BYTES = 1 << 20;
const HELD_CHARACTERS = 1 << 16;
const TAB = "\t";

/** A claim without its line: id, verdict, whether its passage is lost, words. */
type ClaimEntry = readonly [string, VerdictWord, boolean, string];

/** checksum, then what it covers: name, signature, id, title, claims and errors, and the verdicts' own lines. */
const recordOf = (signature: string, { name, id, title, claims, errors }: CheckedStory): string => {
  const entries: ClaimEntry[] = claims.map((claim) => [claim.id, claim.verdict, claim.isOrphan, claim.says]);
  const head = JSON.stringify([id, title, entries, errors]);
  const body = [name, signature, head, ...claims.map(({ line }) => line)].join(TAB);
  return `${crc32(body)}${TAB}${body}`;
};

const storyOf = (record: string, signature: string): CheckedStory | undefined => {
  const start = record.indexOf(TAB) + 1;
  const [name = "", known, head = "", ...lines] = record.slice(start).split(TAB);
  if (known !== signature || crc32(record.slice(start)) !== Number(record.slice(0, start - 1)))
    return undefined;
  // The checksum says that these are our own words.
  const [id, title, entries, errors] = JSON.parse(head) as [string, string, ClaimEntry[], string[]];
  const claims = entries.map(
    ([claim, verdict, isOrphan, says], index): CheckedClaim => ({
      id: claim,
      verdict,
      isOrphan,
      says,
      line: lines[index] ?? "",
    }),
  );
  return { name, line: null, id, title, claims, errors, story: null };
};

/** As folders are walked: by the names of their parts. */
const isBefore = (one: string, other: string): boolean =>
  one.replaceAll("/", "\0") < other.replaceAll("/", "\0");

/**
 * Opens the cache in `file`. `program` names all that verdicts depend on beside the stories. Whatever is wrong with the
 * cache turns it off: then every story is read, and the next check finds the cache as it was.
 */
export const openCache = (file: string, program: string): Cache => {
  let cache: (Cache & { readonly abandon: () => void }) | null = null;
  const trying = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch {
      cache?.abandon();
      cache = null;
      return undefined;
    }
  };
  trying(() => {
    cache = openTrusted(file, program);
  });
  return {
    take: (name, signature) => trying(() => cache?.take(name, signature)),
    keep: (signature, story) => trying(() => cache?.keep(signature, story)),
    close: () => trying(() => cache?.close()),
  };
};

const openTrusted = (file: string, program: string): Cache & { readonly abandon: () => void } => {
  const header = `groundtruth cache ${FORMAT}, ${program}`;
  const old = openOld(file, header);
  let fresh: Writer | undefined;
  /** From the first change on, a new file is written: what was so far, and all that follows. */
  const change = (): Writer => {
    if (fresh) return fresh;
    fresh = openNew(file);
    fresh.put(header);
    old.passed(fresh.copy);
    return fresh;
  };
  const drop = () => {
    change();
    old.next();
  };
  return {
    take: (name, signature) => {
      for (let known = old.name(); known !== undefined && isBefore(known, name); known = old.name()) drop();
      if (old.name() !== name) return undefined;
      const story = storyOf(old.record(), signature);
      if (!story) drop();
      else if (fresh) {
        fresh.put(old.record());
        old.next();
      } else old.pass();
      return story;
    },
    keep: (signature, story) => {
      if (!/[\t\n]/.test(story.name)) change().put(recordOf(signature, story));
    },
    close: () => {
      if (old.name() !== undefined) change();
      old.close();
      fresh?.close();
    },
    abandon: () => {
      old.close();
      fresh?.abandon();
    },
  };
};

interface Writer {
  readonly put: (record: string) => void;
  readonly copy: (bytes: Uint8Array) => void;
  /** Puts the file in its place. */
  readonly close: () => void;
  readonly abandon: () => void;
}

const openNew = (file: string): Writer => {
  makeFolder(dirname(file));
  const { path, giveUp } = takeAside(dirname(file));
  const target = openSync(path, "wx", 0o600);
  let held = "";
  const copy = (bytes: Uint8Array) => {
    writeFileSync(target, held); // Not writeSync: on a disk that is nearly full it writes a part and calls that well.
    writeFileSync(target, bytes);
    held = "";
  };
  return {
    put: (record) => {
      held += `${record}\n`;
      if (held.length > HELD_CHARACTERS) copy(new Uint8Array());
    },
    copy,
    close: () => {
      copy(new Uint8Array());
      closeSync(target);
      renameSync(path, file);
      giveUp();
    },
    abandon: () => {
      isDone(() => closeSync(target));
      giveUp();
    },
  };
};

/** The records of the state before, one at hand at a time; none where the file is of another version, or no file. */
const openOld = (file: string, header: string) => {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const descriptor = isFile ? openSync(file, "r") : undefined;
  const lines = descriptor === undefined ? [].values() : linesOf((buffer) => readSync(descriptor, buffer));
  let passed = Buffer.byteLength(header) + 1;
  let record: string | undefined;
  const next = () => {
    const line = lines.next();
    record = line.done ? undefined : line.value;
  };
  if (lines.next().value === header) next();
  return {
    record: () => record ?? "",
    name: () => record?.split(TAB, 2)[1],
    /** The record stays as it is. */
    pass: () => {
      passed += Buffer.byteLength(record ?? "") + 1;
      next();
    },
    next,
    /** The bytes of the records that were passed. */
    passed: (copy: (bytes: Uint8Array) => void) => {
      if (descriptor === undefined) return;
      const buffer = Buffer.allocUnsafe(COPY_BYTES);
      for (let at = Buffer.byteLength(header) + 1; at < passed; ) {
        const bytes = readSync(descriptor, buffer, 0, Math.min(COPY_BYTES, passed - at), at);
        if (bytes === 0) break;
        copy(buffer.subarray(0, bytes));
        at += bytes;
      }
    },
    close: () => {
      if (descriptor !== undefined) isDone(() => closeSync(descriptor));
    },
  };
};
