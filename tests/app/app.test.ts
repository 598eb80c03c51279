import { describe, expect, test } from "vitest";
import type { AddressBar } from "../../src/app/address-bar.ts";
import { type App, createApp } from "../../src/app/app.ts";
import type { FetchText } from "../../src/app/load-story.ts";
// The app fetches these when a country is pointed at or a claim opened: loaded here, so that no import is under way when
// a test ends.
import "../../src/app/measure/sea.ts";
import "../../src/app/measure/ask-sea.ts";
import "../../src/app/claim/verdicts.ts";
import { err } from "../../src/core/result.ts";
import "../../src/formats/areas.ts";
import { readStoryFiles } from "../stories.ts";

const FILES: Readonly<Record<string, string>> = {
  "geo/stories/index.json": JSON.stringify({ version: 1, stories: [] }),
  ...Object.fromEntries(
    Object.entries(readStoryFiles("pasni-port")).map(([file, text]) => [
      `geo/stories/pasni-port/${file}`,
      text,
    ]),
  ),
};

/** A browser's address bar with its history, and what was done to it. */
const fakeAddressBar = (start = "") => {
  const entries = [start];
  let at = 0;
  let changed = () => {};
  const addressBar: AddressBar = {
    read: () => entries[at] ?? "",
    push: (hash) => {
      entries.splice(++at, entries.length, hash);
    },
    replace: (hash) => {
      entries[at] = hash;
    },
    listen: (callback) => {
      changed = callback;
    },
  };
  const move = (steps: number) => {
    at += steps;
    changed();
  };
  return { addressBar, entries, back: () => move(-1), forward: () => move(1) };
};

const open = (start = "") => {
  const asked: string[] = [];
  const fetchText: FetchText = async (path) => {
    asked.push(path);
    const value = FILES[path];
    return value === undefined
      ? { ok: false, error: { notFound: true, message: "404" } }
      : { ok: true, value };
  };
  const bar = fakeAddressBar(start);
  const storage = { getItem: () => null, setItem: () => {} };
  /** The sea of a browser that is slow to load it. */
  const startSea = () => ({
    worker: { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null },
    data: "",
  });
  const editing = async () => ({
    start: async () => null,
    drafts: async () => [],
    create: async () => err("no storage"),
  });
  const gazetteer = async () => err("no gazetteer");
  return {
    app: createApp({ fetchText, storage, addressBar: bar.addressBar, startSea, editing, gazetteer }),
    bar,
    asked,
  };
};

/** Lets the answers of the fake site arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const isOpen = ({ storyState }: App) => storyState.value.status === "open";
const GWADAR = { type: "place", id: "gwadar-port" } as const;
const CLAIM = "pasni-gwadar-112km";

describe("createApp(effects)", () => {
  test("without an address it opens the home page and asks for no story", async () => {
    const { app, asked } = open();
    await settle();
    expect(app.storyState.value.status).toBe("none");
    expect(app.index.value.status).toBe("open");
    expect(asked).toEqual(["geo/stories/index.json"]);
  });

  test("a link opens its story, popup, passage, claim and view", async () => {
    const { app } = open(`#/pasni-port?view=8/25/62&place=gwadar-port&passage=a3&claim=${CLAIM}`);
    await settle();
    expect(isOpen(app)).toBe(true);
    expect(app.selection.value).toMatchObject({ ref: GWADAR, passage: "a3" });
    expect(app.claim.value).toBe(CLAIM);
    expect(app.wantedView.value).toMatchObject({ zoom: 8, lat: 25, lon: 62 });
  });

  test("what is chosen is a step that back takes back, and forward brings again", async () => {
    const { app, bar } = open("#/pasni-port");
    await settle();
    app.select({ ref: GWADAR, among: [GWADAR], passage: null });
    app.selectClaim(CLAIM);
    expect(bar.entries).toEqual([
      "#/pasni-port",
      "#/pasni-port?place=gwadar-port",
      `#/pasni-port?place=gwadar-port&claim=${CLAIM}`,
    ]);
    bar.back();
    expect([app.selection.value?.ref, app.claim.value]).toEqual([GWADAR, null]);
    bar.back();
    expect([app.selection.value, app.claim.value]).toEqual([null, null]);
    bar.forward();
    expect(app.selection.value?.ref).toEqual(GWADAR);
  });

  test("moving the map rewrites the address and adds no step", async () => {
    const { app, bar } = open("#/pasni-port");
    await settle();
    for (const zoom of [6, 7, 8]) app.view.value = { zoom, lat: 25, lon: 62, bearing: 0, pitch: 0 };
    expect(bar.entries).toEqual(["#/pasni-port?view=8/25/62"]);
  });

  test("a story that is open is not fetched again when the address changes within it", async () => {
    const { app, bar, asked } = open("#/pasni-port");
    await settle();
    const before = asked.length;
    app.selectClaim(CLAIM);
    bar.back();
    await settle();
    expect(asked.length).toBe(before);
  });

  test("an answer that comes after the reader has moved on is dropped", async () => {
    const { app, bar } = open("#/pasni-port");
    bar.addressBar.push("#/");
    bar.back();
    bar.forward();
    await settle();
    expect(app.storyState.value.status).toBe("none");
  });

  test("an id of no story is said, and the app goes on", async () => {
    const { app } = open("#/atlantis?claim=x");
    await settle();
    expect(app.storyState.value).toEqual({ status: "missing", id: "atlantis" });
    expect(app.marks.value.found).toEqual([]);
  });

  test("linkTo is the address that choosing leads to, without the view", async () => {
    const { app } = open("#/pasni-port?view=8/25/62");
    await settle();
    expect(app.linkTo({ claim: CLAIM })).toBe(`#/pasni-port?claim=${CLAIM}`);
    expect(app.linkTo({ feature: GWADAR, passage: "a3" })).toBe("#/pasni-port?place=gwadar-port&passage=a3");
  });

  test("the outline of a country is fetched when it is first pointed at, once", async () => {
    const { app, asked } = open("#/pasni-port");
    await settle();
    expect(asked.some((path) => path.includes("areas"))).toBe(false);
    for (const ref of [
      { type: "place", id: "pakistan" } as const,
      null,
      { type: "place", id: "pakistan" } as const,
    ])
      app.hover.value = ref;
    await settle();
    expect(asked.filter((path) => path.includes("areas"))).toEqual(["geo/base/areas/PK.json"]);
  });
});
