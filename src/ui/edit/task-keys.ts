import { useLayoutEffect } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { drawRoute } from "../../app/edit/draw-route.ts";
import { isTyping } from "../parts/typing.ts";

/** A adds a place; R draws a route; L goes to what can be done with the selected words, or asks for words where none are selected. */
export const useTaskKeys = (app: App): void =>
  // At once: who sees the button may press the key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (!["a", "l", "r"].includes(key) || app.task.peek() !== null) return;
      event.preventDefault();
      const tools = document.querySelector<HTMLElement>(".selection-tools button");
      if (key === "a") app.task.value = { type: "add-place", passage: null };
      else if (key === "r") drawRoute(app);
      else if (tools) tools.focus();
      else app.task.value = { type: "find-words" };
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [app]);
