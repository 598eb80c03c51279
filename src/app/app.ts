import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { LonLat } from "../core/geodesy.ts";
import type { Result } from "../core/result.ts";
import type { Ruler } from "../core/ruler.ts";
import type { Story } from "../core/story.ts";
import type { SeaRoute } from "../sea/route.ts";
import type { Gazetteer } from "../text/gazetteer/gazetteer.ts";
import { type AddressBar, followAddress } from "./address-bar.ts";
import { type Areas, fetchProvince, followAreas } from "./areas.ts";
import type { Lines } from "./claim/claim-ends.ts";
import { judgeLater } from "./claim/judge-later.ts";
import { NO_TRIAL, type Trial } from "./claim/trial.ts";
import type { Tried, Verdicts } from "./claim/verdicts.ts";
import { createEditDoor, type EditDoor, type EditingScript } from "./edit/edit-door.ts";
import type { Pen, Sketch } from "./edit/sketch.ts";
import type { Incoming, Placing, Task } from "./edit/task.ts";
import { createLibrary } from "./library.ts";
import { type FetchText, type IndexState, type StoryState, storyIds } from "./load-story.ts";
import { findMarks, type Marks } from "./marks.ts";
import type { SeaClient, SeaWorker } from "./measure/sea.ts";
import { NOTHING_TOLD, type SeaTold } from "./measure/sea-told.ts";
import { createPrefs, type Prefs, type Storage } from "./prefs.ts";
import { claimRef, type Ref, type Selection } from "./refs.ts";
import { type Address, type View, writeAddress } from "./url-state.ts";

/** What the app needs of the world: the site's files, what this browser remembers, the address bar. */
export interface Effects {
  readonly fetchText: FetchText;
  readonly storage: Storage;
  readonly addressBar: AddressBar;
  readonly startSea: () => SeaWorker;
  /** Fetches what changes stories. */
  readonly editing: () => Promise<EditingScript>;
  /** Fetches the names of the world's places, once. The error is a sentence. */
  readonly gazetteer: () => Promise<Result<Gazetteer>>;
}
/** Whether there is a map, and what it stands on. */
type MapState =
  | { readonly status: "starting" }
  | { readonly status: "ready" }
  | { readonly status: "plain"; readonly reason: string }
  | { readonly status: "unavailable"; readonly reason: string };

/** The state that text and map share. Signals are read by all; only the functions here change the selection. */
export interface App extends EditDoor {
  readonly prefs: Prefs;
  readonly index: Signal<IndexState>;
  readonly storyState: ReadonlySignal<StoryState>;
  readonly story: ReadonlySignal<Story | null>;
  readonly marks: ReadonlySignal<Marks>;
  /** The place or route whose popup is open. */
  readonly selection: ReadonlySignal<Selection | null>;
  /** Id of the claim whose card is open. */
  readonly claim: ReadonlySignal<string | null>;
  /** What the pointer or the focus is on. */
  readonly hover: Signal<Ref | null>;
  /** Outlines of countries and provinces that were pointed at so far. */
  readonly areas: ReadonlySignal<Areas>;
  /** Keys of the legend's lines that are switched off. */
  readonly hidden: Signal<ReadonlySet<string>>;
  readonly mapState: Signal<MapState>;
  /** Where the map looks; null until it has looked somewhere. */
  readonly view: Signal<View | null>;
  /** A view that the address asks for, to be taken once; null: show the whole story. */
  readonly wantedView: Signal<View | null>;
  /** What the camera is to bring into sight: set by a choice, not by an address that holds a view of its own. */
  readonly toShow: Signal<Ref | null>;
  /** Pixels of the map's lower edge that a card covers: the camera keeps clear of them. */
  readonly coveredBottom: Signal<number>;
  /** What the judge says of each claim; empty until it is fetched, which waits for the map. */
  readonly verdicts: ReadonlySignal<Verdicts>;
  readonly claimLines: ReadonlySignal<Lines>;
  /** What is tried on the open claim, and what it would make of it. Nothing of it is saved. */
  readonly trial: Signal<Trial>;
  readonly tried: ReadonlySignal<Tried | null>;
  /** What the sea's worker told so far: verdicts follow as more comes. */
  readonly seaTold: ReadonlySignal<SeaTold>;
  /** The ruler while it is on, or what it measured last. */
  readonly ruler: Signal<Ruler | null>;
  /** The path by sea that the map draws. */
  readonly seaPath: Signal<SeaRoute | null>;
  /** What measures by sea, fetched when first asked for; its data only at the first measure. */
  sea(): Promise<SeaClient>;
  /** Takes the next clicks on the map, in place of a choice; null: a click chooses what lies there. */
  readonly picking: Signal<((at: LonLat) => void) | null>;
  /** Asks the map for a picture of itself at print resolution, as PNG; null where the browser refuses. */
  readonly picture: Signal<((png: Blob | null) => void) | null>;
  readonly gazetteer: Effects["gazetteer"];
  /** The name of a subdivision by its ISO 3166-2 code, null where it cannot be had. */
  province(code: string): Promise<string | null>;
  /** The form that is open. */
  readonly task: Signal<Task | null>;
  /** The place that a form is about, while it has a point. */
  readonly placing: Signal<Placing | null>;
  /** What an import would add, while it is looked at. */
  readonly incoming: Signal<Incoming | null>;
  /** The outline or line that a form has under the pen. */
  readonly sketch: Signal<Sketch | null>;
  /** What the map works on it with: null until its script is there. */
  readonly pen: Signal<Pen | null>;
  select(selection: Selection | null): void;
  selectClaim(id: string | null): void;
  /** Takes the reader to a passage of what is selected; the map and its popup stay where they are. */
  showPassage(annotation: string): void;
  /** The hash of a link to this very story with `change` made: what a mention's `href` is. */
  linkTo(change: { feature?: Ref | null; passage?: string | null; claim?: string | null }): string;
}

const NO_MARKS: Marks = { found: [], orphans: [] };

/** What is open, pointed at and in sight: it belongs to the visit, and no file keeps it. */
const createSession = () => ({
  selection: signal<Selection | null>(null),
  claim: signal<string | null>(null),
  hover: signal<Ref | null>(null),
  hidden: signal<ReadonlySet<string>>(new Set()),
  mapState: signal<MapState>({ status: "starting" }),
  view: signal<View | null>(null),
  wantedView: signal<View | null>(null),
  toShow: signal<Ref | null>(null),
  coveredBottom: signal(0),
  verdicts: signal<Verdicts>(new Map()),
  claimLines: signal<Lines>(new Map()),
  trial: signal(NO_TRIAL),
  tried: signal<Tried | null>(null),
  seaTold: signal<SeaTold>(NOTHING_TOLD),
  ruler: signal<Ruler | null>(null),
  seaPath: signal<SeaRoute | null>(null),
  picking: signal<((at: LonLat) => void) | null>(null),
  picture: signal<((png: Blob | null) => void) | null>(null),
  task: signal<Task | null>(null),
  placing: signal<Placing | null>(null),
  incoming: signal<Incoming | null>(null),
  sketch: signal<Sketch | null>(null),
  pen: signal<Pen | null>(null),
});

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** What a link to this very sight holds. */
const addressOf = (state: StoryState, session: ReturnType<typeof createSession>): Address =>
  state.status === "none"
    ? { page: "home" }
    : {
        page: "story",
        story: state.id,
        view: session.view.value,
        feature: session.selection.value?.ref ?? null,
        passage: session.selection.value?.passage ?? null,
        claim: session.claim.value,
      };

export const createApp = (effects: Effects): App => {
  const { fetchText, storage, addressBar, startSea, editing, gazetteer } = effects;
  const { storyState, index, open, openHome } = createLibrary(fetchText);
  const session = createSession();
  const door = createEditDoor(editing, storyState, {
    isCalm: () => session.mapState.value.status !== "starting",
    takenIds: () => storyIds(fetchText),
  });
  const { selection, claim, view, wantedView, toShow, hover } = session;
  const story = computed(() => (storyState.value.status === "open" ? storyState.value.story : null));
  const marks = computed(() => (story.value ? findMarks(story.value) : NO_MARKS));

  const address = (): Address => addressOf(storyState.value, session);

  const goTo = (target: Address): void =>
    batch(() => {
      const isStory = target.page === "story";
      const feature = isStory ? target.feature : null;
      selection.value =
        isStory && feature ? { ref: feature, among: [feature], passage: target.passage } : null;
      claim.value = isStory ? target.claim : null;
      wantedView.value = isStory ? target.view : null;
      view.value = wantedView.value;
      toShow.value = wantedView.value
        ? null
        : (feature ?? (claim.value === null ? null : claimRef(claim.value)));
      if (!isStory) void openHome();
      else void open(target.story);
    });

  const areas = followAreas(fetchText, story, () => [hover.value, selection.value?.ref]);

  followAddress(addressBar, address, goTo);
  const sea = once(async () => (await import("./measure/sea.ts")).createSea(startSea));
  const shared = { ...session, story, marks, areas, sea };
  judgeLater(shared);

  return {
    ...shared,
    ...door,
    gazetteer,
    province: (code) => fetchProvince(fetchText, code),
    prefs: createPrefs(storage),
    index,
    storyState,
    select: (next) => {
      selection.value = next;
      // Chosen on the map, it is in sight already.
      toShow.value = next && !next.at ? next.ref : null;
    },
    selectClaim: (id) => {
      claim.value = id;
      toShow.value = id === null ? null : claimRef(id);
    },
    showPassage: (annotation) => {
      const now = selection.peek();
      if (now) selection.value = { ...now, passage: annotation };
      toShow.value = null;
    },
    linkTo: (change) => {
      const now = address();
      return writeAddress(now.page === "home" ? now : { ...now, ...change, view: null });
    },
  };
};
