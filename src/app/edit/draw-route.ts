import type { App } from "../app.ts";

/** Whether there is a map to draw on. */
export const hasMap = (app: App): boolean => /ready|plain/.test(app.mapState.value.status);

/** A route is drawn with the ruler, which measures it on the way; its form follows. */
export const drawRoute = (app: App): void => {
  if (!hasMap(app)) return;
  app.task.value = { type: "draw-route" };
  app.ruler.value = { status: "drawing", points: [], end: null };
};
