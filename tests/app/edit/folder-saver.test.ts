import { afterEach, expect, test, vi } from "vitest";
import { folderSaver } from "../../../src/browser/folder-saver.ts";
import { STORY_FILES, type StoryFile, type StoryFiles } from "../../../src/formats/story-parts.ts";
import { hunted } from "../../hunt.ts";
import { readStoryFiles } from "../../stories.ts";

const OLD = readStoryFiles("pasni-port");
const NEW: StoryFiles = {
  ...OLD,
  "article.md": OLD["article.md"].replace("significant", "considerable"),
  "places.geojson": OLD["places.geojson"].replace('"name": "Pasni"', '"name": "Pasni!"'),
  "claims.json": `${OLD["claims.json"]}\n`,
};

interface Fault {
  readonly at: number;
  readonly name: string;
  readonly isLasting?: boolean;
}

/**
 * A folder as the File System Access API has it, in memory: what is written counts when it is closed
 * (https://fs.spec.whatwg.org, "createWritable"). The calls are numbered from 1; some fail.
 */
const fakeFolder = (
  files: Map<string, string>,
  faults: readonly Fault[],
  meet: (call: number) => void = () => {},
) => {
  let calls = 0;
  const call = async <T>(act: () => T): Promise<T> => {
    calls++;
    meet(calls);
    const fault = faults.find(({ at, isLasting }) => at === calls || (isLasting && calls > at));
    if (fault) throw new DOMException(fault.name, fault.name);
    return act();
  };
  const missing = () => new DOMException("not there", "NotFoundError");
  const getFileHandle = (name: string, { create = false } = {}) =>
    call(() => {
      if (!files.has(name) && !create) throw missing();
      if (!files.has(name)) files.set(name, "");
      return {
        getFile: () => call(() => ({ text: async () => files.get(name) ?? "" })),
        createWritable: () =>
          call(() => {
            let [aside, isOpen] = ["", true];
            return {
              write: (text: string) => call(() => (aside += text)),
              close: () =>
                call(() => {
                  if (!isOpen) throw new TypeError("it is closed");
                  isOpen = false;
                  files.set(name, aside);
                }),
              abort: () => call(() => (isOpen = false)),
            };
          }),
      };
    });
  const folder = {
    name: "pasni-port",
    getFileHandle,
    getDirectoryHandle: (name: string) =>
      call(() => {
        if (files.has(`${name}/`)) return {};
        throw missing();
      }),
    removeEntry: (name: string) => call(() => files.delete(name)),
  };
  return { folder, calls: () => calls };
};

afterEach(() => vi.unstubAllGlobals());

const saveTo = async (
  old: Partial<StoryFiles>,
  faults: readonly Fault[],
  meet?: (files: Map<string, string>, call: number) => void,
) => {
  const files = new Map<string, string>(Object.entries(old));
  const { folder, calls } = fakeFolder(files, faults, (call) => meet?.(files, call));
  vi.stubGlobal("window", { showDirectoryPicker: async () => folder });
  const answer = await folderSaver()?.save("pasni-port", old, NEW);
  return { answer, files: Object.fromEntries(files), calls: calls() };
};

const NAMES = ["QuotaExceededError", "NotAllowedError", "AbortError", "InvalidStateError"].slice(
  0,
  hunted(3, 4),
);

test.each([
  ["a story", OLD],
  ["a new story", {} as Partial<StoryFiles>],
])("a save of %s into a folder that fails at any call says what was written", async (_name, old) => {
  const { calls, answer, files } = await saveTo(old, []);
  expect([answer, files]).toEqual([{ status: "saved" }, NEW]);
  const first = Array.from({ length: calls }, (_, index) => index + 1);
  const one = first.flatMap((at): Fault[][] =>
    NAMES.flatMap((name) => [[{ at, name }], [{ at, name, isLasting: true }]]),
  );
  const two = first.flatMap((at): Fault[][] =>
    Array.from({ length: hunted(at % 4 === 0 ? 8 : 0, 60) }, (_, index) => [
      { at, name: "QuotaExceededError" },
      { at: at + index + 1, name: "QuotaExceededError" },
    ]),
  );
  let whole = 0;
  for (const faults of [...one, ...two]) {
    const failed = await saveTo(old, faults);
    const words = JSON.stringify({ faults, answer: failed.answer });
    const isNew = STORY_FILES.filter((file) => failed.files[file] === NEW[file] && NEW[file] !== old[file]);
    const isOld = (file: StoryFile) => failed.files[file] === old[file];
    if (failed.answer?.status === "saved") expect(failed.files, words).toEqual(NEW);
    else if (failed.answer?.status !== "failed") throw new Error(words);
    else if (failed.answer.message.includes("Nothing was written.")) {
      expect(isNew, words).toEqual([]);
      // What can't even be tidied up is an empty file of a new story.
      if (!faults.some(({ isLasting }) => isLasting) && faults.length === 1)
        expect(failed.files, words).toEqual(old);
      whole++;
    } else if (failed.answer.message.includes("Written was")) {
      expect(failed.answer.message, words).toContain(`Written was ${isNew.join(", ")} alone`);
      expect(
        STORY_FILES.every((file) => isOld(file) || isNew.includes(file) || failed.files[file] === ""),
        words,
      ).toBe(true);
    } else expect(failed.answer.message, words).toContain("It can't be told");
  }
  expect(whole).toBeGreaterThan(20);
});

test("a disk that is full at the second file leaves both as they were, and says so", async () => {
  const { calls } = await saveTo(OLD, []);
  const answers = new Set<string>();
  for (let at = 1; at <= calls; at++) {
    const { answer, files } = await saveTo(OLD, [{ at, name: "QuotaExceededError" }]);
    expect(files).toEqual(OLD);
    if (answer?.status === "failed") answers.add(answer.message);
  }
  expect([...answers]).toEqual(["The disk is full. Nothing was written."]);
});

test("what an editor writes while the files are written aside is not lost", async () => {
  const { calls } = await saveTo(OLD, []);
  const theirs = OLD["claims.json"].replace("112", "113");
  let changed = 0;
  for (let at = 2; at <= calls; at++) {
    const { answer, files } = await saveTo(OLD, [], (there, call) => {
      if (call === at) there.set("claims.json", theirs);
    });
    if (answer?.status === "changed") {
      expect(files).toEqual({ ...OLD, "claims.json": theirs });
      changed++;
    }
  }
  // From the first look to the last; behind it, while the files are closed, the browser has nothing to compare by.
  expect(changed).toBeGreaterThan(calls - 10);
});

test("beside an unfinished save of another program nothing is written", async () => {
  const { answer, files } = await saveTo({ ...OLD, ".groundtruth-save/": "" } as Partial<StoryFiles>, []);
  expect(answer).toMatchObject({ status: "failed", message: expect.stringContaining("groundtruth check") });
  expect(files["article.md"]).toBe(OLD["article.md"]);
});
