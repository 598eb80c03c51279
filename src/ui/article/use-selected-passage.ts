import { useLayoutEffect } from "preact/hooks";
import type { Stretch } from "../../core/passage.ts";
import { selectedPassage } from "./selected-passage.ts";

/** Calls back with each passage of the article that is selected; what takes a selection away calls nothing. */
export const useSelectedPassage = (selected: (passage: Stretch) => void): void => {
  useLayoutEffect(() => {
    const changed = () => {
      const passage = selectedPassage();
      if (passage) selected(passage);
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [selected]);
};
