import { err, type Result } from "../../core/result.ts";
import type { Terminal } from "../terminal.ts";
import { addClaimCommand } from "./add-claim.ts";
import { addPlaceCommand } from "./add-place.ts";

/** `groundtruth add place …`, `groundtruth add claim …` */
export const add = ([what, ...rest]: readonly string[], terminal: Terminal): Result<0> => {
  if (what === "place") return addPlaceCommand(rest, terminal);
  if (what === "claim") return addClaimCommand(rest, terminal);
  return err(`add: ${what === undefined ? "nothing" : `"${what}"`} came, place or claim was wanted`);
};
