import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STYLE } from "../../src/formats/report/html-style.ts";
import { escapeMarkup } from "../../src/formats/report/markup.ts";
import { run } from "./run.ts";
import { asLines, CONTRADICTED, DIFFERS, HOLDS, madeStory, ORPHAN } from "./stories.ts";

const report = async (format: string, stories: readonly unknown[], more = "") =>
  (await run(["check", "--story", "-", "--format", format], asLines(stories) + more)).out;

const HOSTILE = madeStory("hostile", '100 km"><script>alert(1)</script>&\u0007');

describe("escapeMarkup(text)", () => {
  it("leaves nothing that could begin or end an element or an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeMarkup(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe("JUnit", () => {
  it("has a suite a story, a failure for what fails, an error for what can't be read", async () => {
    const xml = await report("junit", [HOLDS, DIFFERS, CONTRADICTED, ORPHAN], "x\n");
    expect(xml.match(/<testsuite /g)).toHaveLength(5);
    expect(xml.match(/<failure message="[^"]+" type="(?:contradicted|orphan)">/g)).toHaveLength(2);
    expect(xml.match(/<error message="line 5: [^"]+"\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites/);
    expect(xml).toMatch(/<\/testsuites>\n$/);
  });

  it("closes every element that it opens, whatever is in the texts", async () => {
    const xml = await report("junit", [HOSTILE, HOLDS]);
    const open: string[] = [];
    for (const [, end, name, self] of xml.matchAll(/<(\/?)([a-z-]+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name ?? "");
    }
    expect(open).toEqual([]);
    expect(xml).not.toContain("<script");
    expect(xml).not.toContain("\u0007");
  });
});

describe("GitHub", () => {
  it("marks the line of a failing claim, and escapes what would end a command", async () => {
    const out = await report("github", [CONTRADICTED, { ...DIFFERS, id: "d" }], "x\n");
    const [failing, accepted, unreadable, notice] = out.trim().split("\n");
    expect(failing).toMatch(/^::error title=Contradicted%3A 160 km::line 1: /);
    expect(failing).toContain("%25");
    expect(accepted).toMatch(/^::warning title=Differs%3A 107 km::/);
    expect(unreadable).toMatch(/^::error title=Cannot be read::line 3: /);
    expect(notice).toMatch(/^::notice title=Groundtruth::3 stories checked, 1 claims fail, 1 errors/);
  });
});

describe("the page", () => {
  it("asks nothing of any server, runs no script, and shows texts as text", async () => {
    const page = await report("html", [HOSTILE, CONTRADICTED]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(|\son\w+=/i);
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("Story &lt;hostile&gt; &amp; more");
  });

  it("draws each claim's map with its line, both ends, a scale bar and names", async () => {
    const page = await report("html", [CONTRADICTED]);
    expect(page.match(/<svg class="map"/g)).toHaveLength(1);
    expect(page.match(/<circle class="point"/g)).toHaveLength(2);
    expect(page).toMatch(/<path class="line" d="M[\d. L-]+"\/>/);
    expect(page).toMatch(/<text class="bar-text"[^>]*>50 km</);
    expect(page).toMatch(/aria-label="Map: mine, town"/);
  });

  it("has the viewer's colours", () => {
    const tokens = readFileSync("src/ui/tokens.css", "utf8");
    const colors = (css: string) =>
      [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => `${name} ${value}`);
    const viewer = new Set(colors(tokens));
    // The sea and its coast are the basemap's, which has no css.
    const own = colors(STYLE).filter((color) => !/^(?:sea|coast) /.test(color));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((color) => !viewer.has(color))).toEqual([]);
  });
});
