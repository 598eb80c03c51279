import { describe, expect, test } from "vitest";
import { bodyId } from "../../../src/core/annotation.ts";
import { addPlace } from "../../../src/core/edits/add-place.ts";
import { changePlace } from "../../../src/core/edits/change-place.ts";
import { linkPassage } from "../../../src/core/edits/link-passage.ts";
import { mergePlaces } from "../../../src/core/edits/merge-places.ts";
import { referencesTo } from "../../../src/core/edits/references.ts";
import { removePlace } from "../../../src/core/edits/remove-place.ts";
import { renameId } from "../../../src/core/edits/rename-id.ts";
import { findClaim, findPlace, type Story } from "../../../src/core/story.ts";
import { CLAIM, edited, ormara, PASNI, refusal, stretch } from "./story.ts";

const mentions = (story: Story, place: string): number =>
  story.annotations.items.filter((each) => each.motivation === "identifying" && bodyId(each) === place)
    .length;
const PORT = { type: "place", id: "pasni-port" } as const;

describe("addPlace(place)", () => {
  test("adds it behind the others", () => {
    expect(edited(addPlace(ormara())).places.features.at(-1)?.properties.name).toBe("Ormara");
  });
  test("refuses an id that is taken, and names it", () => {
    expect(refusal(addPlace(ormara("gwadar-port")))).toMatch(/"gwadar-port" already/);
  });
});

describe("changePlace(id, change)", () => {
  test("renames, moves, and keeps what it was not told of", () => {
    const geometry = { type: "Point" as const, coordinates: [63.48, 25.26] };
    const place = findPlace(
      edited(changePlace("pasni-port", { properties: { name: "Pasni harbour" }, geometry })),
      "pasni-port",
    );
    expect(place?.properties.name).toBe("Pasni harbour");
    expect(place?.geometry).toEqual(geometry);
    expect(place?.properties.source).toBe(findPlace(PASNI, "pasni-port")?.properties.source);
  });
  test("takes a property away that is given as undefined", () => {
    const story = edited(changePlace("pasni-port", { properties: { notes: undefined } }));
    expect(Object.keys(findPlace(story, "pasni-port")?.properties ?? {})).not.toContain("notes");
  });
  test("refuses a place that is not there", () => {
    expect(refusal(changePlace("atlantis", {}))).toMatch(/no place "atlantis"/);
  });
});

describe("referencesTo(story, part)", () => {
  test("lists routes, claims and passages that name a place", () => {
    const found = referencesTo(PASNI, PORT);
    expect(found).toContainEqual({ type: "claim", id: CLAIM, as: "from" });
    expect(found.filter(({ type }) => type === "annotation").length).toBe(mentions(PASNI, "pasni-port"));
    const routes = PASNI.routes.features.filter(({ properties }) => properties.from === "pasni-port");
    expect(found.filter(({ as, type }) => type === "route" && as === "from").length).toBe(routes.length);
  });
  test("a claim with a place's id is not that place", () => {
    expect(referencesTo(PASNI, { type: "claim", id: "pasni-port" })).toEqual([]);
  });
});

describe("removePlace(id, references)", () => {
  test("refuses while something names it, and lists what", () => {
    expect(refusal(removePlace("pasni-port", "refuse"))).toContain(`claim ${CLAIM}`);
  });
  test("takes what names it along; routes stay and forget that end", () => {
    const story = edited(removePlace("pasni-port", "remove"));
    expect(referencesTo(story, PORT)).toEqual([]);
    expect(findClaim(story, CLAIM)).toBeUndefined();
    expect(story.routes.features.length).toBe(PASNI.routes.features.length);
  });
  test("a place that nothing names just goes", () => {
    const story = edited(removePlace("ormara", "refuse"), edited(addPlace(ormara())));
    expect(story).toEqual(PASNI);
  });
});

describe("mergePlaces(from, into)", () => {
  test("what named the one names the other, and words are not linked to it twice", () => {
    const both = edited(addPlace(ormara()));
    const story = edited(mergePlaces("pasni-port", "ormara"), both);
    expect(findPlace(story, "pasni-port")).toBeUndefined();
    expect(findClaim(story, CLAIM)).toMatchObject({ from: "ormara", to: "gwadar-port" });
    expect(mentions(story, "ormara")).toBe(mentions(PASNI, "pasni-port"));
    expect(findPlace(story, "ormara")?.properties.names).toEqual(
      findPlace(PASNI, "pasni-port")?.properties.names,
    );
  });
  test("passages linked to both are linked once", () => {
    const both = edited(addPlace(ormara()));
    const passage = stretch("Pasni", both);
    const twice = edited(linkPassage({ type: "place", id: "ormara" }, passage), both);
    const merged = edited(mergePlaces("ormara", "pasni-port"), twice);
    expect(mentions(merged, "pasni-port")).toBe(mentions(PASNI, "pasni-port"));
  });
  test("refuses the two ends of one claim", () => {
    expect(refusal(mergePlaces("pasni-port", "gwadar-port"))).toContain(CLAIM);
  });
  test("refuses a place with itself", () => {
    expect(refusal(mergePlaces("pasni-port", "pasni-port"))).toContain("itself");
  });
});

describe("renameId(part, to)", () => {
  test("a place's new id stands wherever the old one stood, and back again gives the first story", () => {
    const story = edited(renameId(PORT, "pasni-harbour"));
    expect(referencesTo(story, PORT)).toEqual([]);
    expect(referencesTo(story, { type: "place", id: "pasni-harbour" })).toEqual(referencesTo(PASNI, PORT));
    expect(edited(renameId({ type: "place", id: "pasni-harbour" }, "pasni-port"), story)).toEqual(PASNI);
  });
  test("a claim's passages follow it", () => {
    const story = edited(renameId({ type: "claim", id: CLAIM }, "the-claim"));
    expect(referencesTo(story, { type: "claim", id: "the-claim" })).toHaveLength(1);
  });
  test("refuses an id that another one has", () => {
    expect(refusal(renameId(PORT, "gwadar-port"))).toMatch(/already/);
  });
  test("another program's body keeps what else it says", () => {
    const [first, ...rest] = PASNI.annotations.items;
    if (!first) throw new Error("no annotation");
    const body = { id: bodyId(first), purpose: "identifying" };
    const story = { ...PASNI, annotations: { ...PASNI.annotations, items: [{ ...first, body }, ...rest] } };
    const renamed = edited(renameId({ type: "place", id: body.id }, "elsewhere"), story);
    expect(renamed.annotations.items[0]?.body).toEqual({ id: "elsewhere", purpose: "identifying" });
  });
});
