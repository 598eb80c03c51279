import type { Story } from "../../core/story.ts";

/** One change: what it is called, when it was made (ms since 1970), and the story after it. */
export interface Step {
  readonly label: string;
  readonly time: number;
  readonly story: Story;
}

/** Every change since a story was opened, those taken back too. Never changed in place. */
export interface History {
  /** The story before all changes. */
  readonly first: Story;
  readonly steps: readonly Step[];
  /** How many of the steps are done; the others were taken back. */
  readonly position: number;
  /** The position that the files hold. */
  readonly saved: number;
  /** Changes since saving that are no steps any more: a new change took the place of those taken back. */
  readonly unlisted: number;
}

export const startHistory = (first: Story): History => ({
  first,
  steps: [],
  position: 0,
  saved: 0,
  unlisted: 0,
});

export const currentStory = ({ first, steps, position }: History): Story =>
  steps[position - 1]?.story ?? first;

/** How many changes the files do not hold. */
export const unsavedCount = ({ position, saved, unlisted }: History): number =>
  Math.abs(position - saved) + unlisted;

/** The change that undo takes back. */
export const lastStep = ({ steps, position }: History): Step | undefined => steps[position - 1];
/** The change that redo makes again. */
export const nextStep = ({ steps, position }: History): Step | undefined => steps[position];

export const withStep = (history: History, step: Step): History => {
  const { steps, position, saved, unlisted } = history;
  const lost = Math.max(0, saved - position);
  return {
    ...history,
    steps: [...steps.slice(0, position), step],
    position: position + 1,
    saved: saved - lost,
    unlisted: unlisted + lost,
  };
};

/** One step back or forth, as far as there are steps. */
export const moved = (history: History, by: -1 | 1): History => ({
  ...history,
  position: Math.max(0, Math.min(history.steps.length, history.position + by)),
});

export const markSaved = (history: History): History => ({
  ...history,
  saved: history.position,
  unlisted: 0,
});
