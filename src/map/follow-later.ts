import { effect } from "@preact/signals";

/**
 * Follows something with a script that is fetched when it is first wanted. `load` gives what undoes the following.
 * Returns what undoes it all, at any moment.
 */
export const followLater = (isWanted: () => boolean, load: () => Promise<() => () => void>): (() => void) => {
  let state: "waiting" | "asked" | "gone" = "waiting";
  let stop = () => {};
  const stopWaiting = effect(() => {
    if (!isWanted() || state !== "waiting") return;
    state = "asked";
    void load().then((follow) => {
      if (state === "asked") stop = follow();
    });
  });
  return () => {
    state = "gone";
    stopWaiting();
    stop();
  };
};
