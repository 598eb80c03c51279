import type { Nodes, Parents, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChild } from "preact";

/** Draws a stretch of the article's source as text: the caller knows what is marked there. */
export type DrawText = (start: number, end: number, text: string) => ComponentChild;

/**
 * The article's Markdown as elements. HTML in it is shown as the text that it is, links are kept as text with their
 * address, pictures as their description: nothing from a file becomes markup or a request.
 */
export const Markdown = ({ text, drawText }: { text: string; drawText: DrawText }) => (
  <>{children(fromMarkdown(text), text, drawText)}</>
);

const children = (node: Parents, source: string, drawText: DrawText): ComponentChild[] =>
  node.children.map((child: RootContent) => element(child, source, drawText));

const element = (node: Nodes, source: string, drawText: DrawText): ComponentChild => {
  const inner = () => ("children" in node ? children(node, source, drawText) : null);
  switch (node.type) {
    case "paragraph":
      return <p>{inner()}</p>;
    case "heading":
      return node.depth <= 2 ? <h2>{inner()}</h2> : <h3>{inner()}</h3>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{inner()}</ol> : <ul>{inner()}</ul>;
    case "listItem":
      return <li>{inner()}</li>;
    case "blockquote":
      return <blockquote>{inner()}</blockquote>;
    case "emphasis":
      return <em>{inner()}</em>;
    case "strong":
      return <strong>{inner()}</strong>;
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "code":
    case "inlineCode":
    case "html":
      return <code>{node.value}</code>;
    case "image":
      return <em>{node.alt}</em>;
    case "text":
      return drawWritten(node.value, offsets(node), source, drawText);
    default:
      return inner();
  }
};

const offsets = (node: Nodes): [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

/** Where a text stands in the source letter by letter, offsets carry over; "\[" and "&amp;" are drawn apart. */
const drawWritten = (value: string, [start, end]: [number, number], source: string, drawText: DrawText) => {
  if (source.slice(start, end) === value) return drawText(start, end, value);
  const parts: ComponentChild[] = [];
  let from = start;
  for (const match of source.slice(start, end).matchAll(/\\(?=[!-/:-@[-`{-~])|&[#\w]+;|\n[ \t]+/g)) {
    const at = start + match.index;
    parts.push(drawText(from, at, source.slice(from, at)));
    if (match[0].startsWith("&")) parts.push(decodeEntity(match[0]));
    if (match[0].startsWith("\n")) parts.push(" ");
    from = at + match[0].length;
  }
  return [...parts, drawText(from, end, source.slice(from, end))];
};

const decodeEntity = (entity: string): string => {
  const [paragraph] = fromMarkdown(entity).children;
  const [text] = paragraph?.type === "paragraph" ? paragraph.children : [];
  return text?.type === "text" ? text.value : entity;
};
