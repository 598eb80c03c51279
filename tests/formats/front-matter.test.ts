import fc from "fast-check";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/formats/article-file.ts";

const REQUIRED = 'title: "t"\nsource: "s"\ndate: "2025-10-15"\nlang: "en"\n';

/** Lines that look plain, and lines that nearly do. */
const value = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9 .,:/()#'"&*!|>%@`{}[\]?_~\\-]{0,12}$/),
  fc.stringMatching(/^"[a-z0-9 :#'\t]{0,8}"$/),
  fc.constantFrom(
    "null",
    "~",
    "2025-10-15T13:48",
    "遭背刺!稀土",
    "a: b",
    "a:",
    "a #b",
    "é",
    "yes",
    "1e3",
    "a ",
    "http://x.org/?a=1#b",
  ),
);

describe("front matter", () => {
  it("is read as a whole YAML reader reads it, or refused as it refuses it", () => {
    fc.assert(
      fc.property(value, (text) => {
        const yaml = `${REQUIRED}x-key: ${text}`;
        const article = readArticle(`---\n${yaml}\n---\n\ntext`);
        let wanted: unknown;
        try {
          wanted = load(yaml, { schema: FAILSAFE_SCHEMA });
        } catch {
          expect(article.ok).toBe(false);
          return;
        }
        expect(article).toMatchObject({ ok: true, value: wanted });
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses a key that comes twice", () => {
    expect(readArticle(`---\n${REQUIRED}lang: "fr"\n---\n\n`).ok).toBe(false);
  });
});
