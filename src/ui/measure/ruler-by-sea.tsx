import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Ruler } from "../../core/ruler.ts";
import { useRulerBySea } from "./use-ruler-by-sea.ts";

/** The switch that turns each leg into its way by sea. */
export const RulerBySea = ({ app, ruler }: { app: App; ruler: Ruler & { status: "done" } }) => {
  const [isWanted, want] = useState(false);
  const bySea = useRulerBySea(app, ruler, isWanted);
  return (
    <>
      <label class="ruler-switch">
        <input
          type="checkbox"
          checked={isWanted}
          onChange={({ currentTarget: { checked } }) => want(checked)}
        />
        By sea
      </label>
      {bySea.status === "finding" && (
        <p role="status">Finding the way by sea. The first time, its chart is loaded: 2.7 MB.</p>
      )}
      {bySea.status === "failed" && <p role="alert">Not measurable by sea: {bySea.reason}.</p>}
    </>
  );
};
