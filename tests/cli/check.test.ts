import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeAddress } from "../../src/app/url-state.ts";
import { claimAddress } from "../../src/cli/report/claim-review.ts";
import type { Verdict } from "../../src/core/judge/verdict.ts";
import { run } from "./run.ts";
import { asLines, CONTRADICTED, DIFFERS, HOLDS, ORPHAN, UNREADABLE } from "./stories.ts";

const STORY = "geo/stories/pasni-port";
const ALL = asLines([HOLDS, DIFFERS, CONTRADICTED, ORPHAN]);
const scratch = mkdtempSync(join(tmpdir(), "groundtruth-check-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const lines = (args: readonly string[], input: string) => run(["check", "--story", "-", ...args], input);
const verdictsOf = (out: string): Verdict[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Verdict); // What the command writes.

describe("groundtruth check", () => {
  it("gives the first story's claim its honest verdict", async () => {
    const { code, out } = await run(["check", STORY, "--format", "ndjson"]);
    const [verdict] = verdictsOf(out);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({
      story: "pasni-port",
      claim: "pasni-gwadar-112km",
      verdict: "holds-rounded",
      mode: "straight",
      reading: { value: 70, unit: "mi", factor: 1.6 },
      passage: "exact",
    });
    expect(verdict?.reason).toContain("70 miles × 1.6");
    expect(verdict?.reason).toContain("Not by sea");
    // Karney's inverse between the two ends, as DESIGN and the article's own figures have it.
    expect(verdict?.measuredMeters?.value).toBeCloseTo(115_575, -1);
  });

  it("writes the tool's and the data's version on every output", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }; // Our own file.
    for (const format of ["text", "json", "ndjson", "junit", "github", "html"]) {
      const { out } = await run(["check", STORY, "--format", format]);
      expect(out, format).toContain(version);
      expect(out, format).toMatch(/areas [0-9a-f]{8}, sea \w+/);
    }
  });

  it("fails on what is contradicted, on what differs too, or on nothing", async () => {
    expect((await lines([], asLines([HOLDS, DIFFERS]))).code).toBe(0);
    expect((await lines([], asLines([HOLDS, CONTRADICTED]))).code).toBe(1);
    expect((await lines(["--fail-on", "differs"], asLines([HOLDS, DIFFERS]))).code).toBe(1);
    expect((await lines(["--fail-on", "differs"], asLines([HOLDS]))).code).toBe(0);
    expect((await lines(["--fail-on", "none"], ALL)).code).toBe(0);
  });

  it("fails on a claim whose words were changed, since nobody knows what it says now", async () => {
    const { code, out } = await lines([], asLines([ORPHAN]));
    expect(verdictsOf(out)[0]).toMatchObject({ verdict: "holds", passage: "orphan" });
    expect(code).toBe(1);
  });

  it("lets what a baseline has pass, and fails on what got worse", async () => {
    const baseline = join(scratch, "baseline.ndjson");
    writeFileSync(
      baseline,
      (await lines(["--fail-on", "none"], asLines([HOLDS, DIFFERS, CONTRADICTED, ORPHAN]))).out,
    );
    const strict = ["--fail-on", "differs", "--baseline", baseline];
    expect((await lines(strict, ALL)).code).toBe(0);
    expect((await lines(strict, asLines([{ ...CONTRADICTED, id: "differs" }]))).code).toBe(1);
    expect((await lines(strict, asLines([{ ...DIFFERS, id: "contradicted" }]))).code).toBe(0);
    expect((await lines(strict, asLines([{ ...DIFFERS, id: "new" }]))).code).toBe(1);
  });

  it("puts the error of a bad line in its place, goes on, and gives 2 even where a claim fails", async () => {
    const { code, out } = await lines([], `${asLines([HOLDS])}{\n${asLines([UNREADABLE, CONTRADICTED])}`);
    const [first, second, third, fourth] = out.trim().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ story: "holds" });
    expect(JSON.parse(second ?? "")).toEqual({ line: 2, error: expect.stringContaining("line 2") });
    expect(JSON.parse(third ?? "")).toEqual({ line: 3, error: expect.stringContaining("no length is read") });
    expect(JSON.parse(fourth ?? "")).toMatchObject({ story: "contradicted" });
    expect(code).toBe(2);
  });

  it("reads a line that comes in pieces, without a newline at its end, with letters of several bytes", async () => {
    const story = { ...HOLDS, article: { ...HOLDS.article, text: `${"距离".repeat(3000)} 100 km\n` } };
    const { code, out } = await lines([], asLines([story, story]).trimEnd());
    expect(verdictsOf(out).map(({ passage }) => passage)).toEqual(["moved", "moved"]);
    expect(code).toBe(0);
  });

  it("writes one JSON document with verdicts, errors and what all came to", async () => {
    const { out } = await lines(["--format", "json"], `${ALL}x\n`);
    const document = JSON.parse(out) as Record<string, unknown>; // What the command writes.
    expect(document.verdicts).toHaveLength(4);
    expect(document.errors).toEqual([{ file: "line 5", error: expect.stringContaining("line 5") }]);
    expect(document.summary).toMatchObject({ stories: 5, failed: 2, errors: 1, orphans: 1 });
  });

  it("keeps its table within the terminal's width, whatever is in it", async () => {
    const wide = {
      ...HOLDS,
      claims: HOLDS.claims.map((claim) => ({ ...claim, id: "一二三四五六七八九十".repeat(5) })),
    };
    const story = { ...wide, annotations: { type: "AnnotationPage", items: [] } };
    for (const columns of [60, 80, 132]) {
      const { out } = await run(
        ["check", "--story", "-", "--format", "text"],
        asLines([story, DIFFERS]),
        columns,
      );
      const widths = out
        .split("\n")
        .filter((line) => !line.startsWith("groundtruth"))
        // A Chinese letter takes two columns.
        .map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2E80" ? 2 : 1), 0));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      expect(out).not.toContain("\u001B");
    }
  });

  it("gives the address that the viewer would give a claim's card", () => {
    const address = { page: "story", story: "pasni port", view: null, feature: null, passage: null } as const;
    expect(claimAddress("https://example.org/", "pasni port", "c/1")).toBe(
      `https://example.org/${writeAddress({ ...address, claim: "c/1" })}`,
    );
  });

  it("writes reviews as JSON, with addresses of the site that was given", async () => {
    const args = ["check", STORY, "--format", "claimreview", "--site", "https://example.org/maps/"];
    const [review] = JSON.parse((await run(args)).out) as Record<string, unknown>[]; // What the command writes.
    expect(review).toMatchObject({
      "@type": "ClaimReview",
      url: "https://example.org/maps/#/pasni-port?claim=pasni-gwadar-112km",
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(JSON.parse((await lines(["--format", "claimreview"], "x\n")).out)).toEqual([]);
  });

  it("teaches by example, and every option is in its help", async () => {
    const { code, out } = await run(["check", "--help"]);
    expect(code).toBe(0);
    for (const option of ["--format", "--fail-on", "--baseline", "--story -", "--watch", "--debug", "--site"])
      expect(out).toContain(option);
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run([])).code).toBe(2);
  });

  it("shows where in the program an accident arose only when asked", async () => {
    mkdirSync(join(scratch, "odd", "article.md"), { recursive: true });
    const plain = await run(["check", join(scratch, "odd")]);
    expect(plain).toMatchObject({ code: 2, err: expect.stringContaining("EISDIR") });
    expect(plain.err).not.toMatch(/\n\s+at /);
    expect((await run(["check", join(scratch, "odd"), "--debug"])).err).toMatch(/\n\s+at /);
  });
});
