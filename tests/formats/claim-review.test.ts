import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import { judge } from "../../src/core/judge/judge.ts";
import type { Verdict } from "../../src/core/judge/verdict.ts";
import { claimReviewOf } from "../../src/formats/claim-review.ts";
import { loadStoryFromDisk } from "../stories.ts";

const story = loadStoryFromDisk("pasni-port");
const published = { url: "https://example.org/#/pasni-port", date: "2026-01-02" };
const [first] = story.claims;
if (!first) throw new Error("the first story has no claim");
const judged = judge(story, first);
if (!judged.ok) throw new Error(judged.error);

const review = (changes: Partial<Verdict> = {}, claim: Claim = first) =>
  claimReviewOf(story, claim, { ...judged.value, ...changes }, published);

describe("claimReviewOf(story, claim, verdict, publication)", () => {
  it("has all that search engines require and recommend", () => {
    expect(review()).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://example.org/#/pasni-port",
      claimReviewed: "Pasni – Gwadar: “only 112 kilometers from the Chinese-built Gwadar port”",
      author: { "@type": "Organization", name: "Groundtruth" },
      datePublished: "2026-01-02",
      inLanguage: "en",
      reviewBody: judged.value.reason,
      reviewRating: {
        "@type": "Rating",
        alternateName: "Holds as a rounded figure",
        ratingExplanation: judged.value.reason,
        ratingValue: 4,
        bestRating: 5,
        worstRating: 1,
      },
      itemReviewed: {
        "@type": "Claim",
        text: "only 112 kilometers from the Chinese-built Gwadar port",
        author: { "@type": "Organization", name: story.article.source },
        datePublished: story.article.date,
        appearance: expect.objectContaining({
          "@type": "Article",
          headline: story.article.title,
          inLanguage: story.article.lang,
        }),
      },
    });
  });

  it("gives every verdict that was measured a number from 1 (false) to 5 (true), in the order of the verdicts", () => {
    const value = (changes: Partial<Verdict>) => review(changes).reviewRating;
    expect(value({ verdict: "holds" })).toMatchObject({ ratingValue: 5, alternateName: "Holds" });
    expect(value({ verdict: "holds", note: "misleading" })).toMatchObject({
      ratingValue: 3,
      alternateName: "Holds, but misleading",
    });
    expect(value({ verdict: "differs" })).toMatchObject({ ratingValue: 2, alternateName: "Differs" });
    expect(value({ verdict: "contradicted" })).toMatchObject({
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
    });
  });

  it("gives what cannot be measured words and no number", () => {
    const rating = review({ verdict: "unmeasurable" }).reviewRating;
    expect(rating).toMatchObject({ alternateName: "Cannot be measured" });
    expect(rating).not.toHaveProperty("ratingValue");
  });

  it("leaves a person's own word beside the rating, which stays the tool's", () => {
    const own = {
      status: "disputed",
      by: "A. Editor",
      date: "2026-02-03",
      note: "asked the author",
    } as const;
    const both = review({}, { ...first, review: own });
    expect(both.associatedReview).toEqual({
      "@type": "Review",
      author: { "@type": "Person", name: "A. Editor" },
      datePublished: "2026-02-03",
      reviewBody: "disputed: asked the author",
    });
    expect(both.reviewRating).toEqual(review().reviewRating);
  });
});
