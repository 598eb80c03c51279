import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { type HostileFile, kml } from "./hostile-file.ts";

/** A FlatGeobuf of GDAL with one byte or more made wrong. */
const fgb = (change: (bytes: Uint8Array) => Uint8Array): Uint8Array =>
  change(new Uint8Array(readFileSync(new URL("made/gdal-indexed.fgb", import.meta.url))));
const withUint32 = (at: number, value: number) => (bytes: Uint8Array) => {
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
};
/** The magic number takes 8 bytes, the length of the header 4. */
const [FGB_HEADER_LENGTH_AT, FGB_ROOT_AT] = [8, 12];

const FLATGEOBUF_FILES: readonly HostileFile[] = [
  ["FlatGeobuf that ends in its header", "a.fgb", fgb((bytes) => bytes.slice(0, 40)), /FlatGeobuf/],
  ["FlatGeobuf that ends in its index", "a.fgb", fgb((bytes) => bytes.slice(0, 900)), /FlatGeobuf|nothing/],
  [
    "FlatGeobuf whose header is said to take 4 GB",
    "a.fgb",
    fgb(withUint32(FGB_HEADER_LENGTH_AT, 0xffffffff)),
    /FlatGeobuf|nothing/,
  ],
  [
    "FlatGeobuf whose root is out of the file",
    "a.fgb",
    fgb(withUint32(FGB_ROOT_AT, 0x7fffffff)),
    /FlatGeobuf/,
  ],
  ["FlatGeobuf of another version", "a.fgb", strToU8("fgb\u0009fgb\u0000 and more"), /FlatGeobuf/],
  ["FlatGeobuf packed by zstd", "a.fgb", Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]), /zstd/],
];

const ARCHIVES: readonly HostileFile[] = [
  [
    "a bomb in many documents",
    "a.kmz",
    zipSync(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, index) => [`${index}.kml`, new Uint8Array(30 * 1024 * 1024)]),
      ),
      { level: 1 },
    ),
    /unpacks to/,
  ],
  [
    "an archive with a path that leads out",
    "a.kmz",
    zipSync({ "../../doc.txt": strToU8("x") }),
    /without a \.kml/,
  ],
  [
    "a document of an archive in Latin-1",
    "a.kmz",
    zipSync({ "doc.kml": Uint8Array.from([...strToU8("<kml><name>M"), 0xfc, ...strToU8("</name></kml>")]) }),
    /doc\.kml: line 1 is not UTF-8/,
  ],
  [
    "entities in an archive",
    "a.kmz",
    zipSync({
      "doc.kml": strToU8(
        '<!DOCTYPE k [<!ENTITY a "aaaa">]><kml><Placemark><name>&a;</name></Placemark></kml>',
      ),
    }),
    /entity|whole/,
  ],
  [
    "links of an archive to itself",
    "a.kmz",
    zipSync({ "doc.kml": kml("<NetworkLink><Link><href>doc.kml</href></Link></NetworkLink>") }),
    /nothing/,
  ],
];

export const HOSTILE_ARCHIVES: readonly HostileFile[] = [...FLATGEOBUF_FILES, ...ARCHIVES];
