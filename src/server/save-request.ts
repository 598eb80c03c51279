import type { IncomingMessage } from "node:http";
import * as z from "zod/mini";
import { ok, type Result } from "../core/result.ts";
import { parseJson } from "../formats/json.ts";
import { formatProblem, readValue } from "../formats/problem.ts";
import { STORY_FILES } from "../formats/story-parts.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Two versions of a story's text and its outlines: far more than any story has. */
const MOST_BYTES = 32 * 1024 * 1024;

const file = z.enum(STORY_FILES);
const saveRequest = z.strictObject({
  /** The files that the page has read: those on the disk must be the same still. */
  base: z.partialRecord(file, z.string()),
  files: z.record(file, z.string()),
});
export type SaveRequest = z.infer<typeof saveRequest>;

/** Reads the body of a request to save. */
export const readSaveRequest = async (request: IncomingMessage): Promise<Result<SaveRequest, Refusal>> => {
  const type = request.headers["content-type"] ?? "";
  if (type.split(";")[0]?.trim().toLowerCase() !== "application/json")
    return refuse(415, `The type ${type || "(none)"} came, application/json was wanted.`);
  const body = await readBody(request);
  if (!body.ok) return body;
  const json = parseJson("body", body.value);
  const read = json.ok ? readValue("body", saveRequest, json.value) : json;
  return read.ok ? read : refuse(400, `${read.error.map(formatProblem).join("; ")}.`);
};

const readBody = async (request: IncomingMessage): Promise<Result<string, Refusal>> => {
  const pieces: Buffer[] = [];
  let size = 0;
  const tooLong = () =>
    refuse(413, `A story of more than ${MOST_BYTES / 1024 / 1024} MB can't be saved here: download it.`);
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return tooLong();
  // The connection must live on to carry the answer.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > MOST_BYTES) return tooLong();
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces).toString("utf8"));
};
