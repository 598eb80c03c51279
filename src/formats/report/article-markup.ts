import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { escapeMarkup } from "./markup.ts";

/** An article's Markdown as markup of a few plain elements. Its own HTML stays text; links and pictures, their words. */
export const articleMarkup = (markdown: string): string => nodeMarkup(fromMarkdown(markdown));

const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  blockquote: "blockquote",
  list: "ul",
  listItem: "li",
  emphasis: "em",
  strong: "strong",
};

const nodeMarkup = (node: Nodes): string => {
  if (node.type === "text" || node.type === "html" || node.type === "inlineCode" || node.type === "code")
    return escapeMarkup(node.value);
  if (node.type === "break") return "<br>";
  if (node.type === "thematicBreak") return "<hr>";
  if (node.type === "image") return escapeMarkup(node.alt ?? "");
  const inner = "children" in node ? node.children.map(nodeMarkup).join("") : "";
  // The page's own title is the h1.
  const tag = node.type === "heading" ? `h${Math.min(6, node.depth + 1)}` : TAGS[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>\n`;
};
