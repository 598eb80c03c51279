import { statSync } from "node:fs";
import { err, ok, type Result } from "../../core/result.ts";
import { readArguments } from "../arguments.ts";
import { FAIL_ON, type FailOn } from "./failing.ts";

const FORMATS = ["text", "json", "ndjson", "claimreview", "junit", "github", "html"] as const;
type Format = (typeof FORMATS)[number];

/** What `groundtruth check` was asked to do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly baseline: string | null;
  /** File of stories as NDJSON, "-" for standard input; null for folders. */
  readonly story: string | null;
  /** Where the viewer is published: a claimreview's addresses begin with it. */
  readonly site: string;
  readonly isWatching: boolean;
}

const TAKES = {
  format: FORMATS,
  "fail-on": FAIL_ON,
  baseline: "FILE",
  story: "FILE or -",
  site: "URL",
  watch: null,
} as const;

const DEFAULT_PATH = "geo";

/** Reads the words after `groundtruth check`; an error says what came and what was wanted. */
export const readCheckOptions = (args: readonly string[]): Result<CheckOptions> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options, words } = read.value;
  const { story = null, baseline = null, site = "" } = options;
  if (story !== null && words.length > 0)
    return err(
      `--story ${story}: it reads lines, and ${words.join(", ")} came besides: one of both was wanted`,
    );
  const isWatching = options.watch !== undefined;
  if (story !== null && isWatching)
    return err("--watch: it watches folders, --story came: one of both was wanted");
  if (site !== "" && !/^https?:\/\/./.test(site))
    return err(`--site: "${site}" came, an address such as https://example.org/maps/ was wanted`);
  for (const [name, file] of Object.entries({ baseline, story }))
    if (file !== null && file !== "-" && !statSync(file, { throwIfNoEntry: false })?.isFile())
      return err(`--${name}: no file ${file} is there, one that can be read was wanted`);
  return ok({
    paths: words.length > 0 ? words : [DEFAULT_PATH],
    format: oneOf(FORMATS, options.format) ?? (story === null ? "text" : "ndjson"),
    failOn: oneOf(FAIL_ON, options["fail-on"]) ?? "contradicted",
    baseline,
    story,
    site,
    isWatching,
  });
};

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((each) => each === value);
