import type { App } from "../app/app.ts";
import { placesMeasured } from "../app/places-measured.ts";
import {
  legHeading,
  methodText,
  pointName,
  pointText,
  rulerAsText,
  rulerSpoken,
} from "../app/ruler-words.ts";
import { lengthInAllUnits, truncatedLength } from "../app/truncated-length.ts";
import { add, canAdd, finish, type Ruler, takeBack } from "../core/ruler.ts";
import { legsOf, lengthOfPaths, pointsOf, type RulerLeg, sumOf } from "../core/ruler-measure.ts";
import { CopyButton } from "./copy-button.tsx";
import "./ruler.css";
import { later } from "./later.tsx";
import { RulerBySea } from "./ruler-by-sea.tsx";
import { useRulerKeys } from "./ruler-keys.ts";
import { Spoken } from "./spoken.tsx";

const RulerClaim = later(() => import("./ruler-claim.tsx").then((module) => module.RulerClaim));

/** What the ruler measures, with everything that belongs to the number, and the buttons that the keys stand for. */
export const RulerPanel = ({ app }: { app: App }) => {
  useRulerKeys(app);
  const ruler = app.ruler.value;
  if (!ruler) return null;
  return (
    <section class={`card ruler ${ruler.status}`} aria-label="Measure">
      <button type="button" class="close" aria-label="Remove the measure" onClick={() => remove(app)}>
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

/** The focus goes back to the button that turned the ruler on: the one that had it is gone. */
const remove = (app: App): void => {
  app.ruler.value = null;
  document.getElementById("measure")?.focus();
};

const Total = ({ app, meters }: { app: App; meters: number }) => {
  const [first, ...others] = lengthInAllUnits(meters, app.prefs.unit.value);
  return (
    <p class="ruler-total">
      <strong>{first}</strong> <span>{others.join(" · ")}</span>
    </p>
  );
};

const LineLength = ({ app, ruler }: { app: App; ruler: Ruler & { status: "line" } }) => {
  const { name, paths } = ruler.line;
  const length = lengthOfPaths(paths);
  return (
    <>
      <h2>{name}</h2>
      <Total app={app} meters={length.meters} />
      {paths.length > 1 && <p class="quiet">The longest of its {paths.length} lines.</p>}
      <p class="quiet">{methodText(ruler, length, app.prefs.unit.value)}</p>
    </>
  );
};

const Measured = ({ app, ruler }: { app: App; ruler: Exclude<Ruler, { status: "line" }> }) => {
  const points = pointsOf(ruler);
  const legs = legsOf(points);
  const [last, total] = [legs.at(-1), sumOf(legs)];
  const [end, unit] = [points.at(-1), app.prefs.unit.value];
  const isDrawing = ruler.status === "drawing";
  return (
    <>
      <h2>{isDrawing ? "Measuring" : "Measured"}</h2>
      {last && <Total app={app} meters={total.meters} />}
      {last && legs.length > 1 && isDrawing && (
        <p>
          Last leg {truncatedLength(last.meters, unit)}, heading {legHeading(last)}
        </p>
      )}
      {last && legs.length === 1 && <p>Heading {legHeading(last)}</p>}
      {isDrawing && end && <p class="quiet">{pointName(app.story.value, end)}</p>}
      {!isDrawing && legs.length > 1 && <Legs app={app} legs={legs} />}
      {ruler.status === "done" && (
        <>
          <ol class="ruler-points">
            {points.map((point, index) => (
              <li key={index}>{pointText(app.story.value, point)}</li>
            ))}
          </ol>
          <p class="quiet">{methodText(ruler, total, unit)} Drag a point to change it.</p>
          <RulerBySea app={app} ruler={ruler} />
        </>
      )}
    </>
  );
};

const Legs = ({ app, legs }: { app: App; legs: readonly RulerLeg[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Leg</th>
        <th scope="col">Length</th>
        <th scope="col">Heading</th>
      </tr>
    </thead>
    <tbody>
      {legs.map((leg, index) => (
        <tr key={index}>
          <th scope="row">
            {index + 1} → {index + 2}
          </th>
          <td>{truncatedLength(leg.meters, app.prefs.unit.value)}</td>
          <td>{legHeading(leg)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const DrawingButtons = ({ app, ruler }: { app: App; ruler: Ruler & { status: "drawing" } }) => {
  const change = (step: (ruler: Ruler) => Ruler) => {
    app.ruler.value = step(ruler);
  };
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
        {ruler.points.length === 0 && " A click on a route or a claim’s line gives its length."}
      </p>
      <p class="ruler-hint touch">
        Tap a point, or move the map under the crosshair and add it.
        {ruler.points.length === 0 && " A tap on a route or a claim’s line gives its length."}
      </p>
    </>
  );
};

const DoneButtons = ({ app, ruler }: { app: App; ruler: Ruler }) => {
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
      <button type="button" class="button" onClick={() => remove(app)}>
        Remove
      </button>
      {places && <RulerClaim app={app} story={story} places={places} isBySea={isBySea} />}
    </div>
  );
};
