import { DOMParser, type Document } from "@xmldom/xmldom";
import { err, ok, type Result } from "../../core/result.ts";

/** Deeper than any map program nests folders: what reads the document calls itself for each. */
const MOST_DEPTH = 200;

/** Parses XML with a parser that is all script, so that it runs in a worker. It takes no entities from the file. */
export const parseXml = (file: string, text: string, root: string): Result<Document> => {
  const found = /<([A-Za-z][\w.:-]*)[\s/>]/.exec(text)?.[1];
  const prefix = found?.endsWith(`:${root}`) ? found.slice(0, -root.length) : "";
  if (found !== `${prefix}${root}`)
    return err(`${file}: ${found ? `<${found}>` : "no XML"} came, <${root}> was wanted`);
  if (depthOf(text) > MOST_DEPTH)
    return err(`${file}: it is nested deeper than ${MOST_DEPTH} elements, a flatter file was wanted`);
  try {
    const stop = (level: string, message: string) => {
      if (level !== "warning") throw new Error(message);
    };
    return ok(new DOMParser({ onError: stop }).parseFromString(withoutPrefix(text, prefix), "text/xml"));
  } catch (error) {
    return err(`${file}: ${xmlFault(error)}, XML that is whole was wanted`);
  }
};

/** What reads the document looks for <Placemark>, whichever prefix a writer gave the namespace: <kml:Placemark>. */
const withoutPrefix = (text: string, prefix: string): string =>
  prefix === "" ? text : text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");

const xmlFault = (error: unknown): string => {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const line = message.match(/line:?\s*(\d+)/i)?.[1];
  const words = message
    .replace(/^.* caused Error: /s, "")
    .replace(/\s+/g, " ")
    .slice(0, 120);
  return line ? `line ${line}: ${words}` : words;
};

/** An upper bound of the nesting: an element left open counts on. */
const depthOf = (text: string): number => {
  let [depth, most] = [0, 0];
  for (const [tag] of text.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\/?[A-Za-z][^>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.startsWith("<!") && !tag.endsWith("/>")) depth++;
    if (depth > most) most = depth;
  }
  return most;
};

/** The words of a piece of HTML: what a file brings is shown as text alone. */
export const htmlWords = (html: string): string => {
  try {
    const document = new DOMParser({ onError: () => {} }).parseFromString(`<div>${html}</div>`, "text/html");
    for (const name of ["script", "style"])
      for (const each of [...document.getElementsByTagName(name)]) each.parentNode?.removeChild(each);
    return (document.documentElement?.textContent ?? "").replace(/\s+/g, " ").trim();
  } catch {
    return html.replace(/\s+/g, " ").trim();
  }
};
