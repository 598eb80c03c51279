import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { type ClaimMeasure, measureClaim } from "../app/claim-measure.ts";
import { formatLength, formatNumber, formatUncertainty } from "../app/format.ts";
import { fromMeters, READER_UNITS } from "../core/units.ts";
import "./claim-card.css";
import { CopyButton } from "./copy-button.tsx";
import { later } from "./later.tsx";

const ClaimBySea = later(() => import("./claim-by-sea.tsx").then((module) => module.ClaimBySea));

/** The selected claim: what the text says beside what was measured. */
export const ClaimCard = ({ app }: { app: App }) => {
  const [story, id] = [app.story.value, app.claim.value];
  const [isFolded, fold] = useState(false);
  const element = useRef<HTMLElement>(null);
  useEffect(() => followCover(app, element.current), [app]);
  if (!story || id === null) return null;
  const measure = measureClaim(story, id);
  return (
    <section ref={element} class={`card claim-card${isFolded ? " folded" : ""}`} aria-label="Claim">
      <button
        type="button"
        class="handle"
        aria-expanded={!isFolded}
        aria-label="Fold the card"
        onClick={() => fold(!isFolded)}
      />
      <button type="button" class="close" aria-label="Close" onClick={() => app.selectClaim(null)}>
        ×
      </button>
      {measure ? (
        <Measured app={app} measure={measure} />
      ) : (
        <p>This claim has no two points to measure between.</p>
      )}
    </section>
  );
};

/** Tells the camera how much of the map's lower edge the card covers, as it grows and shrinks. */
const followCover = (app: App, element: HTMLElement | null) => {
  if (!element) return undefined;
  const observer = new ResizeObserver(() => {
    const inPane = element.closest(".map-pane") && getComputedStyle(element).position === "absolute";
    app.coveredBottom.value = inPane ? element.offsetHeight + 16 : 0;
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    app.coveredBottom.value = 0;
  };
};

const Measured = ({ app, measure }: { app: App; measure: ClaimMeasure }) => (
  <>
    <h2>The straight line is {formatLength(measure.ellipsoidMeters, app.prefs.unit.value)}</h2>
    <p>
      The text says <q class="stated">{measure.statedText}</q>. {difference(measure)}
    </p>
    <table>
      <thead>
        <tr>
          <td />
          {READER_UNITS.map((unit) => (
            <th key={unit} scope="col">
              {unit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measure.statedMeters !== null && <Row name="The text" meters={measure.statedMeters} digits={1} />}
        <Row name="WGS84 ellipsoid" meters={measure.ellipsoidMeters} digits={2} />
        <Row name="Turf, sphere" meters={measure.sphereMeters} digits={2} />
      </tbody>
    </table>
    <p class="quiet">
      Between {measure.fromName} and {measure.toName},{" "}
      {formatUncertainty(measure.uncertaintyMeters, app.prefs.unit.value)} for both ends together.
    </p>
    <ClaimBySea app={app} />
    <div class="claim-actions">
      <CopyButton class="button" label="Copy" said="Copied" text={() => asText(measure)} />
      <CopyButton class="button" label="Link" said="Link copied" text={() => location.href} />
    </div>
  </>
);

const Row = ({ name, meters, digits }: { name: string; meters: number; digits: 1 | 2 }) => (
  <tr>
    <th scope="row">{name}</th>
    {READER_UNITS.map((unit) => (
      <td key={unit}>{formatNumber(fromMeters(meters, unit), digits)}</td>
    ))}
  </tr>
);

/** "That is 3.6 km (3.1 %) less than measured." in kilometres or the unit of the text. */
const difference = ({ differenceMeters, differencePercent, statedUnit }: ClaimMeasure): string => {
  if (differenceMeters === null || differencePercent === null) return "";
  const unit = READER_UNITS.find((each) => each === statedUnit) ?? "km";
  const size = `${formatLength(Math.abs(differenceMeters), unit)} (${formatNumber(Math.abs(differencePercent), 1)} %)`;
  return `That is ${size} ${differenceMeters < 0 ? "less" : "more"} than measured.`;
};

const asText = (measure: ClaimMeasure): string =>
  [
    `“${measure.statedText}”`,
    `${measure.fromName} – ${measure.toName}, straight line: ${formatLength(measure.ellipsoidMeters, "km")} (WGS84 ellipsoid), ${formatLength(measure.sphereMeters, "km")} (Turf, sphere).`,
    difference(measure),
    location.href,
  ].join("\n");
