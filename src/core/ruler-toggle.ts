import { leave, type Ruler } from "./ruler.ts";

/** Turned on, a new measure begins; turned off, what was measured stays. */
export const toggle = (ruler: Ruler | null): Ruler | null =>
  ruler?.status === "drawing" ? leave(ruler) : { status: "drawing", points: [], end: null };
