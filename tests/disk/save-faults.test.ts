import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hunted } from "../hunt.ts";
import { arm, disarm, type Fault, isDead } from "./faults.ts";
import {
  inPlace,
  isDeath,
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

const CODES = ["EIO", "EPERM", "EBUSY", "ENOSPC", "EACCES", "EROFS", "EDQUOT"].slice(0, hunted(1, 7));

/** The calls of a save without a fault. */
const callsOf = (old: Texts | null) => {
  const folder = makeFolder(root, old);
  arm(folder, []);
  save(folder, NEW);
  return disarm();
};

/** Why the next opening of a folder is not whole, not what was told, or not tidy; null where all is well. */
const breachAtOpening = (folder: string, before: Texts, told: string | null): string | null => {
  const then = opened(folder);
  const isNew = same(then, NEW);
  if (!isNew && !same(then, before)) return "half a save is read";
  if (told?.includes("the change is kept") && !isNew) return "the change was not kept";
  if (told?.includes("put right") && isNew) return "it is not as it was";
  if (!same(inPlace(folder), then)) return "opening did not put it in place";
  if (leftOver(folder).length > 0) return `${leftOver(folder)} is left`;
  const again = save(folder, NEW);
  const isDone = again === "saved" && same(inPlace(folder), NEW) && leftOver(folder).length === 0;
  return isDone ? null : `the next save failed: ${again}`;
};

/** A save with these faults; `then` happens before it is opened. */
const breach = (
  old: Texts | null,
  faults: readonly Fault[],
  then = (_folder: string) => {},
): string | null => {
  const folder = makeFolder(root, old);
  arm(folder, faults);
  const said = save(folder, NEW);
  const told = isDead() ? null : said; // What a dead process says nobody hears.
  disarm();
  const seen = inPlace(folder);
  let found: string | null = null;
  if (told === "saved" && !same(seen, NEW)) found = "said to be saved, and is not in place";
  if (told?.endsWith("nothing was written") && !same(seen, old ?? {})) found = "something was written";
  // A second fault may hit the very look at what is so.
  if (told?.includes("look at") && faults.length === 1 && !faults[0]?.isLasting)
    found = "it was not told what is so";
  then(folder);
  found ??= breachAtOpening(folder, old ?? {}, told);
  if (old && (statSync(join(folder, "a")).mode & 0o777) !== 0o640) found ??= "another mode";
  rmSync(join(folder, ".."), { recursive: true });
  return found && `${found}: ${JSON.stringify({ faults, told })}`;
};

/** Everything that went wrong with these saves; they must be many. */
const breaches = (
  old: Texts | null,
  all: readonly (readonly Fault[])[],
  then?: (folder: string) => void,
): string[] => {
  expect(all.length).toBeGreaterThan(50);
  return all.flatMap((faults) => breach(old, faults, then) ?? []).slice(0, 5);
};

const openWith = (faults: readonly Fault[]) => (folder: string) => {
  arm(folder, faults);
  try {
    opened(folder);
  } catch (error) {
    if (!isDeath(error)) throw error;
  } finally {
    disarm();
  }
};

describe.each([
  ["of a folder", OLD],
  ["of a new folder", null],
])("a save %s is whole, old or new, and the message says what is so", (_name, old) => {
  const calls = callsOf(old);
  const ats = calls.map((_call, index) => index + 1);
  const renames = ats.filter((at) => calls[at - 1]?.name === "renameSync");
  const pick = (all: readonly (readonly Fault[])[], few: number) =>
    all.filter((_each, index) => index % hunted(Math.ceil(all.length / few), 1) === 0);

  test("killed before or within any call", () => {
    expect(
      breaches(
        old,
        ats.flatMap((at) => [[{ at, how: "kill" }], [{ at, how: "half" }]]),
      ),
    ).toEqual([]);
  });

  test("refused by the system at any call, once or from then on", () => {
    const one = ats.flatMap((at) => CODES.map((how) => [{ at, how }]));
    const lasting = ats.flatMap((at) => CODES.map((how) => [{ at, how, isLasting: true }]));
    expect(breaches(old, [...one, ...lasting])).toEqual([]);
  });

  test("refused and then killed or refused again, at any two calls", () => {
    // A save that is taken back makes more calls than one that is not.
    const last = ats.length + 60;
    const seconds = (first: number) => Array.from({ length: last - first }, (_, index) => first + index + 1);
    const pairs = (hunted(0, 1) === 1 ? ats : renames).flatMap((at) =>
      seconds(at).flatMap((second) =>
        ["kill", "EIO"].map((how) => [
          { at, how: "EBUSY" },
          { at: second, how },
        ]),
      ),
    );
    expect(breaches(old, pick(pairs, 600))).toEqual([]);
  });

  test("killed, and whoever opens it is killed too", () => {
    for (const at of [...renames, ats.length - 4])
      for (let second = 1; second < 90; second += hunted(4, 1))
        expect(breach(old, [{ at, how: "kill" }], openWith([{ at: second, how: "kill" }]))).toBeNull();
  });

  test("killed, and read by one who may not write: as a whole, and left as it is", () => {
    for (const at of ats)
      expect(
        breach(old, [{ at, how: "kill" }], (folder) => {
          const before = [inPlace(folder), leftOver(folder)];
          arm(folder, [{ at: 1, how: at % 2 ? "EROFS" : "EACCES", isLasting: true, isWrites: true }]);
          const seen = opened(folder);
          disarm();
          expect([inPlace(folder), leftOver(folder)]).toEqual(before);
          expect(same(seen, NEW) || same(seen, old ?? {})).toBe(true);
        }),
      ).toBeNull();
  });
});
