import { characterEntities } from "character-entities";

/** Within a word these change only its looks; all others stand between words. */
const WITHIN_WORDS = /^<\/?(?:a|abbr|b|big|code|em|font|i|small|span|strong|sub|sup|u|wbr)(?:[\s/>]|$)/i;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi;

/** The words of a piece of HTML: what a file brings is shown as text alone. Each letter is looked at once or twice. */
export const htmlWords = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (let tag = html.indexOf("<"); tag >= 0; tag = html.indexOf("<", at)) {
    const end = endOfTag(html, tag);
    // What only looks like a tag, or never ends, is text.
    if (end === "none") break;
    if (end === null) {
      parts.push(html.slice(at, tag + 1));
      at = tag + 1;
      continue;
    }
    parts.push(html.slice(at, tag), WITHIN_WORDS.test(html.slice(tag, tag + 12)) ? "" : " ");
    at = end;
  }
  parts.push(html.slice(at));
  return parts.join("").replace(ENTITY, letterOf).replace(/\s+/g, " ").trim();
};

/** Where what begins with "<" ends; null where it is no tag, "none" where the text ends before it does. */
const endOfTag = (html: string, start: number): number | "none" | null => {
  if (html.startsWith("<!--", start)) return after(html, "-->", start);
  if (!/^<[/!?]?[a-z]/i.test(html.slice(start, start + 3))) return null;
  const [, name] = /^<(script|style)[\s>]/i.exec(html.slice(start, start + 8)) ?? [];
  if (!name) return after(html, ">", start);
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = start;
  const found = closing.exec(html);
  return found ? after(html, ">", found.index) : html.length;
};

const after = (html: string, mark: string, start: number): number | "none" => {
  const found = html.indexOf(mark, start);
  return found < 0 ? "none" : found + mark.length;
};

const letterOf = (whole: string, decimal?: string, hexadecimal?: string, name?: string): string => {
  if (name !== undefined)
    return Object.hasOwn(characterEntities, name) ? (characterEntities[name] ?? whole) : whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};
