import { useCallback, useLayoutEffect } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { rulerSpoken } from "../../app/measure/ruler-words.ts";
import { add, finish, leave, takeBack } from "../../core/ruler.ts";
import { useDrawingKeys } from "../edit/drawing-keys.ts";
import "./ruler.css";
import { Spoken } from "../parts/spoken.tsx";
import { DoneButtons, DrawingButtons, removeRuler } from "./ruler-buttons.tsx";
import { LineLength, Measured } from "./ruler-figures.tsx";

const STEPS = { add, finish, takeBack, leave };

/** What the ruler measures, with everything that belongs to the number, and the buttons that the keys stand for. */
export const RulerPanel = ({ app }: { app: App }) => {
  useDrawingKeys(
    useCallback(
      (step) => {
        const ruler = app.ruler.peek();
        if (ruler?.status !== "drawing") return false;
        app.ruler.value = STEPS[step](ruler);
        return true;
      },
      [app],
    ),
  );
  // With the ruler goes the task that it was drawn for.
  useLayoutEffect(
    () => () => {
      if (app.task.peek()?.type === "draw-route") app.task.value = null;
    },
    [app],
  );
  const ruler = app.ruler.value;
  if (!ruler) return null;
  return (
    <section class={`card ruler ${ruler.status}`} aria-label="Measure">
      <button type="button" class="close" aria-label="Remove the measure" onClick={() => removeRuler(app)}>
        ×
      </button>
      {ruler.status === "line" ? (
        <LineLength app={app} ruler={ruler} />
      ) : (
        <Measured app={app} ruler={ruler} />
      )}
      {ruler.status === "drawing" ? (
        <DrawingButtons app={app} ruler={ruler} />
      ) : (
        <DoneButtons app={app} ruler={ruler} />
      )}
      <Spoken text={rulerSpoken(ruler, app.story.value, app.prefs.unit.value)} />
    </section>
  );
};
