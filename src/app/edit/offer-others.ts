import { otherMentions } from "../../core/edits/other-mentions.ts";
import type { Story } from "../../core/story.ts";
import type { App } from "../app.ts";

/** Words were linked to a place: where the same words stand elsewhere and mean nothing yet, linking them too is offered. */
export const offerOthers = (app: App, story: Story, place: string, words: string): void => {
  const hasOthers = otherMentions(story, words).length > 0;
  app.task.value = hasOthers ? { type: "link-others", words, place } : null;
};
