import type { App } from "../../app/app.ts";
import { placesMeasured } from "../../app/measure/places-measured.ts";
import { rulerAsText } from "../../app/measure/ruler-words.ts";
import { add, canAdd, finish, type Ruler, takeBack } from "../../core/ruler.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { later } from "../parts/later.tsx";

const RulerClaim = later(() => import("./ruler-claim.tsx").then((module) => module.RulerClaim));
const RulerRoute = later(() => import("./ruler-route.tsx").then((module) => module.RulerRoute));

/** The focus goes back to the button that turned the ruler on: the one that had it is gone. */
export const removeRuler = (app: App): void => {
  app.ruler.value = null;
  document.getElementById("measure")?.focus();
};

/** What the keys do, as buttons, and what keys and fingers may do. */
export const DrawingButtons = ({ app, ruler }: { app: App; ruler: Ruler & { status: "drawing" } }) => {
  const change = (step: (ruler: Ruler) => Ruler) => {
    app.ruler.value = step(ruler);
  };
  const mayMeasureLine = ruler.points.length === 0 && app.task.value?.type !== "draw-route";
  return (
    <>
      <div class="ruler-buttons">
        <button type="button" class="button strong" disabled={!canAdd(ruler)} onClick={() => change(add)}>
          Add point
        </button>
        <button
          type="button"
          class="button"
          disabled={ruler.points.length === 0}
          onClick={() => change(takeBack)}
        >
          Undo
        </button>
        <button
          type="button"
          class="button"
          disabled={finish(ruler) === ruler}
          onClick={() => change(finish)}
        >
          Done
        </button>
      </div>
      <p class="ruler-hint">
        Click or <kbd>Space</kbd> adds a point, <kbd>Enter</kbd> or a double click ends, <kbd>⌫</kbd> takes
        one back, <kbd>Esc</kbd> leaves. Arrows move the crosshair, with <kbd>Shift</kbd> finely;{" "}
        <kbd>Alt</kbd> lets go of places.
        {mayMeasureLine && " A click on a route or a claim’s line gives its length."}
      </p>
      <p class="ruler-hint touch">
        Tap a point, or move the map under the crosshair and add it.
        {mayMeasureLine && " A tap on a route or a claim’s line gives its length."}
      </p>
    </>
  );
};

/** What can be done with a measure. */
export const DoneButtons = ({ app, ruler }: { app: App; ruler: Ruler }) => {
  const story = app.story.value;
  const places = story && placesMeasured(story, ruler);
  const isBySea = ruler.status === "done" && ruler.bySea !== null;
  return (
    <div class="ruler-buttons">
      <CopyButton
        class="button"
        label="Copy"
        said="Copied"
        text={() => rulerAsText(ruler, app.story.value, app.prefs.unit.value)}
      />
      {story && ruler.status === "done" && <RulerRoute app={app} story={story} ruler={ruler} />}
      {places && <RulerClaim app={app} story={story} places={places} isBySea={isBySea} />}
    </div>
  );
};
