import { METERS_PER_UNIT } from "../../core/units.ts";
import type { LinkId } from "../../sea/links.ts";

/** What the sea's named ways are called on screen. */
export const LINK_NAMES: Readonly<Record<LinkId, string>> = {
  suez: "Suez Canal",
  panama: "Panama Canal",
  kiel: "Kiel Canal",
  corinth: "Corinth Canal",
  bosporus: "Bosporus",
  dardanelles: "Dardanelles",
  malacca: "Strait of Malacca",
  hormuz: "Strait of Hormuz",
  "bab-el-mandeb": "Bab-el-Mandeb",
  magellan: "Strait of Magellan",
  palk: "Palk Strait",
  euripus: "Euripus Strait",
  limfjord: "Limfjord",
  wadden: "Wadden Sea",
  "bahama-bank": "Great Bahama Bank",
  "patagonian-channels": "Patagonian channels",
  arctic: "Arctic Ocean by Bering Strait",
};

/** How long a ship sails at a steady speed: "40 min", "4 h 56 min", "14 d 6 h". */
export const sailingTime = (meters: number, knots: number): string => {
  const minutes = Math.round((60 * meters) / (knots * METERS_PER_UNIT.nmi));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.round(minutes / 60);
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
};
