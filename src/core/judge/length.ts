import type { LengthClaim } from "../claim.ts";
import { readStatement } from "../claim-text/stated.ts";
import { isNauticalText } from "../claim-text/words.ts";
import { type LonLat, sphereMeters } from "../geodesy.ts";
import { err, ok, type Result } from "../result.ts";
import { lengthOfParts, linesOfRoute, partsOfRoute, type Route, type RouteKind } from "../route.ts";
import { findRoute, type Story } from "../story.ts";
import { at, blankVerdict } from "./blank.ts";
import { measuredText } from "./format-length.ts";
import { routeRange } from "./measure-mode.ts";
import { reasonSentence } from "./sentence.ts";
import { statedMetersOf, statedRange } from "./stated-range.ts";
import { unitHint } from "./unit-hint.ts";
import type { MeasuredMode, Verdict } from "./verdict.ts";
import { weigh } from "./weigh.ts";

const MODES: Readonly<Record<RouteKind, MeasuredMode | null>> = {
  seaRoute: "sea",
  shippingLane: "sea",
  road: "road",
  railway: null,
  pipeline: null,
};

const sphereLength = (route: Route): number => {
  const lengthOf = (line: readonly LonLat[]) =>
    line.slice(1).reduce((sum, to, index) => sum + sphereMeters(line[index] ?? to, to), 0);
  return lengthOfParts(linesOfRoute(route).map(lengthOf), partsOfRoute(route));
};

/** "The line of N-10", "The 2 segments of N-10 without the gaps between them": what was measured. */
const measuredOf = (route: Route): string => {
  const { name } = route.properties;
  const { length } = linesOfRoute(route);
  if (length === 1) return `The line of ${name} is`;
  return partsOfRoute(route) === "lanes"
    ? `The longest of the ${length} lanes of ${name} is`
    : `The ${length} segments of ${name}, without the gaps between them, are together`;
};

/** Judges "a 653 km highway": the length of a route of the story. */
export const judgeLength = (story: Story, claim: LengthClaim): Result<Verdict> => {
  const route = findRoute(story, claim.route);
  if (!route) return err(`${at(story, claim.id)}: no route has the id "${claim.route}"`);
  const statement = readStatement(claim.stated);
  if (!statement.ok) return err(`${at(story, claim.id)}: ${statement.error}`);
  const { figure } = statement.value;
  const span = statedRange(figure);
  const measured = routeRange(route, 0);
  const mode = MODES[route.properties.kind];
  // The ends of a route are known: its range is no lack of knowledge.
  const measure = { measured, isArea: false, isWithin: true };
  const isNautical = () => mode === "sea" || isNauticalText(claim.stated.text);
  const weighed = weigh(figure, span, measure, isNautical);
  const stated = statedMetersOf(figure, measured.value);
  const line = `${measuredOf(route)} ${measuredText(measured.value, figure.unit)} long (WGS84).`;
  const { verdict, reading, isMisleading } = weighed;
  const isOff = verdict === "differs" || verdict === "contradicted";
  const hint = isOff ? unitHint(figure, [{ mode: "straight", measure }], isNautical) : "";
  return ok({
    ...blankVerdict(story, claim.id, `${line} ${reasonSentence(figure, span, measured, weighed)}${hint}`),
    verdict,
    mode,
    statedMeters: span,
    reading,
    measuredMeters: measured,
    turfMeters: sphereLength(route),
    differenceMeters: stated - measured.value,
    differencePercent: measured.value > 0 ? (100 * (stated - measured.value)) / measured.value : null,
    note: isMisleading ? "misleading" : null,
    modes: mode ? { [mode]: { verdict, measuredMeters: measured, reading } } : {},
  });
};
