/**
 * What every verdict carries, so that it can be had again. A test holds the first against package.json, the second
 * against the outlines under `geo/base/areas/`.
 */
export const TOOL_VERSION = "0.1.0";
/** First 8 hex digits of the SHA-256 over all outlines of countries and provinces, in the order of their names. */
export const AREAS_VERSION = "7622c80e";

/** The `data` field of a verdict; `sea` names the sea's data, null where it was not at hand. */
export const dataVersion = (sea: string | null): string => `areas ${AREAS_VERSION}, sea ${sea ?? "none"}`;
