import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { ok, type Result } from "../core/result.ts";
import { type Refusal, refuse } from "./refusal.ts";

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request may write: from this machine; by a name of this machine (a foreign name that leads here is DNS
 * rebinding); from a page of this very server; with the token that only its page has.
 */
export const checkCaller = (request: IncomingMessage, token: string): Result<null, Refusal> => {
  const { host = "", origin = "" } = request.headers;
  if (!LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? ""))
    return refuse(403, "Stories are saved from this machine alone.");
  if (!LOOPBACK_HOSTS.includes(host.replace(/:\d+$/, "")))
    return refuse(403, `The host ${host} came, localhost or 127.0.0.1 was wanted.`);
  if (origin !== `http://${host}`)
    return refuse(403, `The origin ${origin || "(none)"} came, http://${host} was wanted.`);
  const given = request.headers["x-groundtruth-token"];
  return typeof given === "string" && isSame(given, token)
    ? ok(null)
    : refuse(403, "The server was started anew since this page was opened: open it again, nothing is lost.");
};

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
