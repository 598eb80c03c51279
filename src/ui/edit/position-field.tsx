import { useState } from "preact/hooks";
import { formatDecimalDegrees } from "../../app/format.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import { Field } from "../parts/field.tsx";

/** Where a place is: typed in any notation, latitude first, or as the map gives it while its point is dragged. */
export const PositionField = ({ at, onMove }: { at: LonLat; onMove: (at: LonLat) => void }) => {
  const [typed, setTyped] = useState<{ text: string; at: LonLat | null } | null>(null);
  const read = typed && readCoordinates(typed.text, "lat-lon");
  // A drag leaves behind what was typed before.
  const isTyped = typed !== null && (typed.at === null || typed.at.join() === at.join());
  return (
    <>
      <Field label="Coordinates">
        {(id) => (
          <input
            id={id}
            required
            autocomplete="off"
            spellcheck={false}
            aria-describedby="position-understood"
            value={isTyped ? typed.text : `${at[1]}, ${at[0]}`}
            onInput={({ currentTarget }) => {
              const next = readCoordinates(currentTarget.value, "lat-lon");
              const point: LonLat | null = next.ok ? [next.value.lon, next.value.lat] : null;
              setTyped({ text: currentTarget.value, at: point });
              currentTarget.setCustomValidity(next.ok ? "" : next.error);
              if (point) onMove(point);
            }}
          />
        )}
      </Field>
      <p id="position-understood" class={isTyped && read && !read.ok ? "fault" : "quiet"} role="status">
        {isTyped && read && !read.ok
          ? read.error
          : `${formatDecimalDegrees(at)}. The ring on the map can be dragged; from near, the circle’s edge too.`}
      </p>
    </>
  );
};
