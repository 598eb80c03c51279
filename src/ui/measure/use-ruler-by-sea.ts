import { useEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Ruler, RulerPoint, SeaLeg } from "../../core/ruler.ts";

/** How the measure by sea stands: straight, on its way, there, or why it can't be had. */
export type BySea =
  | { readonly status: "off" | "finding" | "found" }
  | { readonly status: "failed"; readonly reason: string };

type Done = Ruler & { readonly status: "done" };

/** Measures each leg of a finished measure by sea while that is wanted, anew whenever a point moves. */
export const useRulerBySea = (app: App, ruler: Done, isWanted: boolean): BySea => {
  const [failed, fail] = useState<string | null>(null);
  const { points } = ruler;
  useEffect(() => {
    fail(null);
    if (!isWanted) return setLegs(app, points, null);
    const wanted = new AbortController();
    const show = (legs: Result<SeaLeg[]>) => {
      if (wanted.signal.aborted) return;
      if (legs.ok) setLegs(app, points, legs.value);
      else fail(legs.error);
    };
    measureLegs(app, points, wanted.signal).then(show, ({ message }) => show(err(message)));
    return () => wanted.abort();
  }, [app, points, isWanted]);
  if (!isWanted) return { status: "off" };
  if (failed !== null) return { status: "failed", reason: failed };
  return { status: ruler.bySea ? "found" : "finding" };
};

/** Lets the measure have its ways by sea, unless its points are others by now. */
const setLegs = (app: App, points: readonly RulerPoint[], bySea: Done["bySea"]): void => {
  const now = app.ruler.peek();
  if (now?.status === "done" && now.points === points && now.bySea !== bySea)
    app.ruler.value = { ...now, bySea };
};

/** Every leg by sea; the error is the first that hinders one, as a sentence. */
const measureLegs = async (
  app: App,
  points: readonly RulerPoint[],
  wanted: AbortSignal,
): Promise<Result<SeaLeg[]>> => {
  const sea = await app.sea();
  const legs = await Promise.all(
    points.slice(1).map((to, index) => sea.measure((points[index] ?? to).at, to.at, {}, wanted)),
  );
  const fault = legs.find((leg) => !leg.ok);
  if (fault && !fault.ok) return err(fault.error.message);
  return ok(legs.flatMap((leg) => (leg.ok ? [leg.value] : [])));
};
