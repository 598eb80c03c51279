/**
 * The sea's named ways: canals, straits and passages. Their ids are part of the file formats (claims, routes,
 * `measure --pairs`). The position in this list is the number in the data file: add at the end only.
 */
export const OPEN_LINKS = [
  "suez",
  "panama",
  "kiel",
  "corinth",
  "bosporus",
  "dardanelles",
  "malacca",
  "hormuz",
  "bab-el-mandeb",
  "magellan",
] as const;
/** Shallow, barred or icy short cuts, which ships do not take: closed unless allowed. */
export const CLOSED_LINKS = [
  "palk",
  "euripus",
  "limfjord",
  "wadden",
  "bahama-bank",
  "patagonian-channels",
  "arctic",
] as const;
export const LINKS = [...OPEN_LINKS, ...CLOSED_LINKS] as const;
export type LinkId = (typeof LINKS)[number];

/** Number of a link in the data file; 0 stands for none. */
export const linkNumber = (id: LinkId): number => LINKS.indexOf(id) + 1;

/** For each number of a link whether it is shut (1), by what is avoided and allowed. `avoid` wins over `allow`. */
export const shutLinks = (avoid: readonly LinkId[], allow: readonly LinkId[]): Uint8Array => {
  const shut = new Uint8Array(LINKS.length + 1);
  for (const id of CLOSED_LINKS) shut[linkNumber(id)] = 1;
  for (const id of allow) shut[linkNumber(id)] = 0;
  for (const id of avoid) shut[linkNumber(id)] = 1;
  return shut;
};
