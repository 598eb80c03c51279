import { useLayoutEffect } from "preact/hooks";
import type { App } from "../app/app.ts";
import { add, finish, leave, type Ruler, takeBack } from "../core/ruler.ts";
import { isTyping } from "./typing.ts";

const STEPS: Readonly<Record<string, (ruler: Ruler) => Ruler | null>> = {
  " ": add,
  Enter: finish,
  Backspace: takeBack,
  Escape: leave,
};
/** On these, Space and Enter press what has the focus. */
const PRESSABLE = "button, a[href], summary, [role=separator]";

/** The ruler's keys, while it is on: Space adds a point, Enter ends, Backspace takes one back, Escape leaves. */
export const useRulerKeys = (app: App): void =>
  // At once: who sees the ruler may press its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const [step, ruler] = [STEPS[event.key], app.ruler.peek()];
      if (!step || ruler?.status !== "drawing" || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isPress = event.key === " " || event.key === "Enter";
      if (isPress && event.target instanceof Element && event.target.closest(PRESSABLE)) return;
      event.preventDefault();
      app.ruler.value = step(ruler);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [app]);
