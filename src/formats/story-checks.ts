import { type Annotation, bodyId, type TextQuoteSelector } from "../core/annotation.ts";
import type { Claim } from "../core/claim.ts";
import { findClaim, findPlace, findRoute, type Story } from "../core/story.ts";
import { type Problem, showValue } from "./problem.ts";

/** What no schema of one file can see: ids that are used twice, and names of things that are not there. */
export const checkStory = (story: Story): Problem[] => [
  ...duplicates("places.geojson", "$.features", story.places.features),
  ...duplicates("routes.geojson", "$.features", story.routes.features),
  ...duplicates("annotations.json", "$.items", story.annotations.items),
  ...duplicates("claims.json", "$", story.claims),
  ...story.routes.features.flatMap((route, index) => checkRoute(story, route.properties, index)),
  ...story.claims.flatMap((claim, index) => checkClaim(story, claim, index)),
  ...story.annotations.items.flatMap((annotation, index) => checkAnnotation(story, annotation, index)),
];

const duplicates = (file: string, list: string, entries: readonly { id: string }[]): Problem[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond
      ? [{ file, path: `${list}[${index}].id`, value: showValue(id), wanted: "an id that is used once" }]
      : [];
  });
};

const placeProblem = (story: Story, file: string, path: string, id: string | undefined): Problem[] =>
  id === undefined || findPlace(story, id)
    ? []
    : [{ file, path, value: showValue(id), wanted: "the id of a place in places.geojson" }];

const checkRoute = (
  story: Story,
  ends: { from?: string | undefined; to?: string | undefined },
  index: number,
) =>
  (["from", "to"] as const).flatMap((end) =>
    placeProblem(story, "routes.geojson", `$.features[${index}].properties.${end}`, ends[end]),
  );

const checkClaim = (story: Story, claim: Claim, index: number): Problem[] => {
  const file = "claims.json";
  if (claim.kind === "length") {
    const wanted = "the id of a route in routes.geojson";
    return findRoute(story, claim.route)
      ? []
      : [{ file, path: `$[${index}].route`, value: showValue(claim.route), wanted }];
  }
  return (["from", "to", "than"] as const).flatMap((end) => {
    const id = claim[end];
    return typeof id === "string" ? placeProblem(story, file, `$[${index}].${end}`, id) : [];
  });
};

const quoteOf = (annotation: Annotation): TextQuoteSelector | undefined =>
  annotation.target.selector.find((selector) => selector.type === "TextQuoteSelector");

const checkAnnotation = (story: Story, annotation: Annotation, index: number): Problem[] => {
  const file = "annotations.json";
  const path = `$.items[${index}].body`;
  const id = bodyId(annotation);
  if (annotation.motivation === "identifying") return placeProblem(story, file, path, id);
  const claim = findClaim(story, id);
  if (!claim) return [{ file, path, value: showValue(id), wanted: "the id of a claim in claims.json" }];
  const exact = quoteOf(annotation)?.exact ?? "";
  if (exact.includes(claim.stated.text)) return [];
  const at = story.claims.indexOf(claim);
  const wanted = `a verbatim part of its passage, ${showValue(exact)}`;
  return [{ file: "claims.json", path: `$[${at}].stated.text`, value: showValue(claim.stated.text), wanted }];
};
