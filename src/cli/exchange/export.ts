import { err, ok, type Result } from "../../core/result.ts";
import { writeOutput } from "../../disk/output.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from "../../formats/export/write-export.ts";
import { readArguments } from "../arguments.ts";
import { openStory } from "../edit/story-option.ts";
import type { Terminal } from "../terminal.ts";

const TAKES = { story: "STORY", format: EXPORT_FORMAT_NAMES, output: "FILE" } as const;

/** `groundtruth export --story STORY`: its exit code, or a message for the user. */
export const exportStory = (args: readonly string[], terminal: Terminal): Result<0> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options, words } = read.value;
  if (words.length > 0) return err(`"${words[0]}" came, options alone were wanted`);
  const opened = openStory(options.story);
  if (!opened.ok) return opened;
  const format = EXPORT_FORMAT_NAMES.find((each) => each === options.format) ?? "geojson";
  const { content, leftOut } = EXPORT_FORMATS[format].write(opened.value.story);
  if (options.output !== undefined) {
    const written = writeOutput(options.output, Buffer.from(content));
    if (!written.ok) return written;
  } else if (typeof content === "string") terminal.write(content);
  else return err(`--format ${format}: it is no text, --output FILE was wanted`);
  if (leftOut.length > 0)
    terminal.warn(`${EXPORT_FORMATS[format].name} has no place for ${leftOut.join(", ")}\n`);
  return ok(0);
};
