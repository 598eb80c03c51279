import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hunted } from "../hunt.ts";
import { arm, type Call, disarm, type Fault } from "./faults.ts";
import { Disk } from "./power-cut.ts";
import {
  inPlace,
  leftOver,
  makeFolder,
  NEW,
  OLD,
  opened,
  same,
  save,
  scratchRoot,
  type Texts,
} from "./saved-folder.ts";

const root = scratchRoot();
afterAll(() => rmSync(root, { recursive: true }));

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const record = (old: Texts | null, faults: readonly Fault[]) => {
  const folder = makeFolder(root, old);
  const top = join(folder, "..");
  arm(top, faults);
  const told = save(folder, NEW);
  const calls = disarm();
  return { folder, top, told, calls };
};

const ROUNDS = hunted(3, 100);
let cuts = 0;

/** What is read after the power failed behind the first `count` calls is not whole, or not what had been told; null: all is well. */
const breach = (
  { folder, top, told, calls }: ReturnType<typeof record>,
  old: Texts | null,
  count: number,
  choose: (most: number) => number,
): string | null => {
  const disk = new Disk(top);
  if (old) disk.put(folder, null);
  for (const [name, text] of Object.entries(old ?? {})) disk.put(join(folder, name), text);
  for (const call of calls.slice(0, count)) disk.call(call);
  const target = join(root, `cut-${cuts++}`);
  disk.restore(top, target, choose);
  const at = join(target, "story");
  mkdirSync(at, { recursive: true });
  const seen = opened(at);
  const left = leftOver(at);
  const isPut = same(inPlace(at), seen);
  rmSync(target, { recursive: true });
  const isOver = count === calls.length;
  if (!same(seen, NEW) && !same(seen, old ?? {})) return "half a save";
  if (isOver && same(seen, NEW) !== (told === "saved")) return `told: ${told}`;
  return isPut && left.length === 0 ? null : `not put in place, or left: ${left}`;
};

const changesDisk = ({ name, to, isDone }: Call): boolean =>
  isDone &&
  (/^(?:mkdir|writ|fsync|link|rename|unlink|rmdir)/.test(name) || (name === "openSync" && to !== "r"));

const breaches = (old: Texts | null, faults: readonly Fault[]): string[] => {
  const recorded = record(old, faults);
  const random = randomFrom(1);
  const ways = [
    () => 0,
    (most: number) => most,
    ...Array.from({ length: ROUNDS }, () => (most: number) => Math.floor(random() * (most + 1))),
  ];
  const counts = recorded.calls.flatMap((call, index) => (changesDisk(call) ? [index + 1] : []));
  return [0, ...counts, recorded.calls.length]
    .flatMap((count) =>
      ways.flatMap((choose) => {
        const found = breach(recorded, old, count, choose);
        return found ? [`after ${count} calls: ${found}`] : [];
      }),
    )
    .slice(0, 5);
};

describe.each([
  ["of a folder", OLD],
  ["of a new folder", null],
])("after a power cut, a save %s is whole, and what was told holds", (_name, old) => {
  test("at any moment of a save", () => {
    expect(breaches(old, [])).toEqual([]);
  });

  test("at any moment of one that is refused and taken back", () => {
    const { calls } = record(old, []);
    const renames = calls.flatMap(({ name }, index) => (name === "renameSync" ? [index + 1] : []));
    expect(renames.length).toBeGreaterThan(3);
    for (const at of renames) expect(breaches(old, [{ at, how: "EBUSY" }])).toEqual([]);
  });
});

test("a disk that does not keep what was not synced is told from one that does", () => {
  const disk = new Disk("/top");
  const call = (name: string, path: string, to?: unknown): Call => ({ name, path, to, isDone: true });
  for (const each of [call("openSync", "/top/a", "wx"), call("writeSync", "/top/a", Buffer.from("text"))])
    disk.call(each);
  const at = (name: string) => join(root, name);
  disk.restore("/top", at("lost"), () => 0);
  disk.call(call("fsyncSync", "/top"));
  disk.restore("/top", at("empty"), () => 0);
  disk.call(call("fsyncSync", "/top/a"));
  disk.restore("/top", at("kept"), () => 0);
  expect([inPlace(at("lost")), inPlace(at("empty")), inPlace(at("kept"))]).toEqual([
    {},
    { a: "" },
    { a: "text" },
  ]);
});
