import { err, ok, type Result } from "../../core/result.ts";
import { decodeText, type EncodingReading, encodingReadings } from "../decode-text.ts";

/** Longer than any XML declaration. */
const DECLARATION_BYTES = 200;
/** UTF-8 by another name: ASCII is a part of it. */
const UTF_8 = /^(?:utf-?8|(?:us-)?ascii)$/i;
const WIDE = /^(?:utf-?16|utf-?32|ucs-?[24]|unicode|iso-10646)/i;

/**
 * A file's text: in the encoding that is chosen for it, else that of its byte order mark or its XML declaration, else
 * UTF-8. Bytes that are no text in it are an error: no encoding is guessed.
 */
export const decodeFile = (file: string, bytes: Uint8Array, chosen: string | null): Result<string> => {
  const declared = chosen === null ? declaredEncoding(bytes) : null;
  const text = decodeText(bytes, chosen ?? declared);
  if (!text.ok)
    return err(
      `${file}: ${text.error.words}; a file saved as UTF-8, or the name of its encoding, was wanted`,
    );
  return declared !== null && isUtf8BeyondAscii(bytes)
    ? err(`${file}: it says that it is ${declared}, and it reads as UTF-8: which of the two it is was wanted`)
    : ok(text.value);
};

/** How a file reads in each encoding that it may be in, where nothing says for certain which; else none. */
export const fileReadings = (bytes: Uint8Array): EncodingReading[] => {
  const declared = declaredEncoding(bytes);
  if (declared !== null && isUtf8BeyondAscii(bytes)) return encodingReadings(bytes, ["utf-8", declared]);
  return decodeText(bytes, declared).ok ? [] : encodingReadings(bytes);
};

/** What an XML declaration names, unless it is UTF-8, or can't be: a declaration in single bytes that names UTF-16. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1]?.trim() ?? "";
  return label === "" || UTF_8.test(label) || WIDE.test(label) ? null : label;
};

/** Some programs write UTF-8 below the name of another encoding. */
const isUtf8BeyondAscii = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte > 0x7f) && decodeText(bytes).ok;
