import { err, ok, type Result } from "../../core/result.ts";
import type { Arguments } from "../arguments.ts";

/** The options that must be there, and no words besides options. */
export const wantAll = <Name extends string, Wanted extends Name>(
  { options, words }: Arguments<Name>,
  wanted: readonly Wanted[],
): Result<Record<Wanted, string>> => {
  if (words.length > 0)
    return err(
      `"${words.join(" ")}" came, options alone were wanted (a text of several words stands in quotes)`,
    );
  const missing = wanted.filter((name) => !options[name]?.trim());
  if (missing.length > 0)
    return err(`${missing.map((name) => `--${name}`).join(", ")}: nothing came, a value was wanted`);
  const entries = wanted.map((name) => [name, options[name]]);
  return ok(Object.fromEntries(entries) as Record<Wanted, string>); // Object.fromEntries forgets the keys' type.
};
