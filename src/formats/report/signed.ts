import { measuredText, percentText } from "../../core/judge/format-length.ts";

const NO_BREAK = "\u00A0";

/** "−3.1 %"; a difference too small to have a sign has none. The parts stay on one line. */
export const signedPercent = (percent: number): string => {
  const text = percentText(percent).replaceAll(" ", NO_BREAK);
  return text.startsWith("under") ? text : `${percent < 0 ? "−" : "+"}${text}`;
};

/** "−3.58 km". */
export const signedKilometers = (meters: number): string =>
  `${meters < 0 ? "−" : "+"}${measuredText(Math.abs(meters), "km").replace(" ", NO_BREAK)}`;
