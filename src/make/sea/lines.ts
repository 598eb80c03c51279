import type { LonLat } from "../../core/geodesy.ts";
import { direct, inverse } from "../../core/geodesy.ts";
import { type LinkId, linkNumber } from "../../sea/links.ts";
import { CANAL_HALF_WIDTH_METERS, CANALS, type Canal } from "./canals.ts";
import type { Line } from "./carve.ts";
import { GATES } from "./gates.ts";

/** The links' gates, and the banks of the canals that the source draws as land, as lines for the mesh. */
export const linkLines = (): { lines: Line[]; canals: LonLat[][] } => {
  const lines: Line[] = GATES.map(({ link, path }) => ({ path, gate: linkNumber(link) }));
  const canals: LonLat[][] = [];
  for (const canal of CANALS) {
    const { left, right } = banksOf(canal);
    const ring = [...right, ...left.toReversed()];
    canals.push(ring);
    lines.push({ path: [...ring, ring[0] ?? [0, 0]], gate: 0 });
    if (canal.link) lines.push(lockOf(canal.link, left, right));
  }
  return { lines, canals };
};

/** The gate of a canal: a line across it from bank to bank, at a corner in its middle. */
const lockOf = (link: LinkId, left: readonly LonLat[], right: readonly LonLat[]): Line => {
  const middle = Math.floor(left.length / 2);
  return { path: [left[middle] ?? [0, 0], right[middle] ?? [0, 0]], gate: linkNumber(link) };
};

/** Both banks of a canal, one half width from its middle line, mitred at its corners. */
const banksOf = ({
  path,
  halfWidthMeters = CANAL_HALF_WIDTH_METERS,
}: Canal): { left: LonLat[]; right: LonLat[] } => {
  const left: LonLat[] = [];
  const right: LonLat[] = [];
  path.forEach((point, i) => {
    const before = path[i - 1];
    const after = path[i + 1];
    const come = before && inverse(before, point).finalBearingDegrees;
    const go = after && inverse(point, after).initialBearingDegrees;
    const turn = come !== undefined && go !== undefined ? ((go - come + 540) % 360) - 180 : 0;
    const bearing = (come ?? go ?? 0) + turn / 2;
    const reach = halfWidthMeters / Math.cos((turn / 2) * (Math.PI / 180));
    left.push(direct(point, bearing - 90, reach));
    right.push(direct(point, bearing + 90, reach));
  });
  return { left, right };
};
