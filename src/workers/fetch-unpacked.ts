import { err, ok, type Result } from "../core/result.ts";

const GZIP = [0x1f, 0x8b];

/** A .gz file of the site, unpacked; an error says what the server answered, or that it did not. */
export const fetchUnpacked = async (address: string): Promise<Result<ArrayBuffer>> => {
  try {
    const response = await fetch(address);
    if (!response.ok) return err(`the server answered ${response.status} to ${address}`);
    return ok(await unpacked(await response.arrayBuffer()));
  } catch {
    return err(`${address}: no answer. Is the server still running?`);
  }
};

/** Some servers say of a .gz file that its encoding is gzip: then the browser has unpacked it already. */
const unpacked = (file: ArrayBuffer): Promise<ArrayBuffer> => {
  const start = new Uint8Array(file, 0, Math.min(file.byteLength, GZIP.length));
  if (GZIP.some((byte, i) => start[i] !== byte)) return Promise.resolve(file);
  return new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
