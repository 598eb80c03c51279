import { main } from "../../src/cli/main.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal that remembers what is written to it and reads `input`, a few bytes at a time. */
export const fakeTerminal = (input = "", columns = 100, isColored = false) => {
  const written = { out: "", err: "" };
  let rest: Uint8Array = Buffer.from(input);
  const terminal: Terminal = {
    write: (text) => {
      written.out += text;
    },
    warn: (text) => {
      written.err += text;
    },
    read: (buffer) => {
      const bytes = Math.min(997, buffer.length, rest.length);
      buffer.set(rest.subarray(0, bytes));
      rest = rest.subarray(bytes);
      return bytes;
    },
    flush: () => {},
    columns,
    isColored,
  };
  return { terminal, written };
};

/** Runs one command line within this process. */
export const run = async (args: readonly string[], input = "", columns = 100): Promise<Ran> => {
  const { terminal, written } = fakeTerminal(input, columns);
  return { code: await main(args, terminal), ...written };
};
