import type { Article, ClaimReview, Rating, Review, Claim as ReviewedClaim, WithContext } from "schema-dts";
import type { Claim } from "../core/claim.ts";
import type { Verdict } from "../core/judge/verdict.ts";
import { findPlace, findRoute, type Story } from "../core/story.ts";
import { VERDICT_NAMES } from "../core/verdict-names.ts";

/** Where and when a review stands: what no verdict knows. */
export interface Publication {
  /** Address of the page that shows the review. */
  readonly url: string;
  /** ISO 8601 day of the check. */
  readonly date: string;
}

/** From 1 (false) to 5 (true), as search engines count; what cannot be measured has words alone. */
const RATINGS = { holds: 5, "holds-rounded": 4, misleading: 3, differs: 2, contradicted: 1 } as const;

/**
 * A verdict as a schema.org ClaimReview, JSON-LD. Search engines require `claimReviewed`, `reviewRating` and `url`,
 * and recommend `author`, `datePublished` and `itemReviewed` (developers.google.com/search, "Fact check"). The rating
 * is the tool's; a person's own word on the claim stands beside it as an associated review.
 */
export const claimReviewOf = (
  story: Story,
  claim: Claim,
  verdict: Verdict,
  { url, date }: Publication,
): WithContext<ClaimReview> => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url,
  claimReviewed: claimText(story, claim),
  itemReviewed: reviewedClaim(story, claim),
  author: { "@type": "Organization", name: "Groundtruth" },
  datePublished: date,
  reviewRating: ratingOf(verdict),
  reviewBody: verdict.reason,
  inLanguage: "en",
  ...(claim.review && { associatedReview: personsReview(claim.review) }),
});

const personsReview = ({ status, by, date, note }: NonNullable<Claim["review"]>): Review => ({
  "@type": "Review",
  author: { "@type": "Person", name: by },
  datePublished: date,
  reviewBody: note ? `${status}: ${note}` : status,
});

const ratingOf = ({ verdict, note, reason }: Verdict): Rating => {
  const isMisleading = note === "misleading";
  const words = VERDICT_NAMES[verdict].words;
  const rating = {
    "@type": "Rating",
    alternateName: isMisleading ? `${words}, but misleading` : words,
    ratingExplanation: reason,
  } as const;
  if (verdict === "unmeasurable") return rating;
  return { ...rating, ratingValue: RATINGS[isMisleading ? note : verdict], bestRating: 5, worstRating: 1 };
};

const reviewedClaim = ({ article }: Story, { stated }: Claim): ReviewedClaim => {
  const { title, source, date, lang, url } = article;
  const publisher = { "@type": "Organization", name: source } as const;
  const appearance: Article = {
    "@type": "Article",
    headline: title,
    author: publisher,
    datePublished: date,
    inLanguage: lang,
    ...(url === undefined ? {} : { url }),
  };
  return { "@type": "Claim", text: stated.text, author: publisher, datePublished: date, appearance };
};

/** Whom the words speak of, and the words: a quote alone often leaves its subject out. */
const claimText = (story: Story, claim: Claim): string =>
  `${subjectOf(story, claim)}: “${claim.stated.text}”`;

const subjectOf = (story: Story, claim: Claim): string => {
  if (claim.kind === "length") return findRoute(story, claim.route)?.properties.name ?? claim.route;
  const name = (id: string) => findPlace(story, id)?.properties.name ?? id;
  const others = claim.kind === "comparison" ? [claim.to, claim.than] : [claim.to];
  return [claim.from, ...others].map(name).join(" – ");
};
