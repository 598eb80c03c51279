/** `key: text`, or `key: "text"` without escapes. A text begins with a letter or digit: what else may begin one means something to YAML. */
const PLAIN_LINE =
  /^([A-Za-z][\w-]*): (?:"([^"\\\p{C}\p{Zl}\p{Zp}]*)"|([\p{L}\p{N}](?:[^:#\p{C}\p{Zl}\p{Zp}]|:(?! |$)|(?<! )#)*))$/u;

/**
 * Front matter as nearly everyone writes it; undefined for any other, even if it can be read. A whole YAML reader takes
 * longer than all else that is done with a story, and the page fetches it only where this one gives up.
 */
export const readPlainFront = (yaml: string): Record<string, string> | undefined => {
  const front: Record<string, string> = {};
  for (const line of yaml.split("\n")) {
    const [, key, quoted, plain] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || Object.hasOwn(front, key) || plain?.endsWith(" ")) return undefined;
    front[key] = quoted ?? plain ?? "";
  }
  return front;
};
