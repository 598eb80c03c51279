import { useState } from "preact/hooks";
import { cornersAsText, readCorners } from "../../app/edit/corners-text.ts";
import { cornersFault } from "../../core/corners.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { LinesField } from "../parts/text-field.tsx";

/** The corners as text: to be read, changed by keyboard, or pasted. */
export const CornersField = (props: {
  readonly corners: readonly LonLat[];
  readonly onChange: (corners: readonly LonLat[]) => void;
}) => {
  const [typed, type] = useState<string | null>(null);
  const [fault, say] = useState("");
  const use = () => {
    const read = readCorners(typed ?? "");
    const wrong = read.ok ? cornersFault(read.value) : read.error;
    say(wrong ?? "");
    if (!read.ok || wrong !== null) return;
    type(null);
    props.onChange(read.value);
  };
  return (
    <details>
      <summary>Corners as text</summary>
      <LinesField
        label="A corner a line (25.27, 63.47), or a polygon as WKT or GeoJSON"
        value={typed ?? cornersAsText(props.corners)}
        onChange={type}
      />
      <p class="fault" role="alert">
        {fault}
      </p>
      <button type="button" class="button" disabled={typed === null} onClick={use}>
        Use these corners
      </button>
    </details>
  );
};
