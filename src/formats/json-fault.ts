/** Where a text stops being JSON: the offset of the first token that can't stand there, and what could. */
export interface JsonFault {
  readonly offset: number;
  readonly wanted: string;
}

type Place = "value" | "first value" | "key" | "first key" | "colon" | "after value";

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids exactly these in a text
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const OTHER_TOKEN = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Finds the fault of a text that `JSON.parse` refused. Engines name its place each in their own way and some not at
 * all, so we look for ourselves. No library: jsonc-parser costs 2.4 kB of the first load, and its recursion breaks on
 * brackets nested thousands deep.
 */
export const jsonFault = (text: string): JsonFault => {
  const open: string[] = [];
  let place: Place = "value";
  let offset = 0;
  for (;;) {
    offset += matchAt(SPACE, text, offset).length;
    const token = matchAt(OTHER_TOKEN, text, offset) || matchAt(TEXT, text, offset);
    const next: Place | undefined = token === "" ? undefined : after(place, token, open);
    if (next === undefined) return { offset, wanted: wantedAt(place, open.at(-1), text[offset]) };
    place = next;
    offset += token.length;
  }
};

const matchAt = (pattern: RegExp, text: string, offset: number): string => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? "";
};

/** What follows `token` at `place`; undefined where it can't stand there. Keeps the list of open brackets. */
const after = (place: Place, token: string, open: string[]): Place | undefined => {
  if (token === "}" || token === "]") {
    const opener = token === "}" ? "{" : "[";
    const mayClose = place === "after value" || place === (token === "}" ? "first key" : "first value");
    return mayClose && open.at(-1) === opener ? closed(open) : undefined;
  }
  switch (place) {
    case "value":
    case "first value":
      return token === "," || token === ":" ? undefined : started(token, open);
    case "key":
    case "first key":
      return token.startsWith('"') ? "colon" : undefined;
    case "colon":
      return token === ":" ? "value" : undefined;
    case "after value":
      return token === "," && open.length > 0 ? (open.at(-1) === "{" ? "key" : "value") : undefined;
  }
};

const closed = (open: string[]): Place => {
  open.pop();
  return "after value";
};

const started = (token: string, open: string[]): Place => {
  if (token !== "{" && token !== "[") return "after value";
  open.push(token);
  return token === "{" ? "first key" : "first value";
};

const wantedAt = (place: Place, opener: string | undefined, character: string | undefined): string => {
  const mayBeText = place !== "colon" && place !== "after value";
  if (mayBeText && character === '"')
    return 'a text that ends in " on its own line, with \\n for a line break and \\\\ for \\';
  switch (place) {
    case "value":
      return "a value";
    case "first value":
      return "a value or ]";
    case "key":
      return `a key in double quotes${character === "}" ? " (no comma stands before })" : ""}`;
    case "first key":
      return "a key in double quotes or }";
    case "colon":
      return "a colon";
    case "after value":
      return opener === undefined ? "the end of the file" : `a comma or ${opener === "{" ? "}" : "]"}`;
  }
};
