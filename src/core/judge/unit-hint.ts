import type { Figure } from "../claim-text/figure.ts";
import type { Unit } from "../units.ts";
import { measuredText, statedNumber, unitName } from "./format-length.ts";
import { statedRange } from "./stated-range.ts";
import type { MeasuredMode } from "./verdict.ts";
import { type Measure, weigh } from "./weigh.ts";

/** Units that are written for one another by mistake: both kinds of mile, a foreign text's, 里 for 公里, a letter lost. */
const TAKEN_FOR: Readonly<Record<Unit, readonly Unit[]>> = {
  km: ["mi", "nmi"],
  mi: ["nmi", "km"],
  nmi: ["mi", "km"],
  li: ["km", "mi"],
  m: ["ft", "km"],
  ft: ["m"],
};

const BY: Readonly<Record<MeasuredMode, string>> = { straight: "", sea: " by sea", road: " by road" };

/**
 * A sentence that the same number holds in another unit, where it does not in its own; else "". It is a hint where the
 * mistake may lie, and no verdict. Nautical miles are thought of only where `isNautical`.
 */
export const unitHint = (
  figure: Figure,
  measures: readonly { readonly mode: MeasuredMode; readonly measure: Measure }[],
  isNautical: () => boolean,
): string => {
  if (figure.value === 0) return "";
  for (const unit of TAKEN_FOR[figure.unit])
    for (const { mode, measure } of measures) {
      const other = { ...figure, unit };
      const { verdict, isMisleading } = weigh(other, statedRange(other), measure, () => false);
      if (verdict !== "holds" || isMisleading || (unit === "nmi" && !isNautical())) continue;
      const stated = `${statedNumber(figure.value)} ${unitName(unit, figure.value)}`;
      return ` As ${stated}${BY[mode]} it would hold: it is ${measuredText(measure.measured.value, unit)}.`;
    }
  return "";
};
