import { err, ok, type Result } from "../core/result.ts";

/** Where bytes stop being the text that they should be. */
export interface TextFault {
  /** From 1; 0 where the fault is of no line. */
  readonly line: number;
  /** Of the first wrong byte, from 0. */
  readonly offset: number;
  /** "line 2 is not UTF-8 (byte 16: 0xFC)". */
  readonly words: string;
}

/** A reading of bytes of which nothing says in which encoding they are. */
export interface EncodingReading {
  readonly encoding: string;
  /** Lines in which a letter depends on the encoding. */
  readonly sample: readonly string[];
}

/** A text longer than this is more than an engine's string holds. */
const MOST_BYTES = 256 * 1024 * 1024;
const CHUNK = 64 * 1024;

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}
// Every browser, worker and Node have it, the libraries of the pure layers' compiler don't.
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;
};

const UTF_16 = /^(?:utf-?16|ucs-?2|unicode|iso-10646-ucs-2)/i;
const UTF = /^(?:utf-?8|unicode-1-1-utf-8|utf-?16|ucs-?2)/i;
const ASCII = /^(?:us-)?ascii$|^ansi_x3\.4/i;
const LATIN_1 = /^(?:iso_?-?8859-?1|latin-?1|l1|cp-?1252|windows-?1252|ibm819|cp819)$/i;

/** Of windows-1252, 0x80 to 0x9F: engines read "latin1" in its place; a blank where nothing stands. */
const C1 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Bytes as text, strictly: no byte is passed over or stands for another one. A byte order mark says which UTF it is, else
 * `encoding` (a label as in https://encoding.spec.whatwg.org), else it is UTF-8. The mark itself is left out.
 */
export const decodeText = (bytes: Uint8Array, encoding: string | null = null): Result<string, TextFault> => {
  if (bytes.length > MOST_BYTES)
    return err(fault(0, 0, `${bytes.length} bytes came, at most ${MOST_BYTES} were wanted`));
  const label = markOf(bytes) ?? encoding ?? utf16WithoutMark(bytes) ?? "utf-8";
  if (!isKnown(label)) return err(fault(0, 0, `the encoding "${label.slice(0, 40)}" is not known here`));
  const text = decodeStrictly(bytes, label);
  return text === null ? err(findFault(bytes, label)) : ok(text);
};

const fault = (line: number, offset: number, words: string): TextFault => ({ line, offset, words });

const markOf = ([first, second, third, fourth]: Uint8Array): string | null => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "utf-32le" : "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
};

/** Two letters of ASCII with a zero byte beside each: no other text begins so (XML 1.0, appendix F). */
const utf16WithoutMark = ([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array): string | null => {
  const isLetter = (byte: number) => byte > 0 && byte < 0x80;
  if (isLetter(first) && second === 0 && isLetter(third) && fourth === 0) return "utf-16le";
  return first === 0 && isLetter(second) && third === 0 && isLetter(fourth) ? "utf-16be" : null;
};

const decoderOf = (label: string): Decoder =>
  new TextDecoder(ASCII.test(label) ? "utf-8" : label, { fatal: true });

const isKnown = (label: string): boolean => {
  try {
    decoderOf(label);
    return true;
  } catch {
    return false;
  }
};

const decodeStrictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    const text = settled(decoderOf(label).decode(bytes), label);
    return isText(text, label) ? text : null;
  } catch {
    return null;
  }
};

const settled = (text: string, label: string): string =>
  LATIN_1.test(label)
    ? text.replace(/[\u0080-\u009f]/g, (letter) => {
        const meant = C1[letter.charCodeAt(0) - 0x80] ?? " ";
        return meant === " " ? letter : meant;
      })
    : text;

/** Old encodings have no controls beyond ASCII's: engines put them, and private letters, where a byte means nothing. */
const NO_OLD_TEXT = /[\0\u0080-\u009f\uf8f0-\uf8ff]/;
const isText = (text: string, label: string): boolean =>
  UTF.test(label) ? !text.includes("\0") : !NO_OLD_TEXT.test(text);

/** The first byte that is wrong: by pieces, then byte by byte, so that it takes no more time than reading. */
const findFault = (bytes: Uint8Array, label: string): TextFault => {
  const begin = markOf(bytes) === null ? 0 : label === "utf-8" ? 3 : 2;
  let decoder = decoderOf(label);
  const reads = (from: number, to: number): string | null => {
    try {
      const text = settled(decoder.decode(bytes.subarray(from, to), { stream: true }), label);
      return isText(text, label) ? text : null;
    } catch {
      return null;
    }
  };
  // The last piece may break off within a letter, which is no fault of a piece.
  let start = begin;
  while (start + CHUNK < bytes.length && reads(start, start + CHUNK) !== null) start += CHUNK;
  decoder = decoderOf(label);
  for (let at = begin; at < start; at += CHUNK) reads(at, at + CHUNK);
  // A letter of several bytes is wrong from its first one on.
  let letter = start;
  for (let at = start; at < bytes.length; at++) {
    const text = reads(at, at + 1);
    if (text === null) break;
    if (text !== "") letter = at + 1;
  }
  return faultAt(bytes, letter, label);
};

const faultAt = (bytes: Uint8Array, offset: number, label: string): TextFault => {
  const before = new TextDecoder(label, { fatal: false }).decode(bytes.subarray(0, offset));
  const line = before.split("\n").length;
  const byte = bytes[offset] ?? 0;
  const isZero = byte === 0 && !UTF_16.test(label);
  const words = isZero
    ? `a zero byte came in line ${line} (byte ${offset}), a text was wanted`
    : `line ${line} is not ${label.toUpperCase()} (byte ${offset}: 0x${byte.toString(16).toUpperCase().padStart(2, "0")})`;
  return fault(line, offset, words);
};

/** What is offered where nothing says the encoding: what programs outside of UTF-8 write, the commonest first. */
const OFFERED = [
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "koi8-r",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "macintosh",
  "utf-16le",
  "utf-16be",
] as const;
const MOST_LINES = 3;
const LONGEST_LINE = 120;

/** How bytes read in each encoding in which they are a text, or in each of some. */
export const encodingReadings = (
  bytes: Uint8Array,
  encodings: readonly string[] = OFFERED,
): EncodingReading[] =>
  encodings.flatMap((encoding) => {
    if (UTF_16.test(encoding) && !bytes.includes(0)) return [];
    const text = decodeText(bytes, encoding);
    return text.ok ? [{ encoding, sample: tellingLines(text.value) }] : [];
  });

/** The first lines with letters beyond ASCII, in which encodings differ. */
const tellingLines = (text: string): string[] => {
  const lines: string[] = [];
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (/[^\0-\u007f]/.test(line)) lines.push(line.slice(0, LONGEST_LINE));
    if (lines.length === MOST_LINES) break;
  }
  return lines;
};
