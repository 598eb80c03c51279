import type { App } from "./app.ts";

/** Turns the ruler on or off, but not while an outline is drawn; its script is fetched when it is first used. */
export const toggleRuler = async (app: App): Promise<void> => {
  if (app.pen.peek()) return;
  const { toggle } = await import("../core/ruler-toggle.ts");
  app.ruler.value = toggle(app.ruler.peek());
};
