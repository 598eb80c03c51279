import { createStory } from "../app/edit/create-story.ts";
import { listDrafts } from "../app/edit/drafts.ts";
import type { EditingScript } from "../app/edit/edit-door.ts";
import { startEditing } from "../app/edit/editing.ts";
import type { EditingEffects, Saver } from "../app/edit/editing-effects.ts";
import { download } from "./download.ts";
import { fetchText } from "./fetch-text.ts";
import { folderSaver } from "./folder-saver.ts";
import { geoSaver } from "./geo-saver.ts";
import { createJournal } from "./journal.ts";
import { createTabs } from "./tabs.ts";

const journal = createJournal();

const effects: EditingEffects = {
  journal,
  tabs: createTabs(),
  savers: [geoSaver(), folderSaver()].filter((saver): saver is Saver => saver !== null),
  now: () => Date.now(),
  download,
  fetchText,
  startImport: () => new Worker(new URL("../workers/import.ts", import.meta.url), { type: "module" }),
};

/** Editing in a browser: its storage, its tabs, and the ways of saving that it has. */
export const editingScript: EditingScript = {
  start: (storyState) => startEditing(storyState, effects),
  drafts: () => listDrafts(journal),
  create: (article, taken) => createStory(journal, article, taken),
};
