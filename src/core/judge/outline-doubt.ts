import type { LonLat } from "../geodesy.ts";
import type { Place, PlaceKind } from "../place.ts";
import type { JudgeContext } from "./context.ts";
import { countedUnder, placeOfCode } from "./counted-under.ts";
import { enclaveAt } from "./enclaves.ts";
import { type Footprint, marginMeters, representative } from "./footprint.ts";
import { outlineOf } from "./outline.ts";
import { nearestOnOutline } from "./outline-distance.ts";
import { signedMeters } from "./straight.ts";
import { COAST_ERROR_METERS, LEAST_LAND_SQUARE_KM } from "./thresholds.ts";
import type { VerdictWord } from "./verdict.ts";

type AreaFootprint = Extract<Footprint, { type: "outline" }>;

/** One end of a containment: the place with its footprint. */
interface Side<F extends Footprint> {
  readonly place: Place;
  readonly footprint: F;
}

const countryOf = ({ properties: { countryCode, subdivisionCode } }: Place): string | undefined =>
  countryCode ?? subdivisionCode?.slice(0, 2);

/** Kinds that are water: no outline of land has them. */
const WATERS: ReadonlySet<PlaceKind> = new Set(["sea", "lake", "strait"]);

/** A land counted under `to` besides its outline, in which `from` lies; by its code, or by that land's own outline. */
const countedLand = (from: Side<Footprint>, to: Place, { areaOf }: JudgeContext): string | null => {
  const own = countryOf(from.place);
  const { subdivisionCode } = from.place.properties;
  if (
    subdivisionCode?.slice(0, 2) === to.properties.countryCode &&
    to.properties.subdivisionCode === undefined
  )
    return `ISO 3166-2 counts ${subdivisionCode} under ${to.properties.name}, whose outline has it not`;
  const at = representative(from.footprint);
  const code = countedUnder(to).find((each) => {
    if (own !== undefined) return each === own;
    const geometry = areaOf?.(placeOfCode(each));
    return geometry && signedMeters(outlineOf(geometry), at) <= marginMeters(from.footprint);
  });
  return code
    ? `${code} (ISO 3166-1) is counted under ${to.properties.name} as well as by itself, and its outline is one of its own`
    : null;
};

/** An enclave or its surroundings, for which the outlines on both sides are too coarse. */
const besideEnclave = (at: LonLat, to: Place): string | null => {
  const enclave = enclaveAt(at, countryOf(to) ?? "");
  return (
    enclave &&
    `the outlines are coarser than ${enclave.name} (${enclave.of}, by ${enclave.within}), and can't tell what lies in it and what beside it`
  );
};

/** On the sea, or on an island so small that outlines may lack it: it may be anyone's. */
const onSmallLand = (
  from: Side<Footprint>,
  to: Side<AreaFootprint>,
  { landAt }: JudgeContext,
): string | null => {
  if (WATERS.has(from.place.properties.kind)) return null;
  const at = representative(from.footprint);
  const land = landAt?.(at, marginMeters(from.footprint) + COAST_ERROR_METERS);
  const small = `the outlines lack many islands of less than ${LEAST_LAND_SQUARE_KM} km²`;
  if (land === undefined)
    return from.place.properties.kind === "island" ? `${small}, and this may be one` : null;
  if (land === null) return `${small}, and about it there is none but the open sea`;
  if (land.squareKm >= LEAST_LAND_SQUARE_KM) return null;
  // Where the island is in the outline, it is not lacking.
  const edge = nearestOnOutline(to.footprint.outline, at).to;
  const isThere = landAt?.(edge, to.footprint.edgeMeters + COAST_ERROR_METERS)?.id === land.id;
  return isThere ? null : `${small}, and it lies on one of ${Math.max(1, Math.round(land.squareKm))} km²`;
};

/**
 * Why an outline of ours can't bear the verdict that it gives, as the end of a sentence; null: it can. A place that is
 * itself an outline of ours is in or out by the same lines, and its country's own code says where else it may be.
 */
export const outlineDoubt = (
  from: Side<Footprint>,
  to: Side<AreaFootprint>,
  verdict: VerdictWord,
  context: JudgeContext,
): string | null => {
  if (to.place.geometry !== null) return null;
  const counted = verdict === "contradicted" ? countedLand(from, to.place, context) : null;
  if (counted !== null || from.place.geometry === null) return counted;
  const enclave = besideEnclave(representative(from.footprint), to.place);
  if (enclave !== null || verdict !== "contradicted") return enclave;
  const [own, country] = [countryOf(from.place), countryOf(to.place)];
  return own !== undefined && own !== country ? null : onSmallLand(from, to, context);
};
