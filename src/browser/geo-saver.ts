import * as z from "zod/mini";
import type { Saver } from "../app/edit/editing-effects.ts";

/** What the development server answers (src/server/story-endpoint.ts). */
const answerSchema = z.object({
  message: z.string(),
  /** Beside 409: the files as they are now. */
  files: z.optional(z.record(z.string(), z.string())),
});

/** The folder geo/ on this machine, by the development server that gave the page; null where another server did. */
export const geoSaver = (): Saver | null => {
  const token = document.querySelector<HTMLMetaElement>('meta[name="groundtruth-token"]')?.content;
  if (!token) return null;
  return {
    name: "geo/",
    save: async (id, base, files) => {
      try {
        const response = await fetch(`geo/stories/${encodeURIComponent(id)}`, {
          method: "PUT",
          headers: { "Content-Type": "application/json", "X-Groundtruth-Token": token },
          body: JSON.stringify({ base, files }),
        });
        if (response.ok) return { status: "saved" };
        const answer = answerSchema.safeParse(await response.json().catch(() => null));
        if (!answer.success)
          return {
            status: "failed",
            message: `The server answered ${response.status}: it can't be told what was written. Open the story in another tab to see.`,
          };
        return response.status === 409 && answer.data.files
          ? { status: "changed", theirs: answer.data.files }
          : { status: "failed", message: answer.data.message };
      } catch {
        return { status: "failed", message: "The server does not answer: is `npm start` still running?" };
      }
    },
  };
};
