import { unzipSync } from "fflate";
import type { Imported } from "../../core/imported.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Progress } from "./collect.ts";
import { decodeText } from "./decode.ts";
import { readKml } from "./kml.ts";

/** A KMZ is one document beside its pictures: what unpacks to more than this is a trap. */
const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;

/** Reads the first KML document of a KMZ archive. Its pictures are never unpacked. */
export const readKmz = (file: string, bytes: Uint8Array, progress: Progress): Result<Imported> => {
  const document = unpackKml(file, bytes);
  if (!document.ok) return document;
  const text = decodeText(file, document.value);
  return text.ok ? readKml(file, text.value, progress) : text;
};

const unpackKml = (file: string, bytes: Uint8Array): Result<Uint8Array> => {
  let [chosen, size]: [string | null, number] = [null, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (chosen !== null || !/\.kml$/i.test(name)) return false;
        [chosen, size] = [name, originalSize];
        return size <= MOST_UNPACKED_BYTES;
      },
    });
    if (size > MOST_UNPACKED_BYTES)
      return err(`${file}: its document unpacks to ${size} bytes, at most ${MOST_UNPACKED_BYTES} was wanted`);
    const document = chosen === null ? undefined : files[chosen];
    return document ? ok(document) : err(`${file}: an archive without a .kml came, a KMZ was wanted`);
  } catch (error) {
    return err(
      `${file}: ${error instanceof Error ? error.message : String(error)}, a whole KMZ archive was wanted`,
    );
  }
};
