/** Long enough to be told apart, short enough for a file's name. */
const LONGEST_SLUG = 60;

/** An id made of a name ("São Tomé" gives "sao-tome", "港" stays), or that with a number behind it if it is taken. */
export const freeSlug = (name: string, taken: Iterable<string>): string => {
  const plain = name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+/, "");
  const slug = [...plain].slice(0, LONGEST_SLUG).join("").replace(/-+$/, "") || "unnamed";
  const used = taken instanceof Set ? taken : new Set(taken);
  let number = 2;
  if (!used.has(slug)) return slug;
  while (used.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
};
