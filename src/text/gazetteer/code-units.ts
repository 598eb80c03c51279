/**
 * Text as bytes, one to three a UTF-16 code unit (UTF-8 of each unit alone): every text comes back as it was,
 * and a text can be cut at any unit. The pure layers have no TextDecoder.
 */
export const encodeUnits = (text: string): number[] => {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
  }
  return bytes;
};

/** Writes the units of bytes `start` to `end` into `units` from `at` on; gives where they end. */
export const decodeUnits = (
  bytes: Uint8Array,
  start: number,
  end: number,
  units: Uint16Array,
  at: number,
): number => {
  let to = at;
  for (let i = start; i < end; to++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      units[to] = lead;
      i += 1;
    } else if (lead < 0xe0) {
      units[to] = ((lead & 31) << 6) | ((bytes[i + 1] ?? 0) & 63);
      i += 2;
    } else {
      units[to] = ((lead & 15) << 12) | (((bytes[i + 1] ?? 0) & 63) << 6) | ((bytes[i + 2] ?? 0) & 63);
      i += 3;
    }
  }
  return to;
};

/** Arguments a call: engines allow far more, but not any number. */
const CHUNK = 4096;

/** The text of bytes `start` to `end`. */
export const decodeText = (bytes: Uint8Array, start: number, end: number): string => {
  const units = new Uint16Array(end - start);
  const count = decodeUnits(bytes, start, end, units, 0);
  let text = "";
  for (let i = 0; i < count; i += CHUNK) {
    text += String.fromCharCode(...units.subarray(i, Math.min(count, i + CHUNK)));
  }
  return text;
};
