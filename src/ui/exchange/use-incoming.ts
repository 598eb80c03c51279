import { useLayoutEffect } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { ImportPlan } from "../../core/edits/import-plan.ts";
import { boundsOfGeometries } from "../../formats/import/box.ts";

/** Shows on the map what a plan would add, for as long as it is looked at. */
export const useIncoming = (app: App, { places, routes }: ImportPlan): void => {
  useLayoutEffect(() => {
    const geometries = [...places, ...routes].flatMap(({ geometry }) => geometry ?? []);
    app.incoming.value = { geometries, bounds: boundsOfGeometries(geometries) };
  }, [app, places, routes]);
  useLayoutEffect(
    () => () => {
      app.incoming.value = null;
    },
    [app],
  );
};
