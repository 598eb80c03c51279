import type { App } from "../app/app.ts";
import { formatDate } from "../app/format.ts";
import { toggleRuler } from "../app/measure/toggle-ruler.ts";
import { READER_UNITS, type ReaderUnit } from "../core/units.ts";
import "./bar.css";
import { CopyButton } from "./parts/copy-button.tsx";
import { later } from "./parts/later.tsx";

const Edits = later(() => import("./edit/edits.tsx").then((module) => module.Edits));

/** As this machine's keyboard has them. */
const FIND_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl K";

/** The bar on top: where you are, and what you can do. */
export const Bar = ({ app, onFind, onAbout }: { app: App; onFind: () => void; onAbout: () => void }) => {
  const story = app.story.value;
  return (
    <header class="bar">
      <a class="wordmark" href="#/">
        <span aria-hidden="true">◎</span> <span class="name">Groundtruth</span>
      </a>
      {app.storyState.value.status !== "none" && (
        <nav class="crumbs" aria-label="Where you are">
          <a href="#/">Stories</a>
          <span aria-hidden="true">›</span>
          <span class="here">
            {story ? `${story.article.source}, ${formatDate(story.article.date)}` : app.storyState.value.id}
          </span>
        </nav>
      )}
      <div class="bar-actions">
        {story && app.editing.value && <Edits app={app} editing={app.editing.value} story={story} />}
        <UnitChoice app={app} />
        <button type="button" class="button bare about" onClick={onAbout}>
          About
        </button>
        {story && (
          <button type="button" class="button" onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
            <kbd>{FIND_KEYS}</kbd> Find
          </button>
        )}
        {story && app.mapState.value.status !== "unavailable" && (
          <button
            id="measure"
            type="button"
            class="button"
            onClick={() => toggleRuler(app)}
            aria-pressed={app.ruler.value?.status === "drawing"}
            aria-keyshortcuts="m"
          >
            <kbd>M</kbd> Measure
          </button>
        )}
        {story && (
          <CopyButton class="button strong" label="Share" text={() => location.href} said="Link copied" />
        )}
      </div>
    </header>
  );
};

const UnitChoice = ({ app }: { app: App }) => (
  <label class="unit-choice">
    <span class="visually-hidden">Unit of length</span>
    <select
      class="button"
      value={app.prefs.unit.value}
      onChange={(event) => {
        app.prefs.unit.value = event.currentTarget.value as ReaderUnit; // The options are the reader's units.
      }}
    >
      {READER_UNITS.map((unit) => (
        <option key={unit} value={unit}>
          {unit}
        </option>
      ))}
    </select>
  </label>
);
