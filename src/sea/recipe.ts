import { err, ok, type Result } from "../core/result.ts";
import { LINKS, type LinkId } from "./links.ts";
import type { SeaOptions } from "./route.ts";

/** "sea route, avoid: suez panama, allow: palk, keep off: 2000 m": each part after the first may be absent. */
const RECIPE =
  /^sea route(?:, avoid: (?<avoid>[^,]+))?(?:, allow: (?<allow>[^,]+))?(?:, keep off: (?<keepOff>\d+) m)?$/;

/**
 * The options of a route whose provenance (`madeBy`) says that it is computed; undefined for one made otherwise.
 * The error says what is no such provenance, or no link.
 */
export const readRecipe = (madeBy: string): Result<SeaOptions> | undefined => {
  if (!/^sea route\b/.test(madeBy)) return undefined;
  const parts = RECIPE.exec(madeBy)?.groups;
  if (!parts)
    return err(`"${madeBy}": "sea route, avoid: <links>, allow: <links>, keep off: <metres> m" was wanted`);
  const [avoid, allow] = [readLinks(parts.avoid), readLinks(parts.allow)];
  if (!avoid.ok) return avoid;
  if (!allow.ok) return allow;
  const keepOffMeters = parts.keepOff === undefined ? {} : { keepOffMeters: Number(parts.keepOff) };
  return ok({ avoid: avoid.value, allow: allow.value, ...keepOffMeters });
};

const readLinks = (text = ""): Result<LinkId[]> => {
  const links: LinkId[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const link = LINKS.find((id) => id === word);
    if (!link) return err(`"${word}" is no link of the sea: one of ${LINKS.join(", ")} was wanted`);
    links.push(link);
  }
  return ok(links);
};
