import type { App } from "./app.ts";
import type { Ref } from "./refs.ts";

/** Opens the popup of a place or route; or the card of a claim, in place of a popup. */
export const openRef = (app: App, ref: Ref): void => {
  if (ref.type === "claim") {
    app.select(null);
    app.selectClaim(ref.id);
  } else app.select({ ref, among: [ref], passage: null });
};
