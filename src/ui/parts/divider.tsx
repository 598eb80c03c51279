import type { Signal } from "@preact/signals";
import "./divider.css";

const KEY_STEP = 24;

/** A line that is dragged, or moved with the arrow keys, to share the room between article and map. */
export const Divider = (props: {
  /** What moves: the article's width (drag right grows it), or the map's height (drag down grows it). */
  axis: "x" | "y";
  size: Signal<number>;
  least: number;
  most: () => number;
}) => {
  const { axis, size, least } = props;
  const set = (next: number) => {
    size.value = Math.round(Math.max(least, Math.min(props.most(), next)));
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const line = event.currentTarget;
    const start = size.peek() - (axis === "x" ? event.clientX : event.clientY);
    line.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => set(start + (axis === "x" ? moved.clientX : moved.clientY));
    line.addEventListener("pointermove", move);
    line.addEventListener("lostpointercapture", () => line.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const press = (event: KeyboardEvent) => {
    const [less, more] = axis === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    if (event.key === less) set(size.peek() - KEY_STEP);
    else if (event.key === more) set(size.peek() + KEY_STEP);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be moved.
    <div
      class={`divider ${axis}`}
      role="separator"
      aria-label="Room for article and map"
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={size.value}
      aria-valuemin={least}
      aria-valuemax={props.most()}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
};
