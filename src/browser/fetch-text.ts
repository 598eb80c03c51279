import type { FetchText } from "../app/load-story.ts";
import { err, ok } from "../core/result.ts";

/** A file of the site, as text. */
export const fetchText: FetchText = async (path) => {
  try {
    const response = await fetch(path);
    if (response.ok) return ok(await response.text());
    const message = `${path}: the server answered ${response.status}`;
    return err({ notFound: response.status === 404, message });
  } catch {
    return err({ notFound: false, message: `${path}: no answer. Is the server still running?` });
  }
};
