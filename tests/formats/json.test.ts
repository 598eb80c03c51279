import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/formats/json.ts";
import { readStory, writeStory } from "../../src/formats/story-files.ts";
import { loadStoryFromDisk } from "../stories.ts";

/** What this engine says of a faulty text; undefined where it is sound. */
const engineMessage = (text: string): string | undefined => {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

/** A JSON text with a few characters taken out or put in. */
const damaged = fc
  .tuple(
    fc.jsonValue({ maxDepth: 3 }),
    fc.nat(),
    fc.nat(3),
    fc.constantFrom("", ",", "}", "]", '"', "'", ":", "\\", "\n", "0", "-"),
  )
  .map(([value, at, taken, put]) => {
    const text = JSON.stringify(value, null, 1);
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + put + text.slice(cut + taken);
  });

/** Offset of the place that the program names. */
const faultOffset = (text: string): number => {
  const read = parseJson("x.json", text);
  const [, line, column] =
    /^line (\d+), column (\d+)$/.exec(read.ok ? "" : (read.error[0]?.path ?? "")) ?? [];
  const before = text.split("\n").slice(0, Number(line) - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
};

describe("the place of a fault in a JSON file", () => {
  test("is at or before the one that the engine names, within one token of it", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const position = /position (\d+)/.exec(engineMessage(text) ?? "")?.[1];
        fc.pre(position !== undefined);
        const offset = faultOffset(text);
        expect(offset).toBeLessThanOrEqual(Number(position));
        expect(text.slice(offset, Number(position))).toMatch(/^(".*|[\w.+-]*|\s*)$/s);
      }),
      { numRuns: 1000 },
    );
  });

  test("10,000 open brackets are no trouble", () => {
    expect(parseJson("x.json", "[".repeat(10_000))).toMatchObject({
      error: [{ path: "line 1, column 10001", value: "the end of the file", wanted: "a value or ]" }],
    });
  });
});

describe("parseJson(file, text)", () => {
  test.each([
    ["plain", '{"__proto__": {"polluted": true}, "a": 1}'],
    ["deep down", '{"a": 1, "b": [{"__proto__": null}]}'],
    ["as escapes", '{"\\u005f_proto__": {"polluted": true}, "a": 1}'],
    ["a letter as an escape", '{"__\\u0070roto__": {"polluted": true}, "a": 1}'],
  ])("a key __proto__ never arrives: %s", (_how, text) => {
    const read = parseJson("x.json", text);
    expect(read.ok && JSON.stringify(read.value)).not.toContain("__proto__");
    expect(read.ok && read.value).toMatchObject({ a: 1 });
    expect({}).not.toHaveProperty("polluted");
  });

  test("a text that only speaks of __proto__ stays", () => {
    expect(parseJson("x.json", '{"a": "__proto__"}')).toEqual({ ok: true, value: { a: "__proto__" } });
  });
});

test("hostile keys in a story's file reach no prototype, and other keys of that kind survive", () => {
  const files = writeStory(loadStoryFromDisk("pasni-port"));
  const hostile = files["places.geojson"].replaceAll(
    '"kind": "port",',
    '"kind": "port", "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },',
  );
  const read = readStory("a", { ...files, "places.geojson": hostile });
  expect({}).not.toHaveProperty("polluted");
  if (!read.ok) throw new Error("not read");
  const { properties } = read.value.places.features[0] ?? {};
  expect(properties).not.toHaveProperty("polluted");
  expect(properties && Object.hasOwn(properties, "__proto__")).toBe(false);
  expect(properties?.constructor).toEqual({ prototype: { polluted: true } });
});
