import { decodeUnits, encodeUnits } from "./code-units.ts";
import type { Sections } from "./sections.ts";

/** Keys of a block share what they can with the key before; the first of each stands whole. */
const BLOCK = 8;
/** A longer folded name is no name of a place: the longest known has 70 letters or so. */
export const LONGEST_KEY = 120;

type KeyParts = Pick<Sections, "keys" | "blockStart" | "blockPosting">;

/**
 * Walks the sorted keys. A key is read into `units` (`length` of them); its postings are `firstPosting` to
 * `lastPosting`, the last not included. One object serves all searches: reading makes no garbage.
 */
export class KeyList {
  readonly units = new Uint16Array(LONGEST_KEY);
  length = 0;
  index = -1;
  firstPosting = 0;
  lastPosting = 0;
  readonly #parts: KeyParts;
  #at = 0;

  constructor(parts: KeyParts) {
    this.#parts = parts;
  }

  /** Goes to key number `index`; false beyond the last. */
  seek(index: number): boolean {
    const block = Math.floor(index / BLOCK);
    if (!this.#enter(block)) return false;
    while (this.index < index) if (!this.next()) return false;
    return true;
  }

  /** Goes to the next key; false after the last, where `index` is the number of keys. */
  next(): boolean {
    this.index++;
    this.firstPosting = this.lastPosting;
    if (this.#at >= this.#parts.keys.length) return false;
    const { keys } = this.#parts;
    const shared = keys[this.#at] ?? 0;
    const bytes = keys[this.#at + 1] ?? 0;
    this.#at += 2;
    this.lastPosting += this.#count();
    this.length = decodeUnits(keys, this.#at, this.#at + bytes, this.units, shared);
    this.#at += bytes;
    return true;
  }

  /** Goes to the first key that is not before `text`; false if there is none. */
  seekText(text: string): boolean {
    let [low, high] = [0, this.#parts.blockStart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      this.#enter(middle);
      if (this.compare(text) < 0) low = middle + 1;
      else high = middle;
    }
    if (!this.#enter(Math.max(0, low - 1))) return false;
    while (this.compare(text) < 0) if (!this.next()) return false;
    return true;
  }

  /** Below 0 where the key is before `text`, 0 where it is the same, above 0 where it is after. */
  compare(text: string): number {
    const shorter = Math.min(this.length, text.length);
    for (let i = 0; i < shorter; i++) {
      const difference = (this.units[i] ?? 0) - text.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return this.length - text.length;
  }

  text(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length));
  }

  #enter(block: number): boolean {
    const start = this.#parts.blockStart[block];
    if (start === undefined) return false;
    this.#at = start;
    this.index = block * BLOCK - 1;
    this.lastPosting = this.#parts.blockPosting[block] ?? 0;
    return this.next();
  }

  /** Seven bits a byte, the low ones first. */
  #count(): number {
    let [count, shift, byte] = [0, 0, 0x80];
    for (; byte & 0x80; shift += 7) {
      byte = this.#parts.keys[this.#at++] ?? 0;
      count |= (byte & 0x7f) << shift;
    }
    return count;
  }
}

/** The parts of sorted keys, each with its number of postings. */
export const packKeys = (keys: readonly (readonly [text: string, postings: number])[]): KeyParts => {
  const bytes: number[] = [];
  const starts: number[] = [];
  const firsts: number[] = [];
  let [before, posting] = ["", 0];
  keys.forEach(([text, count], i) => {
    if (i % BLOCK === 0) {
      starts.push(bytes.length);
      firsts.push(posting);
      before = "";
    }
    const shared = sharedUnits(before, text);
    const rest = encodeUnits(text.slice(shared));
    // A loop: a call with a spread is slower than all the rest.
    bytes.push(shared, rest.length);
    for (let left = count; ; left >>>= 7) {
      bytes.push(left > 0x7f ? (left & 0x7f) | 0x80 : left);
      if (left <= 0x7f) break;
    }
    for (const byte of rest) bytes.push(byte);
    [before, posting] = [text, posting + count];
  });
  return {
    keys: Uint8Array.from(bytes),
    blockStart: Uint32Array.from(starts),
    blockPosting: Uint32Array.from(firsts),
  };
};

const sharedUnits = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
};
