import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, encodingReadings } from "../../src/formats/decode-text.ts";
import { readImport } from "../../src/formats/import/read-import.ts";

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])),
  );
const text = (data: Uint8Array, encoding?: string): string => {
  const read = decodeText(data, encoding);
  return read.ok ? read.value : read.error.words;
};

describe("decodeText(bytes, encoding)", () => {
  // Bytes from the tables of each encoding (encoding.spec.whatwg.org, and Unicode's mappings).
  test.each<[string, Uint8Array, string]>([
    ["windows-1252", bytes("M", 0xfc, "nchen ", 0x80, 0x96, 0x92), "München €–’"],
    ["ISO-8859-1", bytes("Caf", 0xe9, 0x92), "Café’"],
    ["windows-1250", bytes(0xa3, 0xf3, "d", 0x9f), "Łódź"],
    ["windows-1251", bytes(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0), "Москва"],
    ["koi8-r", bytes(0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1), "Москва"],
    ["gb18030", bytes(0xb1, 0xb1, 0xbe, 0xa9), "北京"],
    ["gb2312", bytes(0xb1, 0xb1, 0xbe, 0xa9), "北京"],
    ["big5", bytes(0xa5, 0x78, 0xa5, 0x5f), "台北"],
    ["shift_jis", bytes(0x93, 0x8c, 0x8b, 0x9e), "東京"],
    ["euc-jp", bytes(0xc5, 0xec, 0xb5, 0xfe), "東京"],
    ["euc-kr", bytes(0xbc, 0xad, 0xbf, 0xef), "서울"],
    ["utf-16le", bytes(0x17, 0x53, 0xac, 0x4e), "北京"],
    ["utf-16be", bytes(0x53, 0x17, 0x4e, 0xac), "北京"],
  ])("%s", (encoding, data, wanted) => expect(text(data, encoding)).toBe(wanted));

  test.each<[string, Uint8Array]>([
    ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, "M", 0xc3, 0xbc)],
    ["UTF-16, little end first", bytes(0xff, 0xfe, "M", 0, 0xfc, 0)],
    ["UTF-16, big end first", bytes(0xfe, 0xff, 0, "M", 0, 0xfc)],
    ["UTF-8", bytes("M", 0xc3, 0xbc)],
  ])("a byte order mark leads over a name: %s", (_what, data) => {
    expect(text(data, data.length > 3 ? "windows-1252" : undefined)).toBe("Mü");
  });

  test("UTF-16 without its mark is known by its zero bytes", () => {
    expect(text(bytes("a", 0, "b", 0, 0xfc, 0))).toBe("abü");
    expect(text(bytes(0, "a", 0, "b", 0, 0xfc))).toBe("abü");
  });

  test.each<[string, Uint8Array, string | undefined, { line: number; offset: number; words: string }]>([
    [
      "a byte of Latin-1",
      bytes("a\nb", 0xfc, "c"),
      undefined,
      { line: 2, offset: 3, words: "line 2 is not UTF-8 (byte 3: 0xFC)" },
    ],
    // E4 BD begins a letter of three bytes that A0 would end.
    [
      "a letter that breaks off",
      bytes("ab", 0xe4, 0xbd),
      undefined,
      { line: 1, offset: 2, words: "line 1 is not UTF-8 (byte 2: 0xE4)" },
    ],
    [
      "a letter that another one breaks",
      bytes(0xe4, 0xbd, "\nx"),
      undefined,
      { line: 1, offset: 0, words: "line 1 is not UTF-8 (byte 0: 0xE4)" },
    ],
    [
      "an overlong zero",
      bytes("a", 0xc0, 0x80),
      undefined,
      { line: 1, offset: 1, words: "line 1 is not UTF-8 (byte 1: 0xC0)" },
    ],
    [
      "half a pair in UTF-8",
      bytes(0xed, 0xa0, 0x80),
      undefined,
      { line: 1, offset: 0, words: "line 1 is not UTF-8 (byte 0: 0xED)" },
    ],
    [
      "half a pair in UTF-16",
      bytes(0xff, 0xfe, 0x00, 0xd8, "a", 0),
      undefined,
      { line: 1, offset: 2, words: "line 1 is not UTF-16LE (byte 2: 0x00)" },
    ],
    [
      "a zero byte",
      bytes("a\n", 0, "b"),
      undefined,
      { line: 2, offset: 2, words: "a zero byte came in line 2 (byte 2), a text was wanted" },
    ],
    [
      "a byte without a letter",
      bytes("a", 0x81),
      "windows-1252",
      { line: 1, offset: 1, words: "line 1 is not WINDOWS-1252 (byte 1: 0x81)" },
    ],
    [
      "half a letter of GB18030",
      bytes("a", 0xb1),
      "gb18030",
      { line: 1, offset: 1, words: "line 1 is not GB18030 (byte 1: 0xB1)" },
    ],
    [
      "a name of no encoding",
      bytes("a"),
      "klingon",
      { line: 0, offset: 0, words: 'the encoding "klingon" is not known here' },
    ],
    [
      "UTF-32",
      bytes(0xff, 0xfe, 0, 0, "a", 0, 0, 0),
      undefined,
      { line: 0, offset: 0, words: 'the encoding "utf-32le" is not known here' },
    ],
  ])("%s is a fault that says where", (_what, data, encoding, error) => {
    expect(decodeText(data, encoding)).toEqual({ ok: false, error });
  });

  test("the fault is found far on too, across the pieces in which it is looked for", () => {
    for (const count of [65_534, 65_535, 65_536, 200_001]) {
      const data = Uint8Array.from({ length: count + 2 }, (_, index) => (index < count ? 0x61 : 0xfc));
      expect(decodeText(data)).toMatchObject({ ok: false, error: { offset: count } });
    }
  });

  test("any text comes back from UTF-8 and UTF-16, letter by letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        const wanted = any
          .replace(/\p{Cs}/gu, "")
          .replaceAll("\0", "")
          .replace(/^\ufeff/, "");
        expect(text(Buffer.from(wanted))).toBe(wanted);
        expect(text(Uint8Array.from([0xff, 0xfe, ...Buffer.from(wanted, "utf16le")]))).toBe(wanted);
      }),
      { seed: 20251115 },
    );
  });
});

describe("encodingReadings(bytes)", () => {
  test("each encoding in which bytes are a text is offered, with the lines that tell", () => {
    const readings = new Map(
      encodingReadings(bytes("name,lat,lon\nM", 0xfc, "nchen,48,11\n")).map(({ encoding, sample }) => [
        encoding,
        sample,
      ]),
    );
    expect(readings.get("windows-1252")).toEqual(["München,48,11"]);
    expect(readings.get("windows-1251")).toEqual(["Mьnchen,48,11"]);
    expect(readings.has("euc-kr")).toBe(false);
    expect(readings.has("utf-16le")).toBe(false);
  });
});

describe("readImport(file): a text in another encoding than UTF-8", () => {
  const kml = (declaration: string, name: readonly number[]) =>
    bytes(
      declaration,
      "<kml><Placemark><name>",
      ...name,
      "</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>",
    );
  const nameIn = async (data: Uint8Array, encoding: string | null = null) => {
    const read = await readImport("a.kml", data, () => {}, null, encoding);
    return read.ok ? read.value.features.map(({ properties }) => properties.name) : read.error;
  };
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n`;

  test.each<[string, Uint8Array, string]>([
    ["Latin-1", kml(declared("ISO-8859-1"), [0x4d, 0xfc]), "Mü"],
    ["windows-1252", kml(declared("Windows-1252"), [0x80]), "€"],
    ["GBK", kml(declared("GBK"), [0xb1, 0xb1, 0xbe, 0xa9]), "北京"],
    ["Big5", kml(declared("big5"), [0xa5, 0x78, 0xa5, 0x5f]), "台北"],
    ["Shift-JIS", kml(declared("Shift_JIS"), [0x93, 0x8c]), "東"],
    ["UTF-16 that it is not", kml(declared("utf-16"), [0xc3, 0xbc]), "ü"],
    ["ASCII", kml(declared("us-ascii"), [0x41]), "A"],
  ])("XML is read by its declaration: %s", async (_what, data, name) =>
    expect(await nameIn(data)).toEqual([name]),
  );

  test("bytes that a declaration contradicts are asked about", async () => {
    expect(await nameIn(kml(declared("ISO-8859-1"), [0xc3, 0xbc]))).toContain(
      "it says that it is ISO-8859-1, and it reads as UTF-8",
    );
    expect(await nameIn(kml(declared("ISO-8859-1"), [0xc3, 0xbc]), "utf-8")).toEqual(["ü"]);
    expect(await nameIn(kml(declared("UTF-8"), [0xfc]))).toContain("line 2 is not UTF-8");
    expect(await nameIn(kml(declared("EBCDIC-CP-BE"), [0x41]))).toContain(
      'the encoding "EBCDIC-CP-BE" is not known here',
    );
  });

  test("what does not say it is refused, and read in the encoding that is chosen", async () => {
    const table = bytes("name,lat,lon\n", 0xb1, 0xb1, 0xbe, 0xa9, ",39.9,116.4\n");
    expect(await nameIn(table)).toMatch(/^a\.kml: line 2 is not UTF-8 \(byte 13: 0xB1\)/);
    expect(await nameIn(table, "gb18030")).toEqual(["北京"]);
    expect(await nameIn(table, "shift_jis")).toEqual(["ｱｱｾｩ"]);
    expect(await nameIn(table, "utf-8")).toMatch(/not UTF-8/);
  });
});
