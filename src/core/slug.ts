/** Long enough to be told apart, short enough for a file's name. */
const LONGEST_SLUG = 60;

/** An id made of a name ("São Tomé" gives "sao-tome", "港" stays), or that with a number behind it if it is taken. */
export const freeSlug = (name: string, taken: Iterable<string>): string => createSlugs(new Set(taken))(name);

/** What makes one id after the other, each of which is then taken: of many equal names no number is tried twice. */
export const createSlugs = (taken: Set<string>): ((name: string) => string) => {
  const numbers = new Map<string, number>();
  return (name) => {
    const slug = slugOf(name);
    let number = numbers.get(slug) ?? 1;
    const numbered = () => (number === 1 ? slug : `${slug}-${number}`);
    while (taken.has(numbered())) number++;
    numbers.set(slug, number + 1);
    taken.add(numbered());
    return numbered();
  };
};

const slugOf = (name: string): string => {
  const plain = name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+/, "");
  return [...plain].slice(0, LONGEST_SLUG).join("").replace(/-+$/, "") || "unnamed";
};
