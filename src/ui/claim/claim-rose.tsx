import type { Verdict } from "../../core/judge/verdict.ts";
import "./claim-axis.css";

const SIZE = 104;
const CENTER = SIZE / 2;
const RADIUS = 40;

/** A bearing: the sector that the text says and the one that was measured, on a compass rose. */
export const ClaimRose = ({ verdict }: { verdict: Verdict }) => {
  const { statedDegrees: stated, measuredDegrees: measured } = verdict;
  if (!stated) return null;
  return (
    <div class="claim-rose">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <circle cx={CENTER} cy={CENTER} r={RADIUS} />
        <path class="stated" d={sector(stated[0], stated[1], RADIUS)} />
        {measured && <path class="measured" d={sector(measured.least, measured.most, RADIUS * 0.8)} />}
        {measured && <path class="needle" d={`M${CENTER} ${CENTER}L${pointAt(measured.value, RADIUS)}`} />}
        {["N", "E", "S", "W"].map((wind, index) => (
          <text key={wind} x={labelAt(index * 90)[0]} y={labelAt(index * 90)[1] + 4} text-anchor="middle">
            {wind}
          </text>
        ))}
      </svg>
      <dl>
        <dt class="stated">The text says</dt>
        <dd>{rangeText(stated[0], stated[1])}</dd>
        <dt class="measured">Measured</dt>
        <dd>
          {measured ? `${measured.value.toFixed(1)}° (${rangeText(measured.least, measured.most)})` : "–"}
        </dd>
      </dl>
    </div>
  );
};

const rangeText = (from: number, to: number): string => `${from.toFixed(1)}° to ${to.toFixed(1)}°`;

const xy = (degrees: number, radius: number): readonly [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [CENTER + radius * Math.sin(angle), CENTER - radius * Math.cos(angle)];
};
const pointAt = (degrees: number, radius: number): string =>
  xy(degrees, radius)
    .map((each) => each.toFixed(2))
    .join(" ");
const labelAt = (degrees: number) => xy(degrees, RADIUS + 7);

/** Clockwise from one bearing to the other. */
const sector = (from: number, to: number, radius: number): string => {
  const turn = (to - from + 360) % 360;
  return `M${CENTER} ${CENTER}L${pointAt(from, radius)}A${radius} ${radius} 0 ${turn > 180 ? 1 : 0} 1 ${pointAt(to, radius)}Z`;
};
