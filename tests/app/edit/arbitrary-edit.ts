import fc from "fast-check";
import { addClaim } from "../../../src/core/edits/add-claim.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import { addRoute } from "../../../src/core/edits/add-route.ts";
import { changeArticle } from "../../../src/core/edits/change-article.ts";
import { changeClaim } from "../../../src/core/edits/change-claim.ts";
import { changePlace } from "../../../src/core/edits/change-place.ts";
import { changeRoute } from "../../../src/core/edits/change-route.ts";
import { correctText } from "../../../src/core/edits/correct-text.ts";
import type { Edit } from "../../../src/core/edits/edit.ts";
import { linkPassage } from "../../../src/core/edits/link-passage.ts";
import { mergePlaces } from "../../../src/core/edits/merge-places.ts";
import { otherMentions } from "../../../src/core/edits/other-mentions.ts";
import { relinkPassage } from "../../../src/core/edits/relink-passage.ts";
import { removeClaim } from "../../../src/core/edits/remove-claim.ts";
import { removePlace } from "../../../src/core/edits/remove-place.ts";
import { removeRoute } from "../../../src/core/edits/remove-route.ts";
import { renameId } from "../../../src/core/edits/rename-id.ts";
import { reviewClaim } from "../../../src/core/edits/review-claim.ts";
import { unlinkPassage } from "../../../src/core/edits/unlink-passage.ts";
import { PLACE_KINDS } from "../../../src/core/place.ts";
import { freeSlug } from "../../../src/core/slug.ts";
import type { Story } from "../../../src/core/story.ts";

/** What a random edit is made of; which of the story's parts it means is known when it is made. */
interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly words: string;
  readonly at: readonly [number, number];
}

const pick = <T extends { readonly id: string }>(list: readonly T[], number: number): string =>
  list[number % Math.max(1, list.length)]?.id ?? "nothing";
const placeOf = (story: Story, number: number): string => pick(story.places.features, number);

/** A stretch that begins and ends somewhere; it may cut an emoji, which must be refused. */
const stretchOf = ({ article }: Story, { a, b }: Dice) => {
  const start = a % Math.max(1, article.text.length);
  return { start, end: start + 1 + (b % 12) };
};

const spliced = (text: string, { a, b, words }: Dice): string => {
  const at = a % (text.length + 1);
  return text.slice(0, at) + words + text.slice(at + (b % 6));
};

const VERBS: readonly ((story: Story, dice: Dice) => Edit)[] = [
  (story, { words, at }) =>
    addPlace({
      type: "Feature",
      id: freeSlug(
        words,
        story.places.features.map(({ id }) => id),
      ),
      properties: { name: words, kind: "town", source: words },
      geometry: { type: "Point", coordinates: [...at] },
    }),
  (story, { a, b, words, at }) =>
    changePlace(placeOf(story, a), {
      properties: {
        name: words,
        kind: PLACE_KINDS[b % PLACE_KINDS.length] ?? "port",
        notes: b % 2 ? words : undefined,
      },
      geometry: { type: "Point", coordinates: [...at] },
    }),
  (story, { a, b }) => removePlace(placeOf(story, a), b % 2 ? "refuse" : "remove"),
  (story, { a, b }) => mergePlaces(placeOf(story, a), placeOf(story, b)),
  (story, { a, words }) => renameId({ type: "place", id: placeOf(story, a) }, freeSlug(words, [])),
  (story, { a, words }) => renameId({ type: "claim", id: pick(story.claims, a) }, freeSlug(words, [])),
  (story, { a, words }) =>
    renameId({ type: "route", id: pick(story.routes.features, a) }, freeSlug(words, [])),
  (story, { a, b, words, at }) =>
    addRoute({
      type: "Feature",
      id: freeSlug(words, []),
      properties: {
        name: words,
        kind: "road",
        madeBy: words,
        source: words,
        from: placeOf(story, a),
        to: placeOf(story, b),
      },
      geometry: { type: "LineString", coordinates: [[...at], [0, 0]] },
    }),
  (story, { a, b, words }) =>
    changeRoute(pick(story.routes.features, a), {
      properties: { name: words, from: b % 2 ? undefined : placeOf(story, b) },
    }),
  (story, { a, b }) => removeRoute(pick(story.routes.features, a), b % 2 ? "refuse" : "remove"),
  (story, dice) => {
    const stretch = stretchOf(story, dice);
    const text = story.article.text.slice(stretch.start, stretch.end);
    const id = freeSlug(
      dice.words,
      story.claims.map((claim) => claim.id),
    );
    return addClaim(
      { id, kind: "containment", from: placeOf(story, dice.a), to: placeOf(story, dice.b), stated: { text } },
      stretch,
    );
  },
  (story, { a, b }) => {
    const claim = story.claims[a % Math.max(1, story.claims.length)];
    return claim && claim.kind !== "length"
      ? changeClaim({ ...claim, to: placeOf(story, b) })
      : removeClaim("nothing");
  },
  (story, { a }) => removeClaim(pick(story.claims, a)),
  (story, { a, words }) =>
    reviewClaim(pick(story.claims, a), a % 3 ? { status: "unclear", by: words, date: "2026" } : undefined),
  (story, dice) => linkPassage({ type: "place", id: placeOf(story, dice.c) }, stretchOf(story, dice)),
  (story, { a, b, c }) => {
    const word = story.article.text.split(/\s+/)[a % 50] ?? "";
    return linkPassage(
      { type: c % 5 ? "place" : "claim", id: c % 5 ? placeOf(story, b) : pick(story.claims, b) },
      ...otherMentions(story, word),
    );
  },
  (story, dice) => relinkPassage(pick(story.annotations.items, dice.a), stretchOf(story, dice), null),
  (story, { a }) => unlinkPassage(pick(story.annotations.items, a)),
  (story, dice) => correctText(spliced(story.article.text, dice)),
  (_story, { words }) => changeArticle({ title: words }),
];

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.constantFrom("港", "112 km", "e\u0301", "😀", " x "),
);
const millionths = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

/** Any verb on any part of the story that it is given. */
export const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(...VERBS),
    fc.record({
      a: fc.nat(),
      b: fc.nat(),
      c: fc.nat(),
      words,
      at: fc.tuple(millionths(180), millionths(90)),
    }),
  )
  .map(
    ([verb, dice]): Edit =>
      (story) =>
        verb(story, dice)(story),
  );
