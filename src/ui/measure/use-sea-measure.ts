import { useEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { SeaFault } from "../../app/measure/sea.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { err, type Result } from "../../core/result.ts";
import type { LinkId } from "../../sea/links.ts";
import type { SeaRoute } from "../../sea/route.ts";

/** Links that the reader shut, and closed ones that the reader opened. */
export interface Ways {
  readonly avoid: readonly LinkId[];
  readonly allow: readonly LinkId[];
}
type Measured = Result<SeaRoute, SeaFault>;

/**
 * Measures by sea between two places, anew whenever they or the ways change, and lets the map draw the path while
 * the component is there. Null: nothing measured yet. `again` tries once more after a failure.
 */
export const useSeaMeasure = (app: App, from: LonLat, to: LonLat, ways: Ways) => {
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = new AbortController();
    const show = (result: Measured) => {
      if (wanted.signal.aborted) return;
      setMeasured(result);
      app.seaPath.value = result.ok ? result.value : null;
    };
    app
      .sea()
      .then((sea) => sea.measure(from, to, ways, wanted.signal))
      .then(show, ({ message }) => show(err({ code: "no-data", message })));
    return () => wanted.abort();
  }, [app, from.join(), to.join(), ways, round]);
  useEffect(
    () => () => {
      app.seaPath.value = null;
    },
    [app],
  );
  const again = () => {
    setMeasured(null);
    setRound(round + 1);
  };
  return { measured, again };
};
