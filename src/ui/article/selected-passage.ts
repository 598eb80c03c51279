import type { Stretch } from "../../core/passage.ts";

/**
 * What the reader selected in the article, as offsets of its text; null where nothing of it is selected. Drawn words
 * carry the offset of their first letter (`data-at`), since Markdown's signs are in the text and not on the page.
 */
export const selectedPassage = (): Stretch | null => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = [...document.querySelectorAll<HTMLElement>(".article-text [data-at]")].filter((element) =>
    range.intersectsNode(element),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? offsetOf(first);
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? offsetOf(last) + lengthOf(last);
  return start < end ? { start, end } : null;
};

const offsetOf = (element: HTMLElement): number => Number(element.dataset.at);
const lengthOf = (element: HTMLElement): number => element.textContent?.length ?? 0;

/** Where an end of the selection lies, if it is within these words. */
const offsetIn = (element: HTMLElement, container: Node, offset: number): number | undefined =>
  container.nodeType === Node.TEXT_NODE && container.parentElement === element
    ? offsetOf(element) + offset
    : undefined;
