import type { MultiPolygon, Polygon } from "geojson";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { cornersText, outlineText } from "../../app/edit/outline-words.ts";
import type { Pen } from "../../app/edit/sketch.ts";
import { cornersFault, cornersOf, outlineThrough } from "../../core/corners.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { CornersField } from "./corners-field.tsx";
import { useDrawingKeys } from "./drawing-keys.ts";
import "./outline-field.css";
import { PenButtons } from "./pen-buttons.tsx";

interface Props {
  readonly app: App;
  readonly outline: Polygon | MultiPolygon | null;
  readonly onChange: (outline: Polygon) => void;
  readonly onRemove: () => void;
}

/** Drawn from nothing, or with its corners under the pen: those that the map began with. */
type Work =
  | { readonly type: "none" }
  | { readonly type: "draw" }
  | { readonly type: "edit"; readonly points: readonly LonLat[] };

const workOn = (outline: Props["outline"]): Work => {
  const points = outline && cornersOf(outline);
  return points ? { type: "edit", points } : { type: "none" };
};

/** What a place covers: drawn on the map or typed, changed by its corners, or taken away, and the place is a point again. */
export const OutlineField = ({ app, outline, onChange, onRemove }: Props) => {
  const [work, setWork] = useState(() => workOn(outline));
  const [drawn, setDrawn] = useState<readonly LonLat[]>([]);
  const group = useRef<HTMLFieldSetElement>(null);
  const corners = outline && cornersOf(outline);
  const begin = (points: readonly LonLat[]) => {
    setWork({ type: "edit", points });
    onChange(outlineThrough(points));
  };
  useSketch(app, work, {
    change: (points) => (work.type === "draw" ? setDrawn(points) : onChange(outlineThrough(points))),
    finish: begin,
    leave: () => setWork(workOn(outline)),
  });
  useFocus(group, work.type);
  const draw = () => {
    setDrawn([]);
    setWork({ type: "draw" });
  };
  const fault = corners && cornersFault(corners);
  return (
    <fieldset ref={group} class="outline-field">
      <legend>Outline</legend>
      <p role="status" class={fault ? "fault" : "quiet"}>
        {fault ?? statusText(app.pen.value, work, drawn, outline)}
      </p>
      {work.type === "draw" ? (
        <PenButtons app={app} count={drawn.length} />
      ) : (
        <>
          <div class="row">
            <button type="button" class="button" onClick={draw}>
              {outline ? "Draw it anew" : "Draw its outline"}
            </button>
            {outline && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  setWork({ type: "none" });
                  onRemove();
                }}
              >
                Remove the outline
              </button>
            )}
          </div>
          <CornersField corners={corners ?? []} onChange={begin} />
        </>
      )}
    </fieldset>
  );
};

const PEN_IS_COMING = "What draws on the map is being fetched.";

const statusText = (
  pen: Pen | null,
  work: Work,
  drawn: readonly LonLat[],
  outline: Props["outline"],
): string => {
  if (work.type === "draw" && !pen) return PEN_IS_COMING;
  if (work.type === "draw")
    return drawn.length === 0
      ? "Click or tap its corners on the map, one after another."
      : cornersText(drawn);
  if (!outline) return "None: it is a point, and the circle that it may lie in.";
  if (work.type === "none") return `${outlineText(outline)}. It can be drawn anew, but not corner by corner.`;
  if (!pen) return `${outlineText(outline)}. ${PEN_IS_COMING}`;
  return `${outlineText(outline)}. Drag a corner, or a dot between two for a new one; a right click on one, or its line deleted below, takes it away.`;
};

type Hears = {
  readonly change: (points: readonly LonLat[]) => void;
  readonly finish: (points: readonly LonLat[]) => void;
  readonly leave: () => void;
};

/** Puts the work under the pen; what hears of it may be another one at each drawing of the form. */
const useSketch = (app: App, work: Work, hears: Hears): void => {
  const latest = useRef(hears);
  latest.current = hears;
  useLayoutEffect(() => {
    if (work.type === "none") return;
    const change = (points: readonly LonLat[]) => latest.current.change(points);
    app.sketch.value =
      work.type === "edit"
        ? { type: "edit", shape: "outline", points: work.points, change }
        : {
            type: "draw",
            change,
            finish: (points) => latest.current.finish(points),
            leave: () => latest.current.leave(),
          };
    return () => {
      app.sketch.value = null;
    };
  }, [app, work]);
  useDrawingKeys(
    useCallback(
      (step) => {
        const pen = app.pen.peek();
        if (pen?.type === "draw") pen[step]();
        return app.sketch.peek()?.type === "draw";
      },
      [app],
    ),
  );
};

/** When the pen is down, the focus is with the first button again; but not when the form has only just opened. */
const useFocus = (group: { readonly current: HTMLElement | null }, type: Work["type"]): void => {
  const before = useRef(type);
  useLayoutEffect(() => {
    if (before.current === "draw" && type !== "draw") group.current?.querySelector("button")?.focus();
    before.current = type;
  }, [type]);
};
