/** A link, taken apart and decoded. */
export interface LinkParts {
  /** In small letters. */
  readonly host: string;
  /** Between the slashes. */
  readonly folders: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  /** Behind "#", as it is. */
  readonly fragment: string;
}

/** Without its escapes: %2C, and + for a blank. What is no valid escape stays as it is. */
export const decodePercent = (text: string): string => {
  const plain = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

/** `text` starts with a scheme and "://" or ":". The last of several values of one name counts. */
export const linkParts = (text: string): LinkParts => {
  const [, host = "", path = "", query = "", fragment = ""] =
    /^[a-z][a-z\d+.-]*:(?:\/\/)?(?:[^/@\s?#]*@)?([^/:?#\s]*)(?::\d+)?([^?#\s]*)(?:\?([^#\s]*))?(?:#(\S*))?/i.exec(
      text,
    ) ?? [];
  const pairs = `${query}&${fragment}`.split("&").map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [decodePercent(name).toLowerCase(), decodePercent(value.join("="))];
  });
  return {
    host: host.toLowerCase(),
    folders: path.split("/").slice(1).map(decodePercent),
    query: new Map(pairs),
    fragment,
  };
};
