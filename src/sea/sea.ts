import { Locator } from "./locate.ts";
import { decodeMesh, type SeaMesh } from "./mesh.ts";
import { Search } from "./search.ts";

/**
 * The world's open sea, ready to be asked (src/sea/route.ts). It holds the search's working space: one question at
 * a time.
 */
export interface Sea {
  readonly mesh: SeaMesh;
  readonly locator: Locator;
  readonly search: Search;
}

/** Reads the data file's bytes, unpacked. Throws on bytes that are no such file. */
export const loadSea = (bytes: Uint8Array): Sea => {
  const mesh = decodeMesh(bytes);
  return { mesh, locator: new Locator(mesh), search: new Search(mesh) };
};
