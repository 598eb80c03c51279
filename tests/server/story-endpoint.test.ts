import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STORY_FILES } from "../../src/formats/story-parts.ts";
import { readStoryFiles } from "../stories.ts";
import { startDevServer } from "./dev-server.ts";

const FILES = readStoryFiles("pasni-port");
const RENAMED = {
  ...FILES,
  "places.geojson": FILES["places.geojson"].replace('"name": "Pasni"', '"name": "Pasni!"'),
};
const BODY = { base: FILES, files: RENAMED };

let server: Awaited<ReturnType<typeof startDevServer>>;
const folder = () => join(server.stories, "pasni-port");
const onDisk = (file: string) => readFileSync(join(folder(), file), "utf8");
const put = (change: Parameters<typeof server.send>[0] = {}) =>
  server.send({ body: BODY, ...change, headers: { ...server.good, ...change.headers } });
/** Whether nothing at all was written. */
const isUntouched = () =>
  STORY_FILES.every((file) => onDisk(file) === FILES[file]) &&
  readdirSync(folder()).length === STORY_FILES.length &&
  readdirSync(server.outside).length === 0;

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(() => server.close());
beforeEach(() => {
  rmSync(server.stories, { recursive: true, force: true });
  mkdirSync(folder(), { recursive: true });
  for (const file of STORY_FILES) writeFileSync(join(folder(), file), FILES[file]);
});

describe("PUT /geo/stories/<id>", () => {
  test("writes what changed, and nothing else", async () => {
    expect(await put()).toEqual({ status: 204, text: "" });
    for (const file of STORY_FILES) expect(onDisk(file)).toBe(RENAMED[file]);
    expect(readdirSync(folder()).sort()).toEqual([...STORY_FILES].sort());
  });

  test("by the name localhost too, and the same again is no error", async () => {
    const host = `localhost:${server.port}`;
    const headers = { Host: host, Origin: `http://${host}` };
    expect((await put({ headers })).status).toBe(204);
    expect((await put({ headers })).status).toBe(204);
  });

  test("makes the folder of a new story, in any script", async () => {
    const path = `/geo/stories/${encodeURIComponent("瓜达尔")}`;
    expect((await put({ path, body: { base: {}, files: FILES } })).status).toBe(204);
    expect(readFileSync(join(server.stories, "瓜达尔", "article.md"), "utf8")).toBe(FILES["article.md"]);
  });

  test("the page and the files are served as before", async () => {
    expect(server.token).toMatch(/^\w{48}$/);
    const { text } = await server.send({ method: "GET", path: "/geo/stories/pasni-port/claims.json" });
    expect(text).toBe(FILES["claims.json"]);
  });
});

describe("it refuses", () => {
  test.each([
    ["another origin", { Origin: "https://example.org" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
    ["a page from a file", { Origin: "null" }],
    ["https in place of http", { Origin: "https://127.0.0.1" }],
  ])("%s", async (_name, headers) => {
    const answer = await put({ headers });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("origin");
    expect(isUntouched()).toBe(true);
  });

  test("a request without any origin", async () => {
    const { Origin: _origin, ...headers } = server.good;
    expect((await server.send({ body: BODY, headers })).status).toBe(403);
    expect(isUntouched()).toBe(true);
  });

  test.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "192.168.0.2",
    "localhost@evil.example",
  ])("the host %s, as DNS rebinding sends it", async (name) => {
    const host = `${name}:${server.port}`;
    expect((await put({ headers: { Host: host, Origin: `http://${host}` } })).status).toBe(403);
    expect(isUntouched()).toBe(true);
  });

  test.each([
    ["a wrong token", "0".repeat(48)],
    ["a token of another length", "x"],
    ["an empty token", ""],
  ])("%s", async (_name, token) => {
    const answer = await put({ headers: { "X-Groundtruth-Token": token } });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("open it again");
    expect(isUntouched()).toBe(true);
  });

  test.each(["POST", "PATCH", "DELETE"])("the method %s", async (method) => {
    expect((await put({ method })).status).toBe(405);
    expect(isUntouched()).toBe(true);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])(
    "the type %j",
    async (type) => {
      expect((await put({ headers: { "Content-Type": type } })).status).toBe(415);
      expect(isUntouched()).toBe(true);
    },
  );

  test.each([
    "/../outside",
    "/..",
    "/.",
    "/",
    "/%2e%2e",
    "/%2e%2e%2foutside",
    "/..%2foutside",
    "/..%5coutside",
    "/%252e%252e%252foutside",
    "/a/../../../outside",
    "/a%2f..%2f..%2f..%2foutside",
    "/pasni-port/claims.json",
    "/pasni-port%00",
    "/%c0%ae%c0%ae",
    "/%",
    "/.git",
    "/pasni-port?x=1",
    "/\\..\\outside",
    "/C:%5coutside",
  ])("the path %s", async (path) => {
    const answer = await put({ path: `/geo/stories${path}`, body: { base: {}, files: FILES } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(isUntouched()).toBe(true);
    expect(readdirSync(server.stories)).toEqual(["pasni-port"]);
  });

  test("a story whose folder is a link that leads outside", async () => {
    symlinkSync(server.outside, join(server.stories, "link"));
    const answer = await put({ path: "/geo/stories/link", body: { base: {}, files: FILES } });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining("is a link")]);
    expect(isUntouched()).toBe(true);
  });

  test("a file that is a link, to whatever", async () => {
    const target = join(server.stories, "target");
    renameSync(join(folder(), "claims.json"), target);
    symlinkSync(target, join(folder(), "claims.json"));
    expect((await put()).status).toBe(403);
    expect(readFileSync(target, "utf8")).toBe(FILES["claims.json"]);
  });

  test("files of other names, and fewer than five", async () => {
    const more = { base: FILES, files: { ...RENAMED, "../x": "y" } };
    const { "claims.json": _claims, ...fewer } = RENAMED;
    for (const body of [more, { base: FILES, files: fewer }, { base: FILES }, [], "{", '{"__proto__":{}}'])
      expect((await put({ body })).status).toBe(400);
    expect(isUntouched()).toBe(true);
  });

  test("a story that the formats refuse, with file, path and what was wanted", async () => {
    const broken = FILES["places.geojson"].replace('"kind": "port"', '"kind": "harbour"');
    const answer = await put({ body: { base: FILES, files: { ...FILES, "places.geojson": broken } } });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/places\.geojson: \$\.features\[0\]\.properties\.kind.*one of port/);
    expect(isUntouched()).toBe(true);
  });

  test("a body over its limit, said or not", async () => {
    const body = " ".repeat(33 * 1024 * 1024);
    expect((await put({ body, headers: { "Content-Length": String(body.length) } })).status).toBe(413);
    expect((await put({ body, headers: { "Transfer-Encoding": "chunked" } })).status).toBe(413);
    expect(isUntouched()).toBe(true);
  });

  test("files that changed since they were read, and hands them over", async () => {
    const theirs = FILES["claims.json"].replace("112", "113");
    writeFileSync(join(folder(), "claims.json"), theirs);
    const answer = await put();
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text)).toMatchObject({
      message: expect.stringContaining("Nothing was written"),
      files: { "claims.json": theirs },
    });
    expect(onDisk("places.geojson")).toBe(FILES["places.geojson"]);
  });

  test("a new story where there is one already", async () => {
    expect((await put({ body: { base: {}, files: RENAMED } })).status).toBe(409);
    expect(isUntouched()).toBe(true);
  });

  test("a file that is read-only, in plain words", async () => {
    chmodSync(join(folder(), "places.geojson"), 0o444);
    const answer = await put();
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining("read-only")]);
    expect(isUntouched()).toBe(true);
  });
});
