import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AREAS_VERSION, TOOL_VERSION } from "../../src/core/versions.ts";

const AREAS = "geo/base/areas";

describe("the versions that every verdict carries", () => {
  it("are those of the package and of the outlines that are here", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }; // Our own file.
    expect(TOOL_VERSION).toBe(version);
    const hash = createHash("sha256");
    for (const name of readdirSync(AREAS).sort()) hash.update(readFileSync(`${AREAS}/${name}`));
    expect(AREAS_VERSION).toBe(hash.digest("hex").slice(0, 8));
  });
});
