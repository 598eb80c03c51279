import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { geoFiles } from "../../src/make/geo-files.ts";
import { storyEndpoint } from "../../src/server/story-endpoint.ts";

interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** A real development server on a copy of the first story, beside a folder that it must never touch. */
export const startDevServer = async () => {
  const root = mkdtempSync(join(tmpdir(), "groundtruth-server-"));
  const geo = join(root, "site", "geo");
  const outside = join(root, "outside");
  for (const folder of [geo, outside]) mkdirSync(folder, { recursive: true });
  cpSync("geo/stories", join(geo, "stories"), { recursive: true });
  writeFileSync(join(root, "site", "index.html"), "<!doctype html><html><head></head><body></body></html>");
  const server = await createServer({
    configFile: false,
    root: join(root, "site"),
    logLevel: "silent",
    server: { port: 0, host: "127.0.0.1", ws: false },
    plugins: [storyEndpoint(geo), geoFiles(geo)],
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  const { port } = address;
  const origin = `http://127.0.0.1:${port}`;

  /** By node:http, which sends any Host, Origin and path as they are given. */
  const send = ({ method = "PUT", path = "/geo/stories/pasni-port", headers = {}, body }: Call) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const content = typeof body === "string" ? body : JSON.stringify(body ?? "");
      const isCounted =
        method !== "GET" && !("Transfer-Encoding" in headers) && !("Content-Length" in headers);
      const length = isCounted ? { "Content-Length": String(Buffer.byteLength(content)) } : {};
      const options = { host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } };
      const call = request(options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece) => {
          text += piece;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      });
      call.on("error", reject);
      call.end(method === "GET" ? undefined : content);
    });

  const page = (await send({ method: "GET", path: "/" })).text;
  const token = /name="groundtruth-token" content="(\w+)"/.exec(page)?.[1] ?? "";
  /** What the page itself sends. */
  const good = { Origin: origin, "Content-Type": "application/json", "X-Groundtruth-Token": token };
  const close = async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  };
  return { send, good, token, port, origin, outside, stories: join(geo, "stories"), close };
};
