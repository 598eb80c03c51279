import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "./task-panel.css";

interface Props {
  readonly title: string;
  /** Another one puts the focus into the first field again. */
  readonly step?: unknown;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The frame of a form beside the map: it takes the focus, gives it back, and Escape closes it and nothing else. */
export const TaskPanel = ({ title, step, onClose, children }: Props) => {
  const panel = useRef<HTMLElement>(null);
  // At once: a focus that came after the first letter would take the second one elsewhere.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      // Once this is gone, since a card that it hid takes no focus before; what follows this form has the focus by then.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    };
  }, []);
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>("input, select, textarea, .row button");
    (first ?? panel.current)?.focus();
  }, [step]);
  return (
    <section
      ref={panel}
      class="card task-panel"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        ×
      </button>
      <h2>{title}</h2>
      {children}
    </section>
  );
};
