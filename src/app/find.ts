import { excerpt } from "../core/excerpt.ts";
import type { Story } from "../core/story.ts";
import { PLACE_KIND_NAMES, ROUTE_KIND_NAMES } from "./format.ts";
import type { Ref } from "./refs.ts";

/** Something found in a story: a place, route or claim to open, or a stretch of the text to go to. */
export interface Finding {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly target: Ref | { readonly type: "text"; readonly start: number; readonly end: number };
}

const MOST_PASSAGES = 50;

/** Upper and lower case and accents do not count. */
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** All that matches in names (of any language), claims and the text, in that order. */
export const find = (story: Story, query: string): Finding[] => {
  const wanted = fold(query.trim());
  if (wanted === "") return [];
  const matches = (...texts: (string | undefined)[]) =>
    texts.some((text) => fold(text ?? "").includes(wanted));
  const places = story.places.features.filter(({ properties }) =>
    matches(properties.name, ...Object.values(properties.names ?? {})),
  );
  const routes = story.routes.features.filter(({ properties }) =>
    matches(properties.name, ...Object.values(properties.names ?? {})),
  );
  const claims = story.claims.filter(({ stated }) => matches(stated.text));
  return [
    ...places.map(
      ({ id, properties }): Finding => ({
        key: `place:${id}`,
        title: properties.name,
        note: PLACE_KIND_NAMES[properties.kind][0],
        target: { type: "place", id },
      }),
    ),
    ...routes.map(
      ({ id, properties }): Finding => ({
        key: `route:${id}`,
        title: properties.name,
        note: ROUTE_KIND_NAMES[properties.kind][0],
        target: { type: "route", id },
      }),
    ),
    ...claims.map(
      ({ id, stated }): Finding => ({
        key: `claim:${id}`,
        title: stated.text,
        note: "Claim",
        target: { type: "claim", id },
      }),
    ),
    ...findInText(story.article.text, query.trim()),
  ];
};

const findInText = (text: string, query: string): Finding[] => {
  const [lower, wanted] = [text.toLowerCase(), query.toLowerCase()];
  const findings: Finding[] = [];
  // Lower case may change a text's length (İ): then offsets would lie, and only the text as written is searched.
  const [searched, key] = lower.length === text.length ? [lower, wanted] : [text, query];
  for (
    let at = searched.indexOf(key);
    at >= 0 && findings.length < MOST_PASSAGES;
    at = searched.indexOf(key, at + 1)
  ) {
    const end = at + key.length;
    const { before, match, after } = excerpt(text, at, end);
    findings.push({
      key: `text:${at}`,
      title: `${before}${match}${after}`,
      note: "Text",
      target: { type: "text", start: at, end },
    });
  }
  return findings;
};
