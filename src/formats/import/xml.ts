import { SaxesParser } from "saxes";
import { err, ok, type Result } from "../../core/result.ts";
import type { Progress } from "./collect.ts";

/** An element of a document. Prefixes go: programs write <kml:Placemark> and <Placemark> for the same. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts, in their order. */
  readonly children: readonly (XmlElement | string)[];
}

/** Deeper than any map program nests folders: what looks through a document calls itself for each. */
const MOST_DEPTH = 200;
const CHUNK_LETTERS = 256 * 1024;
/** Letters that XML forbids and that some programs write in names all the same: what is meant is clear. */
const HARMLESS = /: disallowed character\.$|the string "\]\]>" is disallowed/;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}
class XmlFault extends Error {}

/** Parses XML. Each letter is looked at once, and no entity comes from the file. */
export const parseXml = (
  file: string,
  text: string,
  root: string,
  progress: Progress,
): Result<XmlElement> => {
  const top: OpenElement = { name: "", attributes: {}, children: [] };
  try {
    parse(createParser(top, root), text.trimStart(), progress);
  } catch (error) {
    if (error instanceof XmlFault) return err(`${file}: ${error.message}`);
    const came = isElement(top.children[0]) ? saxFault(error) : firstTag(text);
    return err(`${file}: ${came}, XML that is whole, with <${root}>, was wanted`);
  }
  const [element] = top.children.filter(isElement);
  return element ? ok(element) : err(`${file}: no XML came, <${root}> was wanted`);
};

type Parser = SaxesParser<{ readonly xmlns: false }>;

const createParser = (top: OpenElement, root: string): Parser => {
  const open = [top];
  const parser = new SaxesParser({ xmlns: false } as const);
  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message)) throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: OpenElement = { name: local(name), attributes: withLocalNames(attributes), children: [] };
    if (open.length === 1 && element.name !== root)
      throw new XmlFault(`<${name.slice(0, 40)}> came, <${root}> was wanted`);
    if (open.length > MOST_DEPTH)
      throw new XmlFault(`it is nested deeper than ${MOST_DEPTH} elements, a flatter file was wanted`);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (words: string) => void open.at(-1)?.children.push(words);
  parser.on("text", addText);
  parser.on("cdata", addText);
  return parser;
};

const parse = (parser: Parser, text: string, progress: Progress): void => {
  for (let at = 0; at < text.length; at += CHUNK_LETTERS) {
    progress(at / text.length);
    parser.write(text.slice(at, at + CHUNK_LETTERS));
  }
  parser.close();
};

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const withLocalNames = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

/** "12:30: unclosed tag: kml" as "line 12: unclosed tag: kml". */
const saxFault = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^(\d+):\d+/, "line $1").slice(0, 120);

const firstTag = (text: string): string => {
  const name = /<([A-Za-z][\w.:-]{0,40})[\s/>]/.exec(text)?.[1];
  return name ? `<${name}>` : "no XML came";
};

const isElement = (node: XmlElement | string | undefined): node is XmlElement => typeof node === "object";

export const elementsOf = ({ children }: XmlElement, ...names: readonly string[]): XmlElement[] =>
  children
    .filter((child) => isElement(child))
    .filter(({ name }) => names.length === 0 || names.includes(name));

/** All text of an element and of what is in it; "" for none. */
export const textOf = (element: XmlElement | undefined): string => {
  if (!element) return "";
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
};

/** The text of the first child of that name. */
export const childText = (element: XmlElement, name: string): string =>
  textOf(elementsOf(element, name)[0]).trim();

/** The texts of some children, under other names; those that are empty or not there are left out. */
export const childTexts = (
  element: XmlElement,
  names: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names)
      .map(([key, name]) => [key, childText(element, name)] as const)
      .filter(([, text]) => text !== ""),
  );

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const LONGEST_NUMBER = 40;

/** A number as XML writes it; anything else stays text, to be shown. */
export const numberOf = (text: string): number | string => {
  const plain = text.trim().slice(0, LONGEST_NUMBER);
  return NUMBER.test(plain) ? Number(plain) : plain;
};
