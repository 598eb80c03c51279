import { useLayoutEffect } from "preact/hooks";
import { isTyping } from "../parts/typing.ts";

const STEPS = { " ": "add", Enter: "finish", Backspace: "takeBack", Escape: "leave" } as const;
type Step = (typeof STEPS)[keyof typeof STEPS];

/** On these, Space and Enter press what has the focus. */
const PRESSABLE = "button, a[href], summary, [role=separator]";

/**
 * The keys of whatever is drawn on the map: Space adds a point, Enter ends, Backspace takes one back, Escape leaves.
 * `take` does the step, and says whether anything is drawn at all. A key that was taken does nothing else.
 */
export const useDrawingKeys = (take: (step: Step) => boolean): void =>
  // At once: who sees what is drawn may press its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step || isTyping(event.target)) return;
      const isPress = step === "add" || step === "finish";
      if (isPress && event.target instanceof Element && event.target.closest(PRESSABLE)) return;
      if (!take(step)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the form around it: there Escape would close the form.
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, [take]);

const stepOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | undefined =>
  ctrlKey || metaKey || altKey ? undefined : (STEPS as Readonly<Record<string, Step>>)[key]; // Any key may be asked for.
