import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Edit } from "../../core/edits/edit.ts";

/** Why the last change was refused, "" for none, and a function that makes one: `then` follows where it could be made. */
export const useEdit = (app: App) => {
  const [fault, say] = useState("");
  const apply = async (label: string, edit: Edit, then: () => void): Promise<void> => {
    const done = await app.apply(label, edit);
    if (done.ok) then();
    else say(done.error);
  };
  return { fault, say, apply };
};
