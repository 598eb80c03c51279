import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/core/claim.ts";
import { addClaim } from "../../../src/core/edits/add-claim.ts";
import { addRoute } from "../../../src/core/edits/add-route.ts";
import { changeClaim } from "../../../src/core/edits/change-claim.ts";
import { changeRoute } from "../../../src/core/edits/change-route.ts";
import { referencesTo } from "../../../src/core/edits/references.ts";
import { removeClaim } from "../../../src/core/edits/remove-claim.ts";
import { removeRoute } from "../../../src/core/edits/remove-route.ts";
import { renameId } from "../../../src/core/edits/rename-id.ts";
import { reviewClaim } from "../../../src/core/edits/review-claim.ts";
import { findClaim } from "../../../src/core/story.ts";
import { CLAIM, coastRoad, edited, PASNI, refusal, routeOf, stretch } from "./story.ts";

const WORDS = "located only 112 kilometers";
const length: Claim = {
  id: "road-112",
  kind: "length",
  route: "coast-road",
  stated: { text: "112 kilometers" },
};
const withRoad = edited(addRoute(coastRoad()));

describe("addRoute, changeRoute and removeRoute", () => {
  test("an end that is no place of the story is refused", () => {
    expect(refusal(addRoute(coastRoad({ from: "atlantis" })))).toMatch(/no place "atlantis"/);
    expect(refusal(changeRoute("coast-road", { properties: { to: "atlantis" } }), withRoad)).toMatch(
      /atlantis/,
    );
  });
  test("an id that is taken is refused", () => {
    expect(refusal(addRoute(coastRoad()), withRoad)).toMatch(/already/);
  });
  test("ends can be set and taken away", () => {
    const set = edited(changeRoute("coast-road", { properties: { from: "gwadar-port" } }), withRoad);
    expect(routeOf("coast-road", set)?.properties.from).toBe("gwadar-port");
    const unset = edited(changeRoute("coast-road", { properties: { from: undefined } }), set);
    expect(unset).toEqual(withRoad);
  });
  test("a route that a claim is about goes with its claim, or not at all", () => {
    const claimed = edited(addClaim(length, stretch(WORDS)), withRoad);
    expect(refusal(removeRoute("coast-road", "refuse"), claimed)).toContain("road-112");
    expect(edited(removeRoute("coast-road", "remove"), claimed)).toEqual(PASNI);
  });
  test("renaming a route renames it in its claims", () => {
    const claimed = edited(addClaim(length, stretch(WORDS)), withRoad);
    const renamed = edited(renameId({ type: "route", id: "coast-road" }, "n-10"), claimed);
    expect(findClaim(renamed, "road-112")).toMatchObject({ route: "n-10" });
  });
});

describe("addClaim(claim, passage)", () => {
  const claim: Claim = {
    id: "second",
    kind: "distance",
    from: "pasni-port",
    to: "gwadar-port",
    mode: "unstated",
    stated: { text: "112 kilometers" },
  };
  test("adds it with its passage", () => {
    const story = edited(addClaim(claim, stretch(WORDS)));
    const [annotation] = referencesTo(story, { type: "claim", id: "second" });
    const item = story.annotations.items.find(({ id }) => id === annotation?.id);
    expect(item).toMatchObject({
      motivation: "assessing",
      target: { selector: [{ exact: WORDS }, stretch(WORDS)] },
    });
  });
  test("refuses a passage that does not say what is stated", () => {
    expect(refusal(addClaim(claim, stretch("Pakistan")))).toMatch(/"112 kilometers".*"Pakistan" came/);
  });
  test("refuses ends that are not there, and an id that is taken", () => {
    expect(refusal(addClaim({ ...claim, to: "atlantis" }, stretch(WORDS)))).toMatch(/atlantis/);
    expect(refusal(addClaim({ ...claim, id: CLAIM }, stretch(WORDS)))).toMatch(/already/);
  });
  test.each([
    [-1, 5],
    [5, 5],
    [0, 10_000_000],
    [0.5, 4],
  ])("refuses the stretch %d to %d", (start, end) => {
    expect(refusal(addClaim({ ...claim, stated: { text: "P" } }, { start, end }))).not.toBe("");
  });
});

describe("changeClaim, reviewClaim and removeClaim", () => {
  const claim = findClaim(PASNI, CLAIM);
  if (claim?.kind !== "distance") throw new Error("the story has no distance claim");
  test("a claim gets another mode", () => {
    expect(findClaim(edited(changeClaim({ ...claim, mode: "road" })), CLAIM)).toMatchObject({ mode: "road" });
  });
  test("it can't state what its passage does not say", () => {
    const other = { ...claim, stated: { text: "120 kilometers" } };
    expect(refusal(changeClaim(other))).toMatch(/would state "120 kilometers", its passage says "only 112/);
  });
  test("a review is set and taken away", () => {
    const review = { status: "confirmed", by: "A. Reader", date: "2026-11-24" } as const;
    const reviewed = edited(reviewClaim(CLAIM, review));
    expect(findClaim(reviewed, CLAIM)?.review).toEqual(review);
    expect(edited(reviewClaim(CLAIM, undefined), reviewed)).toEqual(PASNI);
  });
  test("its passages go with it", () => {
    const story = edited(removeClaim(CLAIM));
    expect(story.claims).toEqual([]);
    expect(story.annotations.items.some(({ motivation }) => motivation === "assessing")).toBe(false);
  });
});
