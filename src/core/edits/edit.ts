import type { Result } from "../result.ts";
import type { Story } from "../story.ts";

/** A change of a story: a new story, the old one untouched; or why it can't be made. Undo is to keep the old one. */
export type Edit = (story: Story) => Result<Story>;
