import { err, ok, type Result } from "../../core/result.ts";

/** Steps to a degree in the columns `lon` and `lat`: 11 m. */
export const COORDINATE_STEPS = 10_000;

/** Steps to 1 in the column `weight`. */
export const WEIGHT_STEPS = 16;

/** "GTGZ", the first four bytes. */
const MAGIC = 0x5a475447;
/** Grows with every change of the layout. */
const VERSION = 1;

/**
 * The parts of the gazetteer file, in this order, each starting at a multiple of four bytes. Places are ordered by
 * weight, the heaviest first; keys (folded names) by their UTF-16 code units.
 */
const PARTS = {
  /** Degrees times COORDINATE_STEPS. */
  lon: Int32Array,
  lat: Int32Array,
  population: Uint32Array,
  /** GeoNames' number, 0 where it has none. */
  geonamesId: Uint32Array,
  /** Where each place's names start in `names`, and the end of the last. */
  nameStart: Uint32Array,
  /** Into the table of divisions. */
  division: Uint16Array,
  /** Into the table of sources. */
  source: Uint16Array,
  /** Into PLACE_KINDS. */
  kind: Uint8Array,
  /** How well a place is known: the natural logarithm of the root of its people, times WEIGHT_STEPS. */
  weight: Uint8Array,
  names: Uint8Array,
  keys: Uint8Array,
  /** Where each block of keys starts in `keys`; and its first posting in `postings`. */
  blockStart: Uint32Array,
  blockPosting: Uint32Array,
  /** The places of each key, in the order of the keys. */
  postings: Uint32Array,
  startBuckets: Uint32Array,
  startEntries: Uint32Array,
  /** The numbers of the long keys, ordered by their text read backwards. */
  backwards: Uint32Array,
  endBuckets: Uint32Array,
  endEntries: Uint32Array,
  /** JSON: GazetteerTables. */
  tables: Uint8Array,
} as const;

type PartName = keyof typeof PARTS;
export type Sections = { readonly [Name in PartName]: InstanceType<(typeof PARTS)[Name]> };

const PART_NAMES = Object.keys(PARTS) as PartName[]; // Object.keys forgets the keys' type.
const HEADER_BYTES = 4 * (2 + PART_NAMES.length);
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Views of the parts of a gazetteer file; nothing is copied. */
export const readSections = (file: ArrayBuffer): Result<Sections> => {
  if (file.byteLength < HEADER_BYTES)
    return err(`a gazetteer file of ${file.byteLength} bytes: it was cut off`);
  const [magic, version, ...lengths] = new Uint32Array(file, 0, 2 + PART_NAMES.length);
  if (magic !== MAGIC) return err("no gazetteer file: its first bytes are not GTGZ");
  if (version !== VERSION)
    return err(`a gazetteer file of version ${version}; wanted ${VERSION}: npm run gazetteer`);
  const end = lengths.reduce((sum, length) => sum + aligned(length), HEADER_BYTES);
  if (end !== file.byteLength)
    return err(`a gazetteer file of ${file.byteLength} bytes; wanted ${end}: it was cut off`);
  let start = HEADER_BYTES;
  const parts = PART_NAMES.map((name, i) => {
    const bytes = lengths[i] ?? 0;
    const part = new PARTS[name](file, start, bytes / PARTS[name].BYTES_PER_ELEMENT);
    start += aligned(bytes);
    return [name, part] as const;
  });
  return ok(Object.fromEntries(parts) as Sections); // Object.fromEntries forgets the keys' type.
};

/** The bytes of a gazetteer file. */
export const writeSections = (sections: Sections): Uint8Array => {
  const parts = PART_NAMES.map((name) => sections[name]);
  const total = parts.reduce((sum, { byteLength }) => sum + aligned(byteLength), HEADER_BYTES);
  const file = new Uint8Array(total);
  new Uint32Array(file.buffer, 0, 2 + parts.length).set([
    MAGIC,
    VERSION,
    ...parts.map(({ byteLength }) => byteLength),
  ]);
  let start = HEADER_BYTES;
  for (const { buffer, byteOffset, byteLength } of parts) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start);
    start += aligned(byteLength);
  }
  return file;
};
