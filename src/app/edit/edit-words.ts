import type { SaveState } from "./desk.ts";
import { type History, unsavedCount } from "./history.ts";

/** "1 change", "3 changes". */
export const countChanges = (count: number): string => (count === 1 ? "1 change" : `${count} changes`);

const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayAndTime = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A time in ms since 1970: of today its hour and minute, else its day too. */
export const formatTime = (time: number, now: number): string => {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return (isToday ? timeOfDay : dayAndTime).format(time);
};

/** What is saved and what is not, as one sentence. `isKept`: the browser's storage has what is not saved. */
export const saveSentence = (saving: SaveState, history: History, isKept: boolean, now: number): string => {
  const unsaved = unsavedCount(history);
  switch (saving.status) {
    case "saving":
      return `Saving to ${saving.where}…`;
    case "failed":
      return saving.message;
    case "conflict":
      return "Not saved: the files changed since they were read.";
    case "saved":
    case "idle":
      break;
  }
  if (unsaved > 0)
    return `${countChanges(unsaved)} not saved, kept in this ${isKept ? "browser" : "page’s memory alone"}.`;
  return saving.status === "saved"
    ? `Saved to ${saving.where} at ${formatTime(saving.time, now)}.`
    : "Everything is saved.";
};
