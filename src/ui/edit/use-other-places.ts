import { useEffect, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { type OtherPlace, readOtherPlaces } from "../../app/edit/other-stories.ts";

/** The places of other stories that have come so far, read while a form is open. */
export const useOtherPlaces = (app: App, story: string): readonly OtherPlace[] => {
  const [others, setOthers] = useState<readonly OtherPlace[]>([]);
  useEffect(() => {
    const fetchText = app.editing.peek()?.fetchText;
    const wanted = new AbortController();
    const tell = (more: readonly OtherPlace[]) => setOthers((now) => [...now, ...more]);
    if (fetchText) void readOtherPlaces(fetchText, story, tell, wanted.signal);
    return () => wanted.abort();
  }, [app, story]);
  return others;
};
