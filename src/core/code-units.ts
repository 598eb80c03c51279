/** The offset itself, or the next one where it would part a surrogate pair. */
export const wholeCharacter = (text: string, offset: number): number => {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
};
