import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { trimmed } from "../../app/measure/ruler-claim.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Story } from "../../core/story.ts";
import { selectedPassage } from "./selected-passage.ts";
import "./selection-tools.css";

/** A selection grows while a hand moves: what can be done with it is shown when it rests. */
const REST_MS = 200;
const MARGIN = 8;

/** What can be done with the words that are selected in the article, right below them; the key L puts the focus here. */
export const SelectionTools = ({ app, story }: { app: App; story: Story }) => {
  const { text } = story.article;
  const [passage, show] = useState<Stretch | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => followSelection(text, show), [text]);
  useLayoutEffect(() => {
    const place = () => placeBelowSelection(element.current);
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
    };
  }, [passage]);
  if (!passage) return null;
  const words = text.slice(passage.start, passage.end);
  const tool = (name: string, type: "link-place" | "check-claim") => (
    <button
      type="button"
      class="button"
      // The selection stays where it is.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        app.task.value = { type, passage };
      }}
    >
      {name}
    </button>
  );
  return (
    <div
      ref={element}
      class="card selection-tools"
      role="toolbar"
      aria-label={`Selected: ${words}`}
      aria-keyshortcuts="l"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        show(null);
      }}
    >
      {tool("This is a place…", "link-place")}
      {tool("Check this claim…", "check-claim")}
      <kbd>L</kbd>
    </div>
  );
};

const followSelection = (text: string, show: (passage: Stretch | null) => void): (() => void) => {
  let timer = 0;
  const look = () => {
    const selected = selectedPassage();
    const passage = selected && trimmed(text, selected);
    show(passage && passage.start < passage.end ? passage : null);
  };
  const changed = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, REST_MS);
  };
  changed();
  document.addEventListener("selectionchange", changed);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", changed);
  };
};

/** Below the selection, where a phone's own menu is not; within the window. Through the style object, which the CSP allows. */
const placeBelowSelection = (element: HTMLElement | null): void => {
  const selection = getSelection();
  if (!element || !selection || selection.rangeCount === 0) return;
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  const [most, lowest] = [innerWidth - element.offsetWidth, innerHeight - element.offsetHeight];
  element.style.left = `${Math.max(MARGIN, Math.min(left, most - MARGIN))}px`;
  element.style.top = `${Math.max(MARGIN, Math.min(bottom + MARGIN, lowest - MARGIN))}px`;
};
