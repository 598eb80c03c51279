import type { Ref } from "./refs.ts";

/** Where the map looks: degrees, MapLibre's zoom (512 px tiles), bearing clockwise from north. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** All that a link holds. */
export type Address =
  | { readonly page: "home" }
  | {
      readonly page: "story";
      readonly story: string;
      readonly view: View | null;
      /** Open popup. */
      readonly feature: Ref | null;
      readonly passage: string | null;
      /** Open claim card. */
      readonly claim: string | null;
    };

/** `#/pasni-port?view=7.5/25.1/62.9&place=gwadar-port&claim=…` as an address; what it can't read, it leaves out. */
export const readAddress = (hash: string): Address => {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const story = decode(path);
  if (!story) return { page: "home" };
  const fields = new URLSearchParams(query);
  const place = fields.get("place");
  const route = fields.get("route");
  return {
    page: "story",
    story,
    view: readView(fields.get("view")),
    feature: place ? { type: "place", id: place } : route ? { type: "route", id: route } : null,
    passage: fields.get("passage"),
    claim: fields.get("claim"),
  };
};

/** The hash of an address, such that `readAddress(writeAddress(a))` is `a` (the view rounded to a pixel). */
export const writeAddress = (address: Address): string => {
  if (address.page === "home") return "#/";
  const fields: string[] = [];
  const add = (name: string, value: string | null) => {
    if (value !== null) fields.push(`${name}=${encodeURIComponent(value)}`);
  };
  if (address.view) fields.push(`view=${writeView(address.view)}`);
  if (address.feature) add(address.feature.type, address.feature.id);
  add("passage", address.passage);
  add("claim", address.claim);
  return `#/${encodeURIComponent(address.story)}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
};

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const readView = (text: string | null): View | null => {
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN, bearing = 0, pitch = 0] = (text ?? "")
    .split("/")
    .map(Number);
  const isThere = [zoom, lat, lon, bearing, pitch].every(Number.isFinite) && Math.abs(lat) <= 90;
  return isThere ? { zoom, lat, lon, bearing, pitch } : null;
};

const writeView = ({ zoom, lat, lon, bearing, pitch }: View): string => {
  const turned = bearing !== 0 || pitch !== 0 ? `/${round(bearing, 1)}/${round(pitch, 1)}` : "";
  return `${round(zoom, 2)}/${round(lat, 5)}/${round(lon, 5)}${turned}`;
};

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
