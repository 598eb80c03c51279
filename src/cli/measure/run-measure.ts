import { fixed } from "../../core/judge/format-length.ts";
import { straightBetween } from "../../core/judge/straight.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Story } from "../../core/story.ts";
import { fromMeters } from "../../core/units.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { formatProblem } from "../../formats/problem.ts";
import { storiesAt } from "../check/story-source.ts";
import { type Data, openData } from "../data.ts";
import type { Terminal } from "../terminal.ts";
import { type End, readEnd } from "./end.ts";
import { ensureSea } from "./ensure-sea.ts";
import { type Measurement, measurePair } from "./measure-pair.ts";
import type { MeasureOptions } from "./options.ts";
import { answerLine, measurePairs } from "./pairs.ts";

/** Measures what was asked and writes it. Exit code 2 where an end or a line could not be understood or measured. */
export const runMeasure = (options: MeasureOptions, terminal: Terminal): Result<0 | 2> => {
  if (options.mode === "sea") ensureSea(terminal);
  const data = openData();
  const { what } = options;
  if ("pairs" in what) return ok(measurePairs(what.pairs, options.hasPath, terminal, data));
  const story = options.story === null ? ok(null) : readStoryAt(options.story);
  if (!story.ok) return story;
  const from = readEnd(what.from, story.value, data);
  if (!from.ok) return from;
  const to = readEnd(what.to, story.value, data);
  if (!to.ok) return to;
  return measureEnds(from.value, to.value, options, terminal, data);
};

const measureEnds = (
  from: End,
  to: End,
  options: MeasureOptions,
  terminal: Terminal,
  data: Data,
): Result<0 | 2> => {
  // To an area it is measured to the nearest edge, as a claim is.
  const line = straightBetween(from.footprint, to.footprint);
  const measured = measurePair(line.from, line.to, options.mode, options.sea, data);
  if (options.isJson) terminal.write(answerLine(measured, options.hasPath, data));
  else if (measured.ok) terminal.write(asText(from, to, measured.value, options, data));
  else return err(measured.error.message);
  return ok(measured.ok ? 0 : 2);
};

const readStoryAt = (path: string): Result<Story> => {
  const stories = storiesAt(path);
  if (!stories.ok) return stories;
  const [first, second] = stories.value;
  if (!first || second) return err(`--in ${path}: several stories are there, the folder of one was wanted`);
  const { story } = first.read();
  return story.ok ? story : err(story.error.map((problem) => `${path}/${formatProblem(problem)}`).join("\n"));
};

const lengths = (meters: number): string =>
  (["km", "mi", "nmi"] as const)
    .map((unit) => {
      const value = fromMeters(meters, unit);
      return `${value < 1 ? value.toFixed(3) : fixed(value, 2)} ${unit}`;
    })
    .join(" · ");

const asText = (from: End, to: End, measured: Measurement, { mode }: MeasureOptions, data: Data): string => {
  const { meters, turfMeters, initialBearingDegrees, via, startMovedMeters, endMovedMeters } = measured;
  const moved = [startMovedMeters, endMovedMeters].map((each) => `${fixed(each, 0)} m`);
  const rows = [
    ["From", from.understood],
    ["To", to.understood],
    [mode === "sea" ? "By sea" : "Straight line", `${lengths(meters)} (WGS84 ellipsoid)`],
    ["Turf's sphere", lengths(turfMeters)],
    ["Bearing", `${fixed(initialBearingDegrees, 1)}° at the start`],
    ...(mode === "sea" ? [["To the water", `${moved[0]} at the start, ${moved[1]} at the end`]] : []),
    ...(via.length > 0 ? [["By way of", via.join(", ")]] : []),
    ["Made by", `groundtruth ${TOOL_VERSION}, ${data.version}`],
  ];
  return rows.map(([name = "", value = ""]) => `${name.padEnd(15)}${value}\n`).join("");
};
