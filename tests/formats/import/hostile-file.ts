import { strToU8 } from "fflate";

/** A file that means harm or is broken, and what its message has to say. */
export type HostileFile = readonly [what: string, file: string, bytes: Uint8Array, says: RegExp];

export const kml = (inner: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`,
  );
