/** A number of degrees with a point or, as half the world writes it, a comma; anything else stays text, to be shown. */
export const numberIn = (cell: string | undefined): number | string => {
  const text = (cell ?? "").trim().replace("−", "-").replace(/°$/, "");
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text.replace(",", "."))
    : text.slice(0, 40);
};
