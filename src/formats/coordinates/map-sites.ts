import type { LinkParts } from "./link-parts.ts";
import type { Order } from "./position.ts";

/** Two numbers, or words, that a link points at; or why what it points at is not known. */
interface Target {
  readonly text: string;
  /** Latitude first where it is absent. */
  readonly order?: Order;
  /** The middle of the map that was looked at, not a place that was chosen. */
  readonly isView?: true;
  readonly fault?: string;
}

/** One way in which a site points at a place; `text` is the whole link, decoded. */
export type Pointer = (link: LinkParts, text: string) => Target | undefined;

const NUMBER = "(-?\\d{1,3}(?:\\.\\d+)?)";

const parameter =
  (...names: string[]): Pointer =>
  ({ query }) => {
    const text = names
      .map((name) => query.get(name))
      .find((value) => value !== undefined && /\d/.test(value));
    return text === undefined ? undefined : { text };
  };

const lonFirst =
  (pointer: Pointer): Pointer =>
  (link, text) => {
    const target = pointer(link, text);
    return target && { ...target, order: "lon-lat" };
  };

const view =
  (pointer: Pointer): Pointer =>
  (link, text) => {
    const target = pointer(link, text);
    return target && { ...target, isView: true };
  };

/** The last of several stops, parted by `between`: the destination. */
const lastOf =
  (name: string, between: string): Pointer =>
  ({ query }) => {
    const text = query.get(name)?.split(between).at(-1);
    return text === undefined ? undefined : { text };
  };

/** Several pins are no place. */
const onlyPin =
  (name: string, between: string, pattern: RegExp): Pointer =>
  ({ query }) => {
    const pins = query.get(name)?.split(between);
    if (pins === undefined) return undefined;
    if (pins.length > 1) return { text: "", fault: `The link has ${pins.length} pins. Wanted: one.` };
    const [, first, second] = pattern.exec(pins[0] ?? "") ?? [];
    return first === undefined ? undefined : { text: `${first},${second}` };
  };

const matching =
  (pattern: RegExp): Pointer =>
  (_link, text) => {
    const last = [...text.matchAll(pattern)].at(-1);
    return last && { text: `${last[1]},${last[2]}` };
  };

/** The folder behind one of that name: /place/25.27,63.47. */
const folderAfter =
  (...names: string[]): Pointer =>
  ({ folders }) => {
    const at = folders.findIndex((folder) => names.includes(folder));
    const text = at < 0 ? undefined : folders[at + 1];
    return text === undefined || text.startsWith("@") ? undefined : { text };
  };

const named =
  (lats: readonly string[], lons: readonly string[]): Pointer =>
  ({ query }) => {
    const [lat, lon] = [lats, lons].map((names) =>
      names.map((name) => query.get(name)).find((value) => value !== undefined),
    );
    return lat === undefined || lon === undefined ? undefined : { text: `${lat},${lon}` };
  };

const atSign = view(({ folders }) => {
  const [, text] = /^@([^,]*,[^,]*)/.exec(folders.findLast((folder) => folder.startsWith("@")) ?? "") ?? [];
  return text === undefined ? undefined : { text };
});

const fragment = view(({ fragment: text }) => {
  const [, lat, lon] =
    new RegExp(`(?:^|[&=])\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}(?=$|[/&])`).exec(text) ?? [];
  return lat === undefined ? undefined : { text: `${lat},${lon}` };
});

/**
 * Directions of Google Maps: the last stop, from the folders or, where it is a name there, from the data behind
 * them; that has longitude first, and nothing for a stop that stands in the folders as numbers.
 */
const googleDirections: Pointer = ({ folders }, text) => {
  const start = folders.indexOf("dir");
  if (start < 0) return undefined;
  const end = folders.findIndex((folder, i) => i > start && /^@|^data=/.test(folder));
  const stop = folders.slice(start + 1, end < 0 ? undefined : end).findLast((folder) => folder !== "") ?? "";
  if (new RegExp(`^[^a-z]*${NUMBER}, ?${NUMBER}$`, "i").test(stop)) return { text: stop };
  const stops = [...text.matchAll(new RegExp(`!1d${NUMBER}!2d${NUMBER}(?!!3d)`, "g"))];
  const last = stops.at(-1);
  const isLastStop = last !== undefined && !/!1m0|!4e1/.test(text.slice(last.index));
  if (isLastStop) return { text: `${last[1]},${last[2]}`, order: "lon-lat" };
  return stop === ""
    ? undefined
    : { text: "", fault: `The link leads to “${stop}” and does not say where that is.` };
};

const GOOGLE: readonly Pointer[] = [
  googleDirections,
  matching(new RegExp(`!3d${NUMBER}!4d${NUMBER}`, "g")),
  view(lonFirst(matching(new RegExp(`!1d[\\d.]+!2d${NUMBER}!3d${NUMBER}`, "g")))),
  parameter("daddr", "destination"),
  parameter("q", "query"),
  folderAfter("place", "search"),
  atSign,
  view(parameter("ll", "sll", "center", "viewpoint", "cbll")),
];

/** Stops are pos.LAT_LON_name or adr.ADDRESS, with a tilde between. */
const bingDestination: Pointer = ({ query }) => {
  const stop = query.get("rtp")?.split("~").at(-1);
  if (!stop) return undefined;
  const [, lat, lon] = new RegExp(`^pos\\.${NUMBER}_${NUMBER}`).exec(stop) ?? [];
  return lat === undefined
    ? { text: "", fault: `The link leads to “${stop}” and does not say where that is.` }
    : { text: `${lat},${lon}` };
};

const NAMED = named(["mlat", "lat", "latitude"], ["mlon", "lon", "lng", "long", "longitude"]);

/** Each site's ways to point, a chosen place before the middle of the view. The first that has a position counts. */
export const MAP_SITES: readonly (readonly [host: RegExp, pointers: readonly Pointer[]])[] = [
  [/(^|\.)google(\.[a-z]{2,3}){1,2}$/, GOOGLE],
  [
    /(^|\.)(openstreetmap\.org|osm\.org)$/,
    [
      named(["mlat"], ["mlon"]),
      lastOf("route", ";"),
      parameter("to", "query"),
      view(named(["lat"], ["lon"])),
      fragment,
    ],
  ],
  [
    /(^|\.)apple\.com$/,
    [
      parameter("daddr", "destination"),
      parameter("coordinate", "ll"),
      parameter("q", "query", "address"),
      view(parameter("sll", "center")),
    ],
  ],
  [
    /(^|\.)yandex(\.[a-z]{2,3}){1,2}$/,
    [
      lastOf("rtext", "~"),
      lonFirst(parameter("whatshere[point]", "poi[point]")),
      lonFirst(onlyPin("pt", "~", new RegExp(`^${NUMBER},${NUMBER}`))),
      parameter("text"),
      view(lonFirst(parameter("ll"))),
    ],
  ],
  [
    /(^|\.)bing\.com$/,
    [
      bingDestination,
      onlyPin("sp", "~", new RegExp(`^point\\.${NUMBER}_${NUMBER}`)),
      parameter("where1", "q"),
      view(({ query }) => {
        const text = query.get("cp")?.replace("~", ",");
        return text === undefined ? undefined : { text };
      }),
    ],
  ],
  [
    /(^|\.)here\.com$/,
    [
      matching(new RegExp(`/l/${NUMBER},${NUMBER}`, "g")),
      view(matching(new RegExp(`[?&]map=${NUMBER},${NUMBER}`, "g"))),
    ],
  ],
  [
    /(^|\.)waze\.com$/,
    [matching(new RegExp(`[?&]to=ll\\.${NUMBER},${NUMBER}`, "g")), parameter("ll", "latlng", "q"), NAMED],
  ],
  [/(^|\.)mapquest\.com$/, [folderAfter("latlng"), view(parameter("center"))]],
  [/(^|\.)wikimapia\.org$/, [view(NAMED)]],
  [/(^|\.)organicmaps\.app$/, [parameter("ll")]],
  // Any other site: numbers that are called latitude and longitude, and what libraries for maps write behind "#".
  [/./, [NAMED, fragment]],
];
