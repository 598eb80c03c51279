import type { ComponentChildren } from "preact";
import type { App } from "../../app/app.ts";
import { openRef } from "../../app/open-ref.ts";
import { type Ref, sameRef } from "../../app/refs.ts";
import "../lists.css";

/** A line of a list: it lights what it names, and opens it. */
export const Line = (props: { app: App; target: Ref; note: string; children: ComponentChildren }) => {
  const { app, target } = props;
  const setHover = (ref: Ref | null) => {
    app.hover.value = ref;
  };
  const isSelected =
    sameRef(app.selection.value?.ref, target) || (target.type === "claim" && app.claim.value === target.id);
  return (
    <li>
      <button
        type="button"
        class={`line ${target.type}${sameRef(app.hover.value, target) ? " lit" : ""}`}
        aria-current={isSelected}
        onClick={() => openRef(app, target)}
        onPointerEnter={() => setHover(target)}
        onPointerLeave={() => setHover(null)}
        onFocus={() => setHover(target)}
        onBlur={() => setHover(null)}
      >
        <span>{props.children}</span>
        <span class="quiet">{props.note}</span>
      </button>
    </li>
  );
};
