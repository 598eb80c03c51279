import { statSync } from "node:fs";
import { err, ok, type Result } from "../../core/result.ts";
import { LINKS, type LinkId } from "../../sea/links.ts";
import type { SeaOptions } from "../../sea/route.ts";
import { readArguments } from "../arguments.ts";
import { MEASURE_MODES, type MeasureMode } from "./measure-pair.ts";

/** What `groundtruth measure` was asked. */
export interface MeasureOptions {
  /** Between two ends as typed, or the pairs of a file ("-": standard input). */
  readonly what: { readonly from: string; readonly to: string } | { readonly pairs: string };
  readonly mode: MeasureMode;
  /** Folder of the story whose place ids may be used. */
  readonly story: string | null;
  readonly isJson: boolean;
  readonly sea: SeaOptions;
  readonly hasPath: boolean;
}

const TAKES = {
  mode: MEASURE_MODES,
  in: "STORY",
  format: ["text", "json"],
  avoid: "IDS",
  allow: "IDS",
  "keep-off": "METERS",
  pairs: "FILE or -",
  "no-path": null,
} as const;

const WANTED =
  "FROM and TO: each lon,lat or any other notation of coordinates in quotes, or a place id with --in";

/** Reads the words after `groundtruth measure`; an error says what came and what was wanted. */
export const readMeasureOptions = (args: readonly string[]): Result<MeasureOptions> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options, words } = read.value;
  const avoid = readLinks("avoid", options.avoid);
  if (!avoid.ok) return avoid;
  const allow = readLinks("allow", options.allow);
  if (!allow.ok) return allow;
  const keepOff = readMeters(options["keep-off"]);
  if (!keepOff.ok) return keepOff;
  const what = readWhat(words, options.pairs);
  if (!what.ok) return what;
  return ok({
    what: what.value,
    mode: options.mode === "sea" ? "sea" : "straight",
    story: options.in ?? null,
    isJson: options.format === "json",
    sea: { avoid: avoid.value, allow: allow.value, ...keepOff.value },
    hasPath: options["no-path"] === undefined,
  });
};

const readWhat = (words: readonly string[], pairs: string | undefined): Result<MeasureOptions["what"]> => {
  if (pairs !== undefined) {
    if (words.length > 0)
      return err(`--pairs ${pairs}: ${words.join(" ")} came besides: one of both was wanted`);
    if (pairs !== "-" && !statSync(pairs, { throwIfNoEntry: false })?.isFile())
      return err(`--pairs: no file ${pairs} is there, one that can be read was wanted`);
    return ok({ pairs });
  }
  const [from, to, ...more] = words;
  if (from === undefined || to === undefined || more.length > 0) {
    const came = words.length === 0 ? "nothing" : words.map((word) => `"${word}"`).join(" ");
    return err(`${came} came, wanted were ${WANTED}`);
  }
  return ok({ from, to });
};

const isLink = (id: string): id is LinkId => (LINKS as readonly string[]).includes(id);

/** "suez,panama" */
const readLinks = (option: string, text: string | undefined): Result<LinkId[]> => {
  const ids = (text ?? "").split(",").filter((id) => id !== "");
  const links = ids.filter(isLink);
  const unknown = ids.find((id) => !isLink(id));
  if (unknown === undefined) return ok(links);
  return err(`--${option}: "${unknown}" came, of these was wanted: ${LINKS.join(", ")}`);
};

const readMeters = (text: string | undefined): Result<{ keepOffMeters?: number }> => {
  if (text === undefined) return ok({});
  const meters = Number(text);
  return Number.isFinite(meters) && meters >= 0
    ? ok({ keepOffMeters: meters })
    : err(`--keep-off: "${text}" came, metres, 0 or more, were wanted`);
};
