const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
const WORDS: Readonly<Record<string, string>> = {
  EACCES: "it can't be written to",
  EPERM: "it can't be written to",
  EROFS: "it can't be written to",
  EBUSY: "it is in use",
  ETXTBSY: "it is in use",
  EIO: "the disk has a fault",
  EISDIR: "it is a folder",
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
};

/** A save that we do not make ourselves; the message is the end of a sentence. It never leaves this folder of the source. */
export class SaveRefused extends Error {}

/** The system's name of an error, such as "ENOENT". */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code; // Errors of Node have one.

/** Why a disk did not do what it was asked, as the end of a sentence: "the disk is full (ENOSPC)". Null: it is no disk's fault. */
export const diskFault = (error: unknown): { readonly isFull: boolean; readonly words: string } | null => {
  if (error instanceof SaveRefused) return { isFull: false, words: error.message };
  const { code, syscall } = error as NodeJS.ErrnoException; // What node:fs throws has both.
  if (code === undefined || syscall === undefined) return null;
  const isFull = FULL.includes(code);
  return { isFull, words: `${isFull ? "the disk is full" : (WORDS[code] ?? "the disk refused")} (${code})` };
};
