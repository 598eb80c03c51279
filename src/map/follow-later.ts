import { effect } from "@preact/signals";

/** Follows a part of the state by a script that is fetched when the part is first there. Returns what undoes it. */
export const followLater = (isThere: () => boolean, load: () => Promise<() => void>): (() => void) => {
  let state: "waiting" | "asked" | "gone" = "waiting";
  let stop = () => {};
  const stopWaiting = effect(() => {
    if (state !== "waiting" || !isThere()) return;
    state = "asked";
    void load().then((undo) => {
      if (state === "gone") undo();
      else stop = undo;
    });
  });
  return () => {
    state = "gone";
    stopWaiting();
    stop();
  };
};
