import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const pages = [
  ...[
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "geo/README.md",
    "geo/base/SOURCES.md",
    "tests/reference/README.md",
  ],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];
const scripts: object = JSON.parse(readFileSync("package.json", "utf8")).scripts;

describe.each(pages)("%s", (page) => {
  const text = readFileSync(page, "utf8");

  test("links to files that are there", () => {
    const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test("names files and folders of the project that are there", () => {
    // Without a pattern (<slug>, *) or what the build makes.
    const named = [...text.matchAll(/`((?:src|tests|geo|docs|scripts)\/[\w./-]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test("names commands that package.json has", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
