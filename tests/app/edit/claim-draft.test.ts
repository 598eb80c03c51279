import { describe, expect, test } from "vitest";
import {
  type ClaimDraft,
  claimOfDraft,
  claimWithDraft,
  draftOfClaim,
  draftOfPassage,
} from "../../../src/app/edit/claim-draft.ts";
import { findMarks } from "../../../src/app/marks.ts";
import type { Claim } from "../../../src/core/claim.ts";
import { addClaim } from "../../../src/core/edits/add-claim.ts";
import { correctText } from "../../../src/core/edits/correct-text.ts";
import { inTurn } from "../../../src/core/edits/in-turn.ts";
import { unlinkPassage } from "../../../src/core/edits/unlink-passage.ts";
import type { Result } from "../../../src/core/result.ts";
import { findClaim, type Story } from "../../../src/core/story.ts";
import { coastRoad, edited, PASNI, stretch } from "../../core/edits/story.ts";

const marks = findMarks(PASNI).found;
const passage = stretch("only 112 kilometers");

/** The story with a sentence of its own at the end of the text, and what the form makes of it. */
const sayingAlso = (sentence: string): { story: Story; draft: ClaimDraft } => {
  const story = edited(correctText(`${PASNI.article.text}\n\n${sentence}\n`));
  return { story, draft: draftOfPassage(story, findMarks(story).found, stretch(sentence, story)) };
};
const claimed = (made: Result<Claim>): Claim => {
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe("draftOfPassage(story, marks, passage)", () => {
  test("reads figure and hedge, and takes the port before and the port after, not the country between", () => {
    expect(draftOfPassage(PASNI, marks, passage)).toMatchObject({
      kind: "distance",
      value: 112,
      unit: "km",
      hedge: "only",
      mode: "unstated",
      from: expect.stringMatching(/^pasni/),
      to: expect.stringMatching(/^gwadar/),
    });
  });

  test("leaves open what words without a figure do not say", () => {
    expect(draftOfPassage(PASNI, marks, stretch("a port in Pasni"))).toMatchObject({
      value: null,
      unit: null,
    });
  });

  test.each([
    ["Ormara lies north-west of Karachi", { kind: "bearing", bearing: "NW" }],
    ["Pasni is nearer to Gwadar than to Karachi", { kind: "comparison", relation: "closer" }],
    ["Pasni lies farther from Karachi by sea", { kind: "comparison", relation: "farther", mode: "sea" }],
    ["Pasni is in Balochistan", { kind: "containment" }],
    ["a 653 km long highway", { kind: "length", value: 653, unit: "km" }],
    ["帕斯尼位于瓜达尔以东", { kind: "bearing", bearing: "E" }],
    ["帕斯尼位于俾路支省境内", { kind: "containment" }],
  ])("reads the kind of “%s”", (words, wanted) => {
    expect(sayingAlso(words).draft).toMatchObject(wanted);
  });
});

describe("places of a claim", () => {
  test("of three that are linked the nearest before the words and those within them, in order", () => {
    const { draft } = sayingAlso("China is nearer to Gwadar than to Pasni");
    expect(draft).toMatchObject({ from: "china", to: "gwadar-port", than: "pasni-port" });
  });

  test("what lies in an area is no area itself, where the words name one", () => {
    expect(sayingAlso("Gwadar is in Pakistan").draft).toMatchObject({ from: "gwadar-port", to: "pakistan" });
  });

  test("names that are linked to nothing tell where marks do not", () => {
    const story = edited(
      inTurn(...PASNI.annotations.items.map(({ id }) => unlinkPassage(id))),
      edited(correctText(`${PASNI.article.text}\n\nGwadar lies west of Pasni.\n`)),
    );
    expect(draftOfPassage(story, [], stretch("Gwadar lies west of Pasni", story))).toMatchObject({
      from: "gwadar-port",
      to: "pasni-port",
      bearing: "W",
    });
  });
});

describe("claimOfDraft(story, draft)", () => {
  const draft = draftOfPassage(PASNI, marks, passage);

  test("keeps the words alone where the form says what they say", () => {
    const claim = claimed(claimOfDraft(PASNI, draft));
    expect(claim.stated).toEqual({ text: "only 112 kilometers" });
    expect(addClaim(claim, passage)(PASNI).ok).toBe(true);
  });

  test("keeps a person's own reading of the hedge", () => {
    expect(claimOfDraft(PASNI, { ...draft, hedge: "about" })).toMatchObject({
      value: { stated: { text: "only 112 kilometers", hedge: "about" } },
    });
  });

  test("refuses a value that the words contradict", () => {
    expect(claimOfDraft(PASNI, { ...draft, value: 120 })).toMatchObject({
      ok: false,
      error: expect.stringContaining("says 112 km"),
    });
  });

  test.each([
    ["Pasni lies west of it", { bearing: "E" }, "says 270°"],
    ["Pasni is nearer to it", { relation: "farther", than: "pakistan" }, "says closer"],
    ["Pasni is near it", { kind: "bearing" }, "no direction is read"],
    ["Pasni is near it", { kind: "containment", to: "pasni-port" }, "same place came twice"],
    ["a 653 km long highway", { kind: "length" }, "not chosen yet"],
  ] as const)("refuses “%s” with %o", (words, change, reason) => {
    const { story, draft: read } = sayingAlso(words);
    const ends = { from: "pasni-port", to: "gwadar-port" };
    expect(claimOfDraft(story, { ...read, ...ends, ...change })).toMatchObject({
      ok: false,
      error: expect.stringContaining(reason),
    });
  });

  test("keeps a direction that the form adds to words that name none", () => {
    const { story, draft: read } = sayingAlso("Pasni is near it");
    const made = claimed(
      claimOfDraft(story, {
        ...read,
        kind: "bearing",
        from: "pasni-port",
        to: "gwadar-port",
        bearing: "ENE",
      }),
    );
    expect(made.stated).toEqual({ text: "Pasni is near it", bearing: "ENE" });
  });

  test("makes two claims of a distance with a direction, on one passage", () => {
    const words = "112 km east of Gwadar";
    const { story, draft: read } = sayingAlso(words);
    const ends = { ...read, from: "pasni-port", to: "gwadar-port" };
    const both = [ends, { ...ends, kind: "bearing" as const }].map((each) =>
      addClaim(claimed(claimOfDraft(story, each)), stretch(words, story)),
    );
    const after = edited(inTurn(...both), story);
    expect(after.claims.slice(-2).map(({ kind }) => kind)).toEqual(["distance", "bearing"]);
  });
});

describe("claimWithDraft(claim, draft)", () => {
  const claim = findClaim(PASNI, "pasni-gwadar-112km");
  if (!claim) throw new Error("no claim");
  const length: Claim = {
    id: "road",
    kind: "length",
    route: "coast-road",
    stated: { text: "a 157 km road", also: [{ value: 97, unit: "mi" }] },
    review: { status: "confirmed", by: "A", date: "2025-10-15" },
  };

  test("of an untouched form states the same", () => {
    const again = claimed(claimWithDraft(claim, draftOfClaim(claim)));
    expect(draftOfClaim(again)).toEqual(draftOfClaim(claim));
    expect(again.id).toBe(claim.id);
  });

  test("shows the route of a length, and keeps what the form does not show", () => {
    expect(draftOfClaim(length)).toMatchObject({ kind: "length", route: coastRoad().id, from: "", to: "" });
    expect(claimed(claimWithDraft(length, draftOfClaim(length)))).toEqual(length);
  });

  test("of another kind keeps id and review, and none of the fields that it has no use for", () => {
    const draft = { ...draftOfClaim(length), kind: "containment" as const, from: "a", to: "b" };
    expect(claimed(claimWithDraft(length, draft))).toEqual({
      id: "road",
      kind: "containment",
      from: "a",
      to: "b",
      stated: { text: "a 157 km road" },
      review: length.review,
    });
  });
});
