/** Selects a stretch of the article on the page, found by its source offsets' words, and brings it into sight. */
export const showInText = (source: string, start: number, end: number): void => {
  const root = document.querySelector(".article-text");
  if (!root) return;
  const words = source.slice(start, end);
  const nth = source.slice(0, start).toLowerCase().split(words.toLowerCase()).length - 1;
  const range = nthOccurrence(root, words, nth);
  if (!range) return;
  // A closing dialog gives the focus back, which clears a selection: so this comes after it.
  setTimeout(() => {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "smooth" });
  });
};

const nthOccurrence = (root: Element, words: string, nth: number): Range | undefined => {
  const nodes: { node: Node; at: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("[aria-hidden]")) continue;
    nodes.push({ node, at: text.length });
    text += node.textContent;
  }
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.toLowerCase().indexOf(words.toLowerCase(), at + 1);
  if (at < 0) return undefined;
  const range = document.createRange();
  const place = (offset: number) => nodes.findLast((each) => each.at <= offset);
  const [from, to] = [place(at), place(at + words.length - 1)];
  if (!from || !to) return undefined;
  range.setStart(from.node, at - from.at);
  range.setEnd(to.node, at + words.length - to.at);
  return range;
};
