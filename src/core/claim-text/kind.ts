import type { Claim } from "../claim.ts";
import { readDirection } from "./bearing.ts";
import { findFigures } from "./figure.ts";
import { readRelation } from "./words.ts";

const LONG = /\b(?:long|in length|length of)\b|[长長](?:达|達|约|約|度)?(?=\d)|[全总總][长長]/i;
/** "a 157 km road": what a figure in front of it says is its length. */
const LINE_BEHIND = /^[ -](?:stretch of )?(?:road|highway|motorway|railway|pipeline|canal|route|corridor)\b/i;
/** A direction that something lies in, and no part of a name ("South China Sea"). */
const LIES_TOWARDS =
  /(?:north|south|east|west)(?:ern)?[ -](?:of|from|off)\b|[以之][东東南西北]|[东東南西北][方侧側边邊]/i;
const LIES_WITHIN = /\b(?:in|inside|within|part of|belongs? to)\b|位于|位於|境内|境內|属于|屬於/i;

/** True where words say in which direction something lies: "west of Karachi", 以东. */
export const statesDirection = (text: string): boolean => LIES_TOWARDS.test(text);

/**
 * Which kind of claim words most likely make. A figure leads: "112 km west of X" is a distance first. Where nothing tells,
 * it is a distance whose figure is missing.
 */
export const readKind = (text: string): Claim["kind"] => {
  const [figure] = findFigures(text);
  if (figure) return LONG.test(text) || LINE_BEHIND.test(text.slice(figure.end)) ? "length" : "distance";
  if (readRelation(text)) return "comparison";
  if (statesDirection(text)) return "bearing";
  if (LIES_WITHIN.test(text)) return "containment";
  return readDirection(text) ? "bearing" : "distance";
};
