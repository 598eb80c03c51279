import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { lockFolder } from "../../src/disk/save.ts";
import { arm, disarm } from "./faults.ts";
import { inPlace, leftOver, makeFolder, NEW, OLD, opened, save, scratchRoot } from "./saved-folder.ts";

const root = scratchRoot();
const at = (...path: readonly string[]) => join(root, ...path);
afterEach(() => {
  for (const name of readdirSync(root)) rmSync(at(name), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

describe("a save of several files", () => {
  test("when the second of two files can't be written, the first one stays as it was, and nothing else is left", () => {
    const folder = makeFolder(root, OLD);
    arm(folder, []);
    save(makeFolder(root, OLD), NEW);
    disarm();
    arm(folder, [{ at: 50, how: "ENOSPC", isLasting: true, isWrites: true }]);
    const told = save(folder, NEW);
    disarm();
    expect([told, inPlace(folder)]).toEqual(["the disk is full (ENOSPC), nothing was written", OLD]);
    expect([opened(folder), leftOver(folder)]).toEqual([OLD, []]);
  });

  test.each(["EPERM", "EBUSY", "EIO"])(
    "goes back where a rename is refused by %s, and names the file",
    (how) => {
      const counted = makeFolder(root, OLD);
      arm(counted, []);
      save(counted, NEW);
      const renames = disarm().flatMap(({ name }, index) => (name === "renameSync" ? [index + 1] : []));
      // The first makes the save count; then come a, b, c and e.
      for (const [index, name] of ["a", "b", "c", "e"].entries()) {
        const folder = makeFolder(root, OLD);
        arm(folder, [{ at: renames[index + 1] ?? 0, how }]);
        const told = save(folder, NEW);
        disarm();
        expect(told).toMatch(new RegExp(`^${name}: .*\\(${how}\\), nothing was written$`));
        expect([inPlace(folder), leftOver(folder)]).toEqual([OLD, []]);
      }
    },
  );

  test("writes nothing where a file that belongs to them was changed since the folder was locked", () => {
    for (const name of ["a", "d"]) {
      const folder = makeFolder(root, OLD);
      const locked = lockFolder(folder, ["a", "b", "c", "d", "e"]);
      if (!locked.ok) throw new Error(locked.error.words);
      writeFileSync(join(folder, name), "an editor's");
      const saved = locked.value.save(new Map([["a", Buffer.from("new a")]]));
      locked.value.release();
      expect(saved).toMatchObject({
        ok: false,
        error: { words: `${name} was changed meanwhile, nothing was written`, isUntouched: true },
      });
      expect([inPlace(folder), leftOver(folder)]).toEqual([{ ...OLD, [name]: "an editor's" }, []]);
    }
  });

  test("that was interrupted leaves alone what somebody wrote before it was ended", () => {
    const counted = makeFolder(root, OLD);
    arm(counted, []);
    save(counted, NEW);
    const calls = disarm();
    // a is in place, b, c and e are not.
    const second = calls.findIndex(({ name, to }) => name === "renameSync" && to === join(counted, "b")) + 1;
    const interrupted = () => {
      const folder = makeFolder(root, OLD);
      arm(folder, [{ at: second, how: "kill" }]);
      save(folder, NEW);
      disarm();
      expect(inPlace(folder)).toEqual({ ...OLD, a: NEW.a });
      return folder;
    };
    const openedAfter = (write: (folder: string) => void) => {
      const folder = interrupted();
      write(folder);
      const seen = opened(folder);
      expect([inPlace(folder), leftOver(folder)]).toEqual([seen, []]);
      return seen;
    };
    const put = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);
    expect(openedAfter(() => {})).toEqual(NEW);
    // As "git checkout" does: the save is taken back.
    expect(openedAfter(put("a", OLD.a ?? ""))).toEqual(OLD);
    // What was written over the old text stays beside the old files, what over the new text beside the new ones.
    expect(openedAfter(put("b", "theirs"))).toEqual({ ...OLD, b: "theirs" });
    expect(openedAfter(put("e", "theirs"))).toEqual({ ...OLD, e: "theirs" });
    expect(openedAfter(put("a", "theirs"))).toEqual({ ...NEW, a: "theirs" });
    // Another file of the folder has nothing to do with it.
    expect(openedAfter(put("d", "theirs"))).toEqual({ ...NEW, d: "theirs" });
    // A copy or a moved folder is ended where it is now.
    const folder = interrupted();
    cpSync(folder, at("copy"), { recursive: true });
    expect([opened(at("copy")), opened(folder)]).toEqual([NEW, NEW]);
  });

  test("does not write through a link, nor into what is read-only or no file", () => {
    const folder = makeFolder(root, OLD);
    writeFileSync(at("target"), "target");
    const told = (name: string, make: (path: string) => void) => {
      rmSync(join(folder, name), { recursive: true, force: true });
      make(join(folder, name));
      return save(folder, { ...OLD, a: "new a", [name]: "new" });
    };
    expect(told("b", (path) => symlinkSync(at("target"), path))).toBe(
      "b is a link and is not written through, nothing was written",
    );
    expect(told("b", (path) => mkdirSync(path))).toBe("b is no file, nothing was written");
    expect(told("b", (path) => writeFileSync(path, "b", { mode: 0o444 }))).toBe(
      "b is read-only, nothing was written",
    );
    expect([readFileSync(at("target"), "utf8"), inPlace(folder).a, leftOver(folder)]).toEqual([
      "target",
      "old a",
      [],
    ]);
  });

  test("is not led astray by links that stand where its own files might", () => {
    const folder = makeFolder(root, OLD);
    mkdirSync(at("elsewhere"));
    symlinkSync(at("elsewhere"), join(folder, ".groundtruth-save"));
    expect(save(folder, NEW)).toBe(".groundtruth-save is no folder, nothing was written");
    expect([inPlace(folder), opened(folder), readdirSync(at("elsewhere"))]).toEqual([OLD, OLD, []]);
  });

  test("obeys no plan that speaks of other files than its own", () => {
    const folder = makeFolder(root, OLD);
    mkdirSync(join(folder, ".groundtruth-save"));
    const from = `new-${"0".repeat(16)}`;
    writeFileSync(join(folder, ".groundtruth-save", from), "evil");
    for (const name of ["../outside", ".git", "x"]) {
      const plan = [{ name, from, old: null, was: null, is: "0" }];
      writeFileSync(join(folder, ".groundtruth-save", "plan"), JSON.stringify(plan));
      expect(save(folder, NEW)).toContain("says nothing that is known");
      expect(() => opened(folder)).toThrow("says nothing that is known");
    }
    expect(inPlace(folder)).toEqual(OLD);
  });
});
