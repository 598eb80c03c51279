import { useEffect, useState } from "preact/hooks";

/** A screen reader is told what a number came to, not each step on its way. */
const SETTLED_MS = 400;

/** A text that screen readers speak once it has stayed the same for a moment. */
export const Spoken = ({ text }: { text: string }) => {
  const [spoken, speak] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => speak(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {spoken}
    </p>
  );
};
