import { err, ok, type Result } from "../../core/result.ts";
import { parseJson } from "../json.ts";
import { formatProblem } from "../problem.ts";

/** What RFC 8142 puts before each text of a sequence; most writers put a line each and nothing more. */
const SEPARATOR = "\u001E";

/** Whether a text is one JSON object after the other, a line each or each after a separator: ogr2ogr's GeoJSONSeq. */
export const isJsonLines = (text: string): boolean => {
  if (text.startsWith(SEPARATOR)) return true;
  const start = text.trimStart();
  const end = start.indexOf("\n");
  return (
    start.startsWith("{") &&
    start.slice(0, end).trimEnd().endsWith("}") &&
    start.slice(end).trimStart().startsWith("{")
  );
};

/** The features of such a text as the collection that they would be in. The error names the first one that is broken. */
export const parseJsonLines = (file: string, text: string): Result<unknown> => {
  const texts = text
    .split(text.startsWith(SEPARATOR) ? SEPARATOR : "\n")
    .filter((each) => each.trim() !== "");
  const features: unknown[] = [];
  for (const [index, each] of texts.entries()) {
    const json = parseJson(`${file}: feature ${index + 1}`, each);
    if (!json.ok) return err(json.error.map(formatProblem).join("; "));
    features.push(json.value);
  }
  return ok({ type: "FeatureCollection", features });
};
