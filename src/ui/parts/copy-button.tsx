import { useState } from "preact/hooks";

const SAID_MS = 1800;

/** A button that copies a text and says so for a moment; where the browser refuses, it shows the text to be copied by hand. */
export const CopyButton = (props: {
  class: string;
  label: string;
  text: () => string;
  said: string;
  title?: string;
}) => {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(props.text()).then(
      () => true,
      () => false,
    );
    if (!copied) prompt("Copy this:", props.text());
    setSaid(copied ? props.said : null);
    setTimeout(() => setSaid(null), SAID_MS);
  };
  return (
    <button type="button" class={props.class} onClick={copy} title={props.title} aria-live="polite">
      {said ?? props.label}
    </button>
  );
};
