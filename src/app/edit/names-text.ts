import { err, ok, type Result } from "../../core/result.ts";

type Names = Readonly<Record<string, string>>;

const LINE = /^([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\s*[:：]\s*(\S.*)$/;

/** Names by language, a line each: "zh: 瓜达尔". */
export const namesAsText = (names: Names): string =>
  Object.entries(names)
    .map(([tag, name]) => `${tag}: ${name}`)
    .join("\n");

/** Reads what `namesAsText` writes; empty lines say nothing. */
export const readNames = (text: string): Result<Names> => {
  const names: Record<string, string> = {};
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const [, tag, name] = LINE.exec(line) ?? [];
    if (tag === undefined || name === undefined)
      return err(`“${line}” came; a language and a name were wanted, such as “zh: 瓜达尔”.`);
    if (Object.hasOwn(names, tag)) return err(`“${tag}” came twice; one name for each language was wanted.`);
    names[tag] = name.trim();
  }
  return ok(names);
};
