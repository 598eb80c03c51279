import type { ImportPlan } from "../../core/edits/import-plan.ts";
import type { Bounds } from "../../core/imported.ts";

/** "1 place", "12 places". */
const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

/** What would be added: "3 places, 1 route and 4 links of passages". */
export const planWords = ({ places, routes, links }: ImportPlan): string => {
  const parts = [
    ...(places.length > 0 ? [count(places.length, "place")] : []),
    ...(routes.length > 0 ? [count(routes.length, "route")] : []),
    ...(links.length > 0 ? [count(links.length, "link")] : []),
  ];
  const last = parts.pop();
  if (last === undefined) return "nothing";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
};

/** "24.10° N to 25.40° N, 60.00° E to 64.00° E". */
export const boundsWords = ([west, south, east, north]: Bounds): string => {
  const lat = (value: number) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? "S" : "N"}`;
  const lon = (value: number) => {
    const within = value > 180 ? value - 360 : value;
    return `${Math.abs(within).toFixed(2)}° ${within < 0 ? "W" : "E"}`;
  };
  const range = (least: string, most: string) => (least === most ? least : `${least} to ${most}`);
  return `${range(lat(south), lat(north))}, ${range(lon(west), lon(east))}`;
};
