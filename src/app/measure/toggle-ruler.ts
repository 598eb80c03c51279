import type { App } from "../app.ts";

/** Turns the ruler on or off, but not while an outline is drawn; its script is fetched when it is first used. */
export const toggleRuler = async (app: App): Promise<void> => {
  if (app.sketch.peek()?.type === "draw") return;
  const { toggle } = await import("../../core/ruler-toggle.ts");
  app.ruler.value = toggle(app.ruler.peek());
};
