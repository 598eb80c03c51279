import { closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { VerdictWord } from "../../core/judge/verdict.ts";
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

const FORMAT = 1;
const COPY_BYTES = 1 << 20;
const HELD_CHARACTERS = 1 << 16;
const TAB = "\t";

/** A claim without its line: id, verdict, whether its passage is lost, words. */
type ClaimEntry = readonly [string, VerdictWord, boolean, string];

/** name, signature, checksum, then what the checksum covers: id, title, claims and errors, and the verdicts' own lines. */
const recordOf = (signature: string, { name, id, title, claims, errors }: CheckedStory): string => {
  const entries: ClaimEntry[] = claims.map((claim) => [claim.id, claim.verdict, claim.isOrphan, claim.says]);
  const body = [JSON.stringify([id, title, entries, errors]), ...claims.map(({ line }) => line)].join(TAB);
  return [name, signature, crc32(body), body].join(TAB);
};

const storyOf = (name: string, checksum: string, body: string): CheckedStory | undefined => {
  if (crc32(body) !== Number(checksum)) return undefined;
  const [head = "", ...lines] = body.split(TAB);
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

/** Opens the cache in `file`. `program` names all that verdicts depend on beside the stories. */
export const openCache = (file: string, program: string): Cache => {
  const header = `groundtruth cache ${FORMAT}, ${program}`;
  const old = openOld(file, header);
  let fresh: Writer | undefined;
  /** From the first change on, a new file is written: what was so far, and all that follows. */
  const change = (): Writer => {
    fresh ??= openNew(file, header, old.copyPassed);
    return fresh;
  };
  const drop = () => {
    change();
    old.next();
  };
  return {
    take: (name, signature) => {
      while (old.name() !== undefined && isBefore(old.name() ?? "", name)) drop();
      if (old.name() !== name) return undefined;
      const record = old.record();
      const [, known, checksum = ""] = record.split(TAB, 3);
      const start = name.length + (known?.length ?? 0) + checksum.length + 3;
      const story = known === signature ? storyOf(name, checksum, record.slice(start)) : undefined;
      if (!story) drop();
      else if (fresh) {
        fresh.put(record);
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
  };
};

interface Writer {
  readonly put: (record: string) => void;
  readonly close: () => void;
}

/** A cache that can't be written is no fault: the next check is slower, that is all. */
const openNew = (file: string, header: string, copyPassed: (target: number) => void): Writer => {
  // One name for all: what a run that was killed left behind is overwritten, and two at once spoil checksums alone.
  const temporary = `${file}.new`;
  let held = "";
  try {
    mkdirSync(dirname(file), { recursive: true });
    const target = openSync(temporary, "w");
    writeSync(target, `${header}\n`);
    copyPassed(target);
    const flush = () => {
      writeSync(target, held);
      held = "";
    };
    return {
      put: (record) => {
        held += `${record}\n`;
        if (held.length > HELD_CHARACTERS) flush();
      },
      close: () => {
        flush();
        closeSync(target);
        renameSync(temporary, file);
      },
    };
  } catch {
    return { put: () => {}, close: () => {} };
  }
};

/** The records of the state before, one at hand at a time. */
const openOld = (file: string, header: string) => {
  const descriptor = openIfThere(file);
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
    name: () => record?.slice(0, Math.max(0, record.indexOf(TAB))),
    /** The record stays as it is. */
    pass: () => {
      passed += Buffer.byteLength(record ?? "") + 1;
      next();
    },
    next,
    /** Copies the records that were passed to another file. */
    copyPassed: (target: number) => {
      if (descriptor === undefined) return;
      const buffer = Buffer.allocUnsafe(COPY_BYTES);
      for (let at = Buffer.byteLength(header) + 1; at < passed; ) {
        const bytes = readSync(descriptor, buffer, 0, Math.min(COPY_BYTES, passed - at), at);
        if (bytes === 0) break;
        writeSync(target, buffer, 0, bytes);
        at += bytes;
      }
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
};

const openIfThere = (file: string): number | undefined => {
  try {
    return openSync(file, "r");
  } catch {
    return undefined;
  }
};
