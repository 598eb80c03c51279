import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { checkCaller } from "../../src/server/caller.ts";

const TOKEN = "t".repeat(48);
const HOST = "localhost:5173";
/** What of a request tells who calls. */
const from = (remoteAddress: string) =>
  ({
    socket: { remoteAddress },
    headers: { host: HOST, origin: `http://${HOST}`, "x-groundtruth-token": TOKEN },
  }) as unknown as IncomingMessage; // The rest of a request is not looked at.

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("%s is this machine", (address) => {
  expect(checkCaller(from(address), TOKEN).ok).toBe(true);
});

test.each(["192.168.0.7", "10.0.0.1", "::ffff:192.168.0.7", "fe80::1", "2001:db8::127", "1.127.0.0", ""])(
  "%s is another one, though it knows everything else",
  (address) => {
    expect(checkCaller(from(address), TOKEN)).toMatchObject({ ok: false, error: { status: 403 } });
  },
);
