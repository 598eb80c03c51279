/** What no document of XML 1.0 may have, not even as a reference: most controls, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Any text as the content of an element. What XML has no letter for is U+FFFD. */
const content = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>\r]/g, (mark) => MARKS[mark] ?? mark);

const attribute = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"\r\n\t]/g, (mark) => MARKS[mark] ?? mark);

/** Written XML: made by `xml` alone, so that no text gets into a document as it is. */
export interface Xml {
  readonly xml: string;
}

/** An element with its attributes, texts and elements. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Xml | string)[]
): Xml => {
  const marks = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inner = children.map((child) => (typeof child === "string" ? content(child) : child.xml)).join("");
  return { xml: `<${name}${marks.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}` };
};

/** Elements with text, without those that have none to say. */
export const xmlTexts = (texts: Readonly<Record<string, string | undefined>>): Xml[] =>
  Object.entries(texts).flatMap(([name, text]) => (text ? [xml(name, {}, text)] : []));

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
