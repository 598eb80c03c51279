import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import "./sheet-head.css";

/** Pixels that a sheet is pulled before it folds or unfolds; less is a tap. */
const PULL = 40;
const TAP = 6;

/** The head of a card that is a sheet on a phone: pulled down to this first line, pulled up again, or tapped. */
export const SheetHead = (props: {
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
  children: ComponentChildren;
}) => {
  const { isFolded, fold } = props;
  const pulled = useRef(0);
  const pull = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const head = event.currentTarget;
    const card = head.parentElement;
    // Beside a map the card stays where it is.
    if (!card || getComputedStyle(card).position !== "fixed") return;
    const start = event.clientY;
    pulled.current = 0;
    const move = (moved: PointerEvent) => {
      pulled.current = moved.clientY - start;
      // Taken by the pointer only once it moves: a tap still reaches the button under it.
      if (Math.abs(pulled.current) > TAP) head.setPointerCapture(event.pointerId);
      card.style.transform = `translateY(${Math.max(isFolded ? -PULL : 0, pulled.current)}px)`;
    };
    const release = () => {
      listening.abort();
      card.style.transform = "";
      if (Math.abs(pulled.current) > PULL) fold(pulled.current > 0);
    };
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", release, { signal });
    addEventListener("pointercancel", release, { signal });
  };
  return (
    <div class="sheet-head" onPointerDown={pull}>
      <button
        type="button"
        class="handle"
        aria-expanded={!isFolded}
        aria-label="Fold the card"
        onClick={() => Math.abs(pulled.current) <= TAP && fold(!isFolded)}
      />
      {props.children}
    </div>
  );
};
