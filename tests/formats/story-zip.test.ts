import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/formats/problem.ts";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { readStoryZip, readStoryZipBase, writeStoryZip } from "../../src/formats/story-zip.ts";
import { loadStoryFromDisk, readStoryFiles } from "../stories.ts";

const ID = "pasni-port";
const FILES = readStoryFiles(ID);
const bytes = writeStoryZip(loadStoryFromDisk(ID));
/** The same archive with other folders before the names. */
const under = (prefix: string, files: Partial<typeof FILES> = FILES) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, strToU8(text)])));
const fault = (archive: Uint8Array): string => {
  const read = readStoryZip("a.zip", archive);
  return read.ok ? "" : read.error.map(formatProblem).join("; ");
};

describe("writeStoryZip and readStoryZip", () => {
  test("what was written is read as the same story", () => {
    expect(readStoryZip("a.zip", bytes)).toEqual({ ok: true, value: loadStoryFromDisk(ID) });
  });
  test("the files that it was made from come along, and are read apart", () => {
    const archive = writeStoryZip(loadStoryFromDisk(ID), FILES);
    expect(readStoryZip("a.zip", archive)).toEqual({ ok: true, value: loadStoryFromDisk(ID) });
    expect(readStoryZipBase(archive, ID)).toEqual(loadStoryFromDisk(ID));
    expect(readStoryZipBase(bytes, ID)).toBeNull();
    const { "made-from.json": _base, ...plain } = unzipSync(archive);
    for (const odd of ["{", "[]", '{"version":2,"files":{}}', '{"version":1,"files":{"article.md":5}}'])
      expect(readStoryZipBase(zipSync({ ...plain, "made-from.json": strToU8(odd) }), ID)).toBeNull();
  });
  test("the same story gives the same bytes", () => {
    expect(writeStoryZip(loadStoryFromDisk(ID))).toEqual(bytes);
  });
  test("a folder that another program packed with its parents and other files is read too", () => {
    const other = { ".DS_Store": strToU8("x"), "__MACOSX/geo/x": strToU8("x") };
    const files = Object.fromEntries(
      STORY_FILES.map((file) => [`geo/stories/${ID}/${file}`, strToU8(FILES[file])]),
    );
    const read = readStoryZip("a.zip", zipSync({ ...other, ...files }));
    expect(read.ok && read.value.id).toBe(ID);
  });
});

describe("an archive that is refused names itself and what was wanted", () => {
  test("no zip at all", () => {
    expect(fault(strToU8("PK, not"))).toMatch(/^a\.zip: .*zip archive was wanted/);
  });
  test("no story in it", () => {
    expect(fault(zipSync({ "readme.txt": strToU8("x") }))).toContain("one folder with article.md");
  });
  test("two stories in it", () => {
    const two = {
      ...Object.fromEntries(["a", "b"].map((id) => [`${id}/article.md`, strToU8(FILES["article.md"])])),
    };
    expect(fault(zipSync(two))).toContain('["a","b"]');
  });
  test("a text that is no UTF-8: it is not mended in silence", () => {
    const latin = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [`x/${name}`, strToU8(text)]),
    );
    const article = Uint8Array.from([...strToU8("---\ntitle: M"), 0xfc, ...strToU8("nchen\n---\n")]);
    expect(fault(zipSync({ ...latin, "x/article.md": article }))).toBe(
      "a.zip: x/article.md: line 2, byte 12: no UTF-8 came, a text in UTF-8 was wanted",
    );
  });
  test("a file that is missing", () => {
    const { "claims.json": _claims, ...rest } = FILES;
    expect(fault(under("x/", rest))).toContain("claims.json");
  });
  test("a folder whose name is no id", () => {
    expect(fault(under("../"))).toContain("was wanted");
  });
  test("a bomb: 100 MB in less than one, whatever size it says", () => {
    const bomb = zipSync({ "x/article.md": new Uint8Array(100 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(fault(bomb)).toContain("at most");
    // The directory at the end says 10 bytes in place of 100 MB.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(fault(lying)).not.toBe("");
  });
});
