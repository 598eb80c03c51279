import type { FetchText } from "./load-story.ts";

/** What the subdivision of a code ("PK-BA") is called in English; null where that cannot be had. */
export const fetchProvince = async (fetchText: FetchText, code: string): Promise<string | null> => {
  const [file, { readAreaName }] = await Promise.all([
    fetchText(`geo/base/areas/${code.slice(0, 2)}.json`),
    import("../formats/areas.ts"),
  ]);
  const name = file.ok ? readAreaName(file.value, code) : file;
  return name.ok ? name.value : null;
};
