import { type Annotation, bodyId, type TextQuoteSelector } from "../core/annotation.ts";
import type { Claim } from "../core/claim.ts";
import type { Story } from "../core/story.ts";
import { type Problem, showValue } from "./problem.ts";

/** The parts of a story that could be read: what names something in another part is not judged without that part. */
type Parts = { readonly [Part in "places" | "routes" | "annotations" | "claims"]?: Story[Part] | undefined };

/** What no schema of one file can see: ids that are used twice, and names of things that are not there. */
export const checkParts = (parts: Parts): Problem[] => {
  const { places, routes, annotations, claims } = parts;
  return [
    ...duplicates("places.geojson", "$.features", places?.features),
    ...duplicates("routes.geojson", "$.features", routes?.features),
    ...duplicates("annotations.json", "$.items", annotations?.items),
    ...duplicates("claims.json", "$", claims),
    ...(routes?.features ?? []).flatMap((route, index) => checkRoute(parts, route.properties, index)),
    ...(claims ?? []).flatMap((claim, index) => checkClaim(parts, claim, index)),
    ...(annotations?.items ?? []).flatMap((annotation, index) => checkAnnotation(parts, annotation, index)),
  ];
};

const duplicates = (file: string, list: string, entries: readonly { id: string }[] = []): Problem[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond
      ? [{ file, path: `${list}[${index}].id`, value: showValue(id), wanted: "an id that is used once" }]
      : [];
  });
};

const placeProblem = ({ places }: Parts, file: string, path: string, id: string | undefined): Problem[] =>
  id === undefined || !places || places.features.some((place) => place.id === id)
    ? []
    : [{ file, path, value: showValue(id), wanted: "the id of a place in places.geojson" }];

const checkRoute = (
  parts: Parts,
  ends: { from?: string | undefined; to?: string | undefined },
  index: number,
) =>
  (["from", "to"] as const).flatMap((end) =>
    placeProblem(parts, "routes.geojson", `$.features[${index}].properties.${end}`, ends[end]),
  );

const checkClaim = (parts: Parts, claim: Claim, index: number): Problem[] => {
  const file = "claims.json";
  if (claim.kind === "length") {
    const wanted = "the id of a route in routes.geojson";
    return !parts.routes || parts.routes.features.some(({ id }) => id === claim.route)
      ? []
      : [{ file, path: `$[${index}].route`, value: showValue(claim.route), wanted }];
  }
  return (["from", "to", "than"] as const).flatMap((end) => {
    const id = claim[end];
    return typeof id === "string" ? placeProblem(parts, file, `$[${index}].${end}`, id) : [];
  });
};

const quoteOf = (annotation: Annotation): TextQuoteSelector | undefined =>
  annotation.target.selector.find((selector) => selector.type === "TextQuoteSelector");

const checkAnnotation = (parts: Parts, annotation: Annotation, index: number): Problem[] => {
  const file = "annotations.json";
  const path = `$.items[${index}].body`;
  const id = bodyId(annotation);
  if (annotation.motivation === "identifying") return placeProblem(parts, file, path, id);
  if (!parts.claims) return [];
  const at = parts.claims.findIndex((each) => each.id === id);
  const claim = parts.claims[at];
  if (!claim) return [{ file, path, value: showValue(id), wanted: "the id of a claim in claims.json" }];
  const exact = quoteOf(annotation)?.exact ?? "";
  if (exact.includes(claim.stated.text)) return [];
  const wanted = `a verbatim part of its passage, ${showValue(exact)}`;
  return [{ file: "claims.json", path: `$[${at}].stated.text`, value: showValue(claim.stated.text), wanted }];
};
