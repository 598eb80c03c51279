import type { Axis, AxisBar } from "../../app/claim/verdict-axis.ts";
import "./claim-axis.css";

const WIDTH = 348;
const ROW = 20;
const BAR = 12;
/** Room for the axis' numbers below. */
const FOOT = 22;
/** What a letter of a label takes at most, px. */
const LETTER = 6;
const GAP = 6;
const LEAST_BAR = 4;

/** Ranges on one axis: a bar each, its label beside it. */
export const ClaimAxis = ({ axis }: { axis: Axis }) => {
  const { ticks, bars, unit } = axis;
  const height = bars.length * ROW + FOOT;
  const x = scaleOf(axis);
  return (
    <svg class="claim-axis" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={spoken(axis)}>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line class="tick" x1={x(tick)} x2={x(tick)} y1={0} y2={height - FOOT + 2} />
          <text x={x(tick)} y={height - 6} text-anchor={anchorOf(index, ticks.length)}>
            {tick.toLocaleString("en")}
            {index === ticks.length - 1 ? ` ${unit}` : ""}
          </text>
        </g>
      ))}
      {bars.map((bar, row) => (
        <Bar key={bar.label} bar={bar} row={row} x={x} />
      ))}
    </svg>
  );
};

/** Values to pixels; the last number needs room for its unit. */
const scaleOf =
  ({ least, most }: Axis) =>
  (value: number): number =>
    1 + ((value - least) / (most - least)) * (WIDTH - 2);

const anchorOf = (index: number, count: number): "start" | "middle" | "end" =>
  index === 0 ? "start" : index === count - 1 ? "end" : "middle";

const Bar = ({ bar, row, x }: { bar: AxisBar; row: number; x: (value: number) => number }) => {
  const left = x(bar.least);
  const right = bar.most === null ? WIDTH : x(bar.most);
  const width = Math.max(LEAST_BAR, right - left);
  const [start, end] = [(left + right - width) / 2, (left + right + width) / 2];
  const top = row * ROW + (ROW - BAR) / 2;
  return (
    <g class={`bar ${bar.hue}`}>
      <rect x={start} y={top} width={width} height={BAR} rx={3} />
      <Label text={bar.label} start={start} end={end} y={top + BAR - 2} />
    </g>
  );
};

/** To the right of its bar, else to the left, else on it. */
const Label = ({ text, start, end, y }: { text: string; start: number; end: number; y: number }) => {
  const width = text.length * LETTER;
  if (end + GAP + width <= WIDTH)
    return (
      <text class="label" x={end + GAP} y={y}>
        {text}
      </text>
    );
  if (start - GAP - width >= 0)
    return (
      <text class="label" x={start - GAP} y={y} text-anchor="end">
        {text}
      </text>
    );
  return (
    <text class="label on-bar" x={start + GAP} y={y}>
      {text}
    </text>
  );
};

/** The picture in words. */
const spoken = ({ bars, unit }: Axis): string =>
  bars
    .map(({ label, least, most }) => {
      const [low, high] = [least, most].map((end) => end?.toLocaleString("en", { maximumFractionDigits: 1 }));
      return `${label}: ${low} ${high === undefined ? "or more" : `to ${high}`} ${unit}`;
    })
    .join("; ");
