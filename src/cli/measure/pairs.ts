import { closeSync, openSync, readSync } from "node:fs";
import * as z from "zod/mini";
import { toLonLat } from "../../core/geodesy.ts";
import { err, type Result } from "../../core/result.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { parseJson } from "../../formats/json.ts";
import { formatProblem, readValue } from "../../formats/problem.ts";
import { LINKS } from "../../sea/links.ts";
import type { Data } from "../data.ts";
import { linesOf } from "../lines.ts";
import type { Terminal } from "../terminal.ts";
import { type Fault, MEASURE_MODES, type Measurement, measurePair } from "./measure-pair.ts";

/** Longitudes may run on over 180°, as a line's do. */
const MOST_LONGITUDE = 360;
const POSITION_WANTED = `a position [longitude, latitude], from -${MOST_LONGITUDE} to ${MOST_LONGITUDE} and from -90 to 90`;
const position = z.tuple([z.number(), z.number()], z.number(), POSITION_WANTED).check(
  z.refine(([lon, lat]) => Math.abs(lon) <= MOST_LONGITUDE && Math.abs(lat) <= 90, {
    error: POSITION_WANTED,
  }),
);
const links = z.optional(z.array(z.enum(LINKS)));

const pairSchema = z.looseObject({
  from: position,
  to: position,
  mode: z._default(z.enum(MEASURE_MODES), "straight"),
  avoid: links,
  allow: links,
  keepOffMeters: z.optional(z.number().check(z.gte(0, "metres, 0 or more"))),
});

/** An answer as one line of JSON; the path left out where nobody wants it. */
export const answerLine = (answer: Result<Measurement, Fault>, hasPath: boolean, data: Data): string => {
  if (!answer.ok) return `${JSON.stringify({ error: answer.error })}\n`;
  const { path, ...figures } = answer.value;
  const versions = { tool: TOOL_VERSION, data: data.version };
  return `${JSON.stringify(hasPath ? { ...figures, path, ...versions } : { ...figures, ...versions })}\n`;
};

const measureLine = (line: string, data: Data): Result<Measurement, Fault> => {
  const json = parseJson("pair", line);
  const pair = json.ok ? readValue("pair", pairSchema, json.value) : json;
  if (!pair.ok) return err({ code: "bad-input", message: pair.error.map(formatProblem).join("\n") });
  const { from, to, mode, avoid = [], allow = [], keepOffMeters } = pair.value;
  const options = { avoid, allow, ...(keepOffMeters === undefined ? {} : { keepOffMeters }) };
  return measurePair(toLonLat(from), toLonLat(to), mode, options, data);
};

/** Answers each line of a file ("-": standard input) in order. Exit code 2 where a line could not be understood. */
export const measurePairs = (file: string, hasPath: boolean, terminal: Terminal, data: Data): 0 | 2 => {
  const descriptor = file === "-" ? undefined : openSync(file, "r");
  const read = (buffer: Uint8Array) => {
    if (descriptor !== undefined) return readSync(descriptor, buffer);
    terminal.flush();
    return terminal.read(buffer);
  };
  let code: 0 | 2 = 0;
  for (const line of linesOf(read)) {
    if (line.trim() === "") continue;
    const answer = measureLine(line, data);
    if (!answer.ok && answer.error.code === "bad-input") code = 2;
    terminal.write(answerLine(answer, hasPath, data));
  }
  if (descriptor !== undefined) closeSync(descriptor);
  return code;
};
