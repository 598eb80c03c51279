import { strFromU8 } from "fflate";
import { err, ok, type Result } from "../../core/result.ts";

/** A text longer than this is more than an engine's string holds. */
const MOST_BYTES = 256 * 1024 * 1024;
const CHUNK = 8192;

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Any other encoding is an error that says so. */
export const decodeText = (file: string, bytes: Uint8Array): Result<string> => {
  if (bytes.length > MOST_BYTES)
    return err(`${file}: ${bytes.length} bytes came, at most ${MOST_BYTES} was wanted`);
  const utf16 = utf16Order(bytes);
  if (utf16) return ok(decodeUtf16(bytes, utf16 === "little"));
  const text = strFromU8(bytes).replace(/^\uFEFF/, "");
  const broken = text.indexOf("\uFFFD");
  if (broken >= 0 && !holdsReplacement(bytes)) {
    const line = text.slice(0, broken).split("\n").length;
    return err(`${file}: line ${line} is not UTF-8, a file saved as UTF-8 was wanted`);
  }
  const nul = text.indexOf("\0");
  return nul < 0 ? ok(text) : err(`${file}: a zero byte came at ${nul}, a text was wanted`);
};

const utf16Order = ([first, second]: Uint8Array): "little" | "big" | null =>
  first === 0xff && second === 0xfe ? "little" : first === 0xfe && second === 0xff ? "big" : null;

const decodeUtf16 = (bytes: Uint8Array, isLittle: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let start = 2; start + 1 < bytes.length; start += 2 * CHUNK) {
    const units = Math.min(CHUNK, Math.floor((bytes.length - start) / 2));
    const codes = Array.from({ length: units }, (_, i) => view.getUint16(start + 2 * i, isLittle));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
};

/** A writer may mean U+FFFD itself: EF BF BD. */
const holdsReplacement = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
  return false;
};
