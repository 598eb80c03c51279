const CHUNK_BYTES = 1 << 16;
const NEWLINE = 10;

/**
 * The lines of a stream of UTF-8 bytes, without their ends, in memory for one line and one chunk. `read` fills a
 * buffer and says with how many bytes, 0 at the end; it is called only when all whole lines were taken.
 */
export function* linesOf(read: (buffer: Uint8Array) => number): Generator<string> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let pieces: Buffer[] = [];
  const take = (piece: Buffer): string => {
    const line = pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]);
    pieces = [];
    return line.toString("utf8");
  };
  for (let bytes = read(chunk); bytes > 0; bytes = read(chunk)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0 && end < bytes; end = chunk.indexOf(NEWLINE, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < bytes) pieces.push(Buffer.from(chunk.subarray(start, bytes)));
  }
  if (pieces.length > 0) yield take(Buffer.alloc(0));
}
