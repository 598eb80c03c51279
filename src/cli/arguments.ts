import { err, ok, type Result } from "../core/result.ts";

/**
 * What each option takes: null for nothing, a word such as "FILE" for any value, a list for one of these. Names are
 * without their dashes.
 */
export type OptionTakes<Name extends string> = Readonly<Record<Name, null | string | readonly string[]>>;

export interface Arguments<Name extends string> {
  /** The value of an option; an empty text for one that takes nothing. */
  readonly options: Partial<Readonly<Record<Name, string>>>;
  readonly words: readonly string[];
}

/** A leading minus before a digit is a number: `-62.34,25.11` is a position. */
const isOption = (argument: string): boolean => /^-[^\d.]/.test(argument);

/** Reads arguments: options anywhere, `--name value` or `--name=value`, words alone after `--`. */
export const readArguments = <Name extends string>(
  takes: OptionTakes<Name>,
  all: readonly string[],
): Result<Arguments<Name>> => {
  const options: Partial<Record<Name, string>> = {};
  const words: string[] = [];
  const rest = [...all];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === "--") {
      words.push(...rest);
      break;
    }
    if (!isOption(next)) {
      words.push(next);
      continue;
    }
    const [, name = "", , inline] = /^--?([^=]*)(=(.*))?$/s.exec(next === "-h" ? "--help" : next) ?? [];
    if (!isName(takes, name)) return err(`${next} came, one of ${optionNames(takes).join(", ")} was wanted`);
    if (options[name] !== undefined) return err(`--${name}: it came twice, once was wanted`);
    const value = readValue(takes, name, inline, rest);
    if (!value.ok) return value;
    options[name] = value.value;
  }
  return ok({ options, words });
};

const isName = <Name extends string>(takes: OptionTakes<Name>, name: string): name is Name =>
  Object.hasOwn(takes, name);

const optionNames = (takes: OptionTakes<string>): string[] => Object.keys(takes).map((name) => `--${name}`);

const readValue = <Name extends string>(
  takes: OptionTakes<Name>,
  name: Name,
  inline: string | undefined,
  rest: string[],
): Result<string> => {
  const wanted = takes[name];
  if (wanted === null)
    return inline === undefined ? ok("") : err(`--${name}: "${inline}" came, no value was wanted`);
  const words = typeof wanted === "string" ? wanted : `one of ${wanted.join(", ")}`;
  const value = inline ?? (isMissing(rest[0]) ? undefined : rest.shift());
  if (!value) return err(`--${name}: nothing came, ${words} was wanted`);
  if (typeof wanted !== "string" && !wanted.includes(value))
    return err(`--${name}: "${value}" came, ${words} was wanted`);
  return ok(value);
};

/** A lone `-` is a value: standard input. */
const isMissing = (next: string | undefined): boolean => next === undefined || isOption(next);
