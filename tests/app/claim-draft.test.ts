import { describe, expect, test } from "vitest";
import { claimOfDraft, claimWithDraft, draftOfClaim, draftOfPassage } from "../../src/app/claim-draft.ts";
import { findMarks } from "../../src/app/marks.ts";
import { addClaim } from "../../src/core/edits/add-claim.ts";
import { findClaim } from "../../src/core/story.ts";
import { PASNI, stretch } from "../core/edits/story.ts";

const marks = findMarks(PASNI).found;
const passage = stretch("only 112 kilometers");

describe("draftOfPassage(story, marks, passage)", () => {
  test("reads figure and hedge, and takes the port before and the port after, not the country between", () => {
    expect(draftOfPassage(PASNI, marks, passage)).toMatchObject({
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
});

describe("claimOfDraft(story, draft)", () => {
  const draft = draftOfPassage(PASNI, marks, passage);

  test("keeps the words alone where the form says what they say", () => {
    const claim = claimOfDraft(PASNI, draft);
    if (!claim.ok) throw new Error(claim.error);
    expect(claim.value.stated).toEqual({ text: "only 112 kilometers" });
    expect(addClaim(claim.value, passage)(PASNI).ok).toBe(true);
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
});

describe("claimWithDraft(claim, draft)", () => {
  test("of an untouched form states the same", () => {
    const claim = findClaim(PASNI, "pasni-gwadar-112km");
    if (!claim) throw new Error("no claim");
    const again = claimWithDraft(claim, draftOfClaim(claim));
    if (!again.ok) throw new Error(again.error);
    expect(draftOfClaim(again.value)).toEqual(draftOfClaim(claim));
    expect(again.value.id).toBe(claim.id);
  });
});
