import type { App } from "../../app/app.ts";

/** What the keys do while an outline is drawn, as buttons, and which keys they are. `count`: corners that are set. */
export const PenButtons = ({ app, count }: { app: App; count: number }) => {
  const pen = app.pen.value;
  if (pen?.type !== "draw") return null;
  return (
    <>
      <div class="row">
        <button type="button" class="button strong" onClick={pen.add}>
          Add corner
        </button>
        <button type="button" class="button" disabled={count === 0} onClick={pen.takeBack}>
          Take back
        </button>
        <button type="button" class="button" disabled={count < 3} onClick={pen.finish}>
          Done
        </button>
        <button type="button" class="button" onClick={pen.leave}>
          Cancel
        </button>
      </div>
      <p class="pen-hint">
        Click or <kbd>Space</kbd> sets a corner, <kbd>Enter</kbd> or a click on the first one ends,{" "}
        <kbd>⌫</kbd> takes one back, <kbd>Esc</kbd> leaves. Arrows move the crosshair, with <kbd>Shift</kbd>{" "}
        finely.
      </p>
      <p class="pen-hint touch">Tap a corner, or move the map under the crosshair and add it.</p>
    </>
  );
};
