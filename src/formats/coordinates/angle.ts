import { err, ok, type Result } from "../../core/result.ts";
import type { Notation } from "./position.ts";

type Axis = "lat" | "lon";

/** One angle as written: signed degrees, and which axis its letter or label names, if any. */
export interface Angle {
  readonly degrees: number;
  readonly axis: Axis | undefined;
  readonly notation: Notation;
}

const DECIMAL = /^(\d{1,3}(?:\.\d+)?) ?°?$/;
const MINUTES = /^(\d{1,3})(?: ?° ?| ?: ?|-| )(\d{1,2}(?:\.\d+)?) ?'?$/;
const SECONDS = /^(\d{1,3})(?: ?° ?| ?: ?|-| )(\d{1,2})(?: ?' ?| ?: ?|-| )(\d{1,2}(?:\.\d+)?) ?"?$/;
/** As airmen write it: 2516N, 251612N, 06328E, 0632812.5E. Degrees have two digits of latitude, three of longitude. */
const RUN_TOGETHER: Readonly<Record<Axis, RegExp>> = {
  lat: /^(\d{2})(\d{2}(?:\.\d+)?|\d{2}(?=\d{2}))(\d{2}(?:\.\d+)?)?$/,
  lon: /^(\d{3})(\d{2}(?:\.\d+)?|\d{2}(?=\d{2}))(\d{2}(?:\.\d+)?)?$/,
};

const LABEL = /^(lat(?:itude)?|lon(?:gitude)?|long|lng) ?[:=]? ?/i;
const HEMISPHERE =
  /^(north|south|east|west|[nsew])\b ?|^([nsew])(?=\d)| ?(?<![a-z])(north|south|east|west|[nsew])$/i;

const AXIS_OF: Readonly<Record<string, Axis>> = { N: "lat", S: "lat", E: "lon", W: "lon" };

/** Reads one angle of plain text (see plainText): "25.27", "N25 16.2", `25°16'12"N`, "lat: -25.27", "251612N". */
export const readAngle = (text: string): Result<Angle> => {
  const label = LABEL.exec(text)?.[1];
  const unlabelled = text.replace(LABEL, "").trim();
  const [whole = "", before, joined, after] = HEMISPHERE.exec(unlabelled) ?? [];
  const letter = (before ?? joined ?? after)?.charAt(0).toUpperCase();
  const signed = unlabelled.replace(whole, "").trim();
  const sign = /^[+-]/.exec(signed)?.[0];
  if (sign === "-" && letter !== undefined)
    return err(`"${text}" has both a minus and ${letter}: use one of them.`);
  const labelAxis = label === undefined ? undefined : /^lat/i.test(label) ? "lat" : "lon";
  const axis = letter === undefined ? labelAxis : AXIS_OF[letter];
  if (labelAxis !== undefined && axis !== labelAxis)
    return err(`"${text}": the label and the letter ${letter} disagree.`);
  const size = readSize(signed.replace(/^[+-] ?/, ""), letter === undefined ? undefined : axis);
  if (!size.ok) return size;
  const isNegative = sign === "-" || letter === "S" || letter === "W";
  return ok({ ...size.value, degrees: isNegative ? -size.value.degrees : size.value.degrees, axis });
};

/** Degrees without a sign. `axis` is given where a letter names it: only then may digits run together. */
const readSize = (text: string, axis: Axis | undefined): Result<Pick<Angle, "degrees" | "notation">> => {
  const match =
    DECIMAL.exec(text) ?? MINUTES.exec(text) ?? SECONDS.exec(text) ?? (axis && RUN_TOGETHER[axis].exec(text));
  if (!match) return err(`"${text}" is no angle. Wanted: 25.27, or 25°16.2', or 25°16'12".`);
  const [, degrees = "", minutes, seconds] = match;
  if (Number(minutes ?? 0) >= 60) return err(`"${text}" has ${minutes} minutes. Wanted: less than 60.`);
  if (Number(seconds ?? 0) >= 60) return err(`"${text}" has ${seconds} seconds. Wanted: less than 60.`);
  return ok({
    degrees: Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600,
    notation: notationOf(minutes, seconds),
  });
};

const notationOf = (minutes: string | undefined, seconds: string | undefined): Notation => {
  if (seconds !== undefined) return "degrees, minutes and seconds";
  return minutes === undefined ? "decimal degrees" : "degrees and minutes";
};
