import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { arm, type Call, disarm, meeting } from "./faults.ts";
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

/** A save of NEW that somebody else meets at its call `at`; what it told, what the files are, and its calls. */
const meet = (at: number, other: (folder: string) => void, old: Texts | null = OLD) => {
  const folder = makeFolder(root, old);
  arm(folder, [meeting(at, () => other(folder))]);
  const told = save(folder, NEW);
  const calls = disarm();
  const files = inPlace(folder);
  expect([opened(folder), leftOver(folder)]).toEqual([files, []]);
  rmSync(join(folder, ".."), { recursive: true });
  return { told, files, calls, folder };
};
const usual = meet(0, () => {});
const each = <T>(find: (at: number) => T, { calls } = usual): T[] =>
  calls.map((_call, index) => find(index + 1));

describe("whoever meets a save at any of its calls", () => {
  test.each([
    ["a folder", OLD],
    ["a new folder", null],
  ])("another save of %s comes before it, after it, or is told that the folder is busy", (_name, old) => {
    const theirs: Texts = { ...OLD, c: "their c", e: "their e" };
    const isBusy = (words: string | null) => words === "another program is saving there, nothing was written";
    const meetAt = (at: number) => {
      let theyWere: string | null = null;
      const other = (folder: string) => {
        theyWere = save(folder, theirs);
      };
      return { ...meet(at, other, old), theyWere };
    };
    const found = each(
      meetAt,
      meet(0, () => {}, old),
    );
    for (const { told, theyWere, files } of found) {
      const [we, they] = [told === "saved", theyWere === "saved"];
      expect([we || isBusy(told) || told?.includes("changed meanwhile"), they || isBusy(theyWere)]).toEqual([
        true,
        true,
      ]);
      expect((we && same(files, NEW)) || (they && same(files, theirs))).toBe(true);
    }
    // Both outcomes are among them.
    expect(new Set(found.map(({ theyWere }) => theyWere)).size).toBe(2);
  });

  test("a reader reads all old or all new files, and does not end the save", () => {
    for (const { told, files, seen } of each((at) => {
      let seen: Texts = {};
      const met = meet(at, (folder) => {
        seen = opened(folder);
      });
      return { ...met, seen };
    })) {
      expect([told, same(files, NEW)]).toEqual(["saved", true]);
      expect(same(seen, OLD) || same(seen, NEW)).toBe(true);
    }
  });

  /** The folder is locked and looked at: from here on nothing of an editor may be lost. */
  const locked = usual.calls.findIndex(({ name, path }) => name === "openSync" && path.includes("/new-"));
  const isRename = ({ name, to }: Call, file: string) =>
    name === "renameSync" && to === join(usual.folder, file);

  test.each(["a", "b", "d", "e"] as const)(
    "an editor that writes %s loses nothing, and the save says so",
    (file) => {
      const ways = {
        "in place": (path: string) => writeFileSync(path, "an editor's"),
        "by a rename": (path: string) => {
          writeFileSync(join(root, "aside"), "an editor's");
          renameSync(join(root, "aside"), path);
        },
      };
      const put = usual.calls.findIndex((call) => isRename(call, file)) + 1;
      for (const [way, write] of Object.entries(ways))
        for (let at = locked + 1; at <= usual.calls.length; at++) {
          // Nothing can be asked between the last look at a file and its rename: there another's rename would be lost.
          if (at === put && (way === "by a rename" || file === "e")) continue;
          const { told, files } = meet(at, (folder) => write(join(folder, file)));
          const isLater = told === "saved";
          if (!isLater) expect(told).toContain(`${file} was changed meanwhile, nothing was written`);
          expect(files).toEqual({ ...(isLater ? NEW : OLD), [file]: "an editor's" });
        }
    },
  );
});
