import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "claim-review-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a ClaimReview may stand in a page's script element, whatever the story's texts say", async () => {
  const story = join(folder, "pasni-port");
  cpSync("geo/stories/pasni-port", story, { recursive: true });
  const title = "</script><script>alert(1)</script><!--";
  const article = join(story, "article.md");
  writeFileSync(article, readFileSync(article, "utf8").replace(/^title: .*$/m, `title: "${title}"`));
  const { code, out } = await run(["check", story, "--format", "claimreview"]);
  expect(code).toBe(0);
  expect(out).not.toContain("<");
  const [review] = JSON.parse(out);
  expect(review.itemReviewed.appearance.headline).toBe(title);
});
