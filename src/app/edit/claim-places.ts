import type { Claim } from "../../core/claim.ts";
import { otherMentions } from "../../core/edits/other-mentions.ts";
import type { Stretch } from "../../core/passage.ts";
import { isArea } from "../../core/place.ts";
import { findPlace, type Story } from "../../core/story.ts";
import type { Mark } from "../marks.ts";

/** Ids of the places that a claim is likely about; "" where the text names none. */
interface LikelyPlaces {
  readonly from: string;
  readonly to: string;
  readonly than: string;
}

/**
 * The places that the text names, linked or not, in a stretch (of a distance its figure, else all of the claim's words)
 * and nearest round it: in its paragraph, towns and ports rather than countries, which texts name for other reasons;
 * then in the whole text. What lies in something is looked for apart from the area that it lies in.
 */
export const likelyEnds = (
  story: Story,
  marks: readonly Mark[],
  kind: Claim["kind"],
  at: Stretch,
): LikelyPlaces => {
  const paragraph = paragraphOf(story.article.text, at);
  const places = [...marks.filter(({ ref }) => ref.type === "place"), ...unlinkedNames(story, paragraph)];
  const isAreaMark = ({ ref }: Mark): boolean => {
    const place = findPlace(story, ref.id);
    return place === undefined || isArea(place);
  };
  if (kind === "containment") {
    const [to = ""] = nearest(places.filter(isAreaMark), at, 1);
    const [from = ""] = nearest(
      places.filter(({ ref }) => ref.id !== to),
      at,
      1,
    );
    return { from, to, than: "" };
  }
  const inParagraph = places.filter(isWithin(paragraph));
  const sites = inParagraph.filter((mark) => !isAreaMark(mark) || isWithin(at)(mark));
  const count = kind === "comparison" ? 3 : 2;
  const found = [sites, inParagraph, places].map((each) => nearest(each, at, count));
  const [from = "", to = "", than = ""] = found.find((ends) => ends.length === count) ?? [];
  return { from, to, than };
};

/** Names of the story's places in a paragraph that are linked to none there; of places that are called the same, the first. */
const unlinkedNames = (story: Story, { start, end }: Stretch): Mark[] => {
  const words = story.article.text.slice(start, end);
  const named = story.places.features.filter(({ properties: { name } }) => words.includes(name));
  const byName = new Map(named.toReversed().map(({ id, properties }) => [properties.name, id]));
  return [...byName].flatMap(([name, id]) =>
    otherMentions(story, name)
      .filter(isWithin({ start, end }))
      .map((at) => ({ annotation: "", ref: { type: "place" as const, id }, ...at })),
  );
};

const isWithin =
  ({ start, end }: Stretch) =>
  (mark: Stretch): boolean =>
    mark.start >= start && mark.end <= end;

const paragraphOf = (text: string, at: Stretch): Stretch => {
  const next = text.indexOf("\n", at.end);
  return { start: text.lastIndexOf("\n", at.start) + 1, end: next < 0 ? text.length : next };
};

/**
 * Up to `count` places in reading order: those within the stretch; what it lacks is one before it, then those after it,
 * then more of those before.
 */
const nearest = (marks: readonly Mark[], at: Stretch, count: number): string[] => {
  const inside = ids(marks.filter(isWithin(at)).toSorted((a, b) => a.start - b.start)).slice(0, count);
  const others = marks.filter(({ ref }) => !inside.includes(ref.id));
  const before = ids(others.filter(({ end }) => end <= at.start).toSorted((a, b) => b.end - a.end));
  const after = ids(others.filter(({ start }) => start >= at.end).toSorted((a, b) => a.start - b.start));
  const missing = count - inside.length;
  const first = before.slice(0, Math.min(1, missing));
  const behind = after.filter((id) => !first.includes(id)).slice(0, missing - first.length);
  const more = before.filter((id) => !first.includes(id) && !behind.includes(id));
  return [...more.slice(0, missing - first.length - behind.length).reverse(), ...first, ...inside, ...behind];
};

const ids = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ ref }) => ref.id))];
