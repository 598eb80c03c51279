const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const CLOSED = ["EACCES", "EPERM", "EROFS"];

/** Why a disk took nothing, as the end of a sentence: "the disk is full (ENOSPC)". Null: it was something else. */
export const diskFault = (error: unknown): { readonly isFull: boolean; readonly words: string } | null => {
  const { code = "" } = error as NodeJS.ErrnoException; // What node:fs throws has a code.
  if (FULL.includes(code)) return { isFull: true, words: `the disk is full (${code})` };
  return CLOSED.includes(code) ? { isFull: false, words: `it can't be written to (${code})` } : null;
};
