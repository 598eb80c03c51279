import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Plugin } from "vite";
import type { Result } from "../core/result.ts";
import { lockFolder, PATIENCE_MILLISECONDS, type SaveFault, untilNextLook } from "../disk/save.ts";
import { formatProblem } from "../formats/problem.ts";
import { readStory } from "../formats/story-files.ts";
import { STORY_FILES } from "../formats/story-parts.ts";
import { checkCaller } from "./caller.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { readSaveRequest, type SaveRequest } from "./save-request.ts";
import { readFolder, storyFolder } from "./story-folder.ts";

/**
 * Lets the page of the development server save a story to the data folder: `PUT /geo/stories/<id>` with
 * `{ base, files }`. It answers 204, or a refusal with its reason; it never writes over what the page has not read.
 */
export const storyEndpoint = (geo: string): Plugin => {
  const token = randomBytes(24).toString("hex");
  const stories = join(geo, "stories");
  const handle = async (request: IncomingMessage): Promise<Result<null, Refusal>> => {
    const caller = checkCaller(request, token);
    if (!caller.ok) return caller;
    if (request.method !== "PUT") return refuse(405, `${request.method} came, PUT was wanted.`);
    const place = storyFolder(stories, request.url ?? "");
    if (!place.ok) return place;
    const body = await readSaveRequest(request);
    return body.ok ? saveStory(place.value.id, place.value.folder, body.value) : body;
  };
  return {
    name: "groundtruth:story-endpoint",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/geo/stories", (request, response, next) => {
        if (request.method === "GET" || request.method === "HEAD") return next();
        handle(request).then((answer) => {
          request.resume(); // What was not read of the body is let go, so that the answer arrives.
          send(response, answer);
        }, next);
      });
    },
    transformIndexHtml: () => [
      { tag: "meta", attrs: { name: "groundtruth-token", content: token }, injectTo: "head" },
    ],
  };
};

const send = (response: ServerResponse, answer: Result<null, Refusal>): void => {
  if (answer.ok) {
    response.writeHead(204).end();
    return;
  }
  const { status, ...body } = answer.error;
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
};

const saveStory = async (
  id: string,
  folder: string,
  { base, files }: SaveRequest,
): Promise<Result<null, Refusal>> => {
  const story = readStory(id, files);
  if (!story.ok) return refuse(422, `${story.error.map(formatProblem).join("; ")}.`);
  const locked = await lockSoon(folder);
  if (!locked.ok) return saveRefusal(folder, locked.error);
  try {
    const there = readFolder(folder);
    const toWrite = STORY_FILES.filter((file) => there[file] !== files[file]);
    if (toWrite.some((file) => there[file] !== base[file])) {
      const message = `The files in ${folder} changed since they were read. Nothing was written.`;
      return { ok: false, error: { status: 409, message, files: there } };
    }
    const saved = locked.value.save(new Map(toWrite.map((file) => [file, Buffer.from(files[file])])));
    return saved.ok ? saved : saveRefusal(folder, saved.error);
  } finally {
    locked.value.release();
  }
};

/** Locks a story's folder, and waits where another program has it, while others are served. */
const lockSoon = async (folder: string): Promise<ReturnType<typeof lockFolder>> => {
  for (const end = Date.now() + PATIENCE_MILLISECONDS; ; await setTimeout(untilNextLook())) {
    const locked = lockFolder(folder, STORY_FILES);
    if (locked.ok || !locked.error.isBusy || Date.now() > end) return locked;
  }
};

const saveRefusal = (folder: string, { isBusy, isFull, isUntouched, words }: SaveFault) => {
  if (isFull && isUntouched)
    return refuse(
      507,
      "The disk is full. Nothing was written: make room and save again, or download the story.",
    );
  return refuse(isBusy ? 503 : 500, `${folder}: ${words}.`);
};
