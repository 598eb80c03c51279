import { err, type Result } from "../../core/result.ts";
import { readDegrees } from "./degrees.ts";
import { type ReadPosition, toPosition } from "./position.ts";

const NUMBER = "(-?\\d{1,3}(?:\\.\\d+)?)";
const COMMA = "(?:,|%2C)[+\\s]*(?:%20)*";

interface Pattern {
  readonly find: RegExp;
  readonly order: "lat-lon" | "lon-lat";
  /** The middle of the map that was looked at, not a place that was chosen. */
  readonly isView?: true;
}

const latLon = (find: string): Pattern => ({ find: new RegExp(find, "i"), order: "lat-lon" });
const lonLat = (find: string): Pattern => ({ find: new RegExp(find, "i"), order: "lon-lat" });
const view = (pattern: Pattern): Pattern => ({ ...pattern, isView: true });
const parameter = (names: string, between = COMMA): string =>
  `[?&#](?:${names})=(?:loc:)?${NUMBER}${between}${NUMBER}`;

/** What a site writes into its links, a chosen place before the middle of the view. The first that fits counts. */
const SITES: readonly (readonly [host: RegExp, patterns: readonly Pattern[]])[] = [
  [
    /(^|\.)yandex\.[a-z.]+$/,
    [lonLat(parameter("pt|whatshere%5Bpoint%5D|whatshere\\[point\\]")), view(lonLat(parameter("ll")))],
  ],
  [
    /(^|\.)bing\.com$/,
    [latLon(`[?&]sp=point\\.${NUMBER}_${NUMBER}`), view(latLon(parameter("cp", "(?:~|%7E)")))],
  ],
  [/(^|\.)here\.com$/, [latLon(`/l/${NUMBER}${COMMA}${NUMBER}`), view(latLon(parameter("map")))]],
];

/** Google, OpenStreetMap, Apple, Waze, and what most others write. */
const COMMON: readonly Pattern[] = [
  latLon(`!3d${NUMBER}!4d${NUMBER}`),
  latLon(`[?&]mlat=${NUMBER}&(?:.*&)?mlon=${NUMBER}`),
  latLon(parameter("q|query|coordinate|daddr|destination|markers?")),
  latLon(`/(?:place|search|dir)/(?:.*/)?${NUMBER}${COMMA}${NUMBER}`),
  latLon(parameter("ll|sll|center|viewpoint|latlng")),
  latLon(`[?&#](?:lat|latitude)=${NUMBER}&(?:.*&)?(?:lon|lng|long|longitude)=${NUMBER}`),
  lonLat(`[?&#](?:lon|lng|long|longitude)=${NUMBER}&(?:.*&)?(?:lat|latitude)=${NUMBER}`),
  view(latLon(`/@${NUMBER}${COMMA}${NUMBER}`)),
  view(latLon(`#(?:.*&)?(?:map=)?\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`)),
];

const SHIFTED =
  /(^|\.)((map|maps|j\.map|ditu)\.baidu\.com|amap\.com|gaode\.com|(map|apis\.map)\.qq\.com|map\.sogou\.com|google\.cn)$/;
const SHORT =
  /^(goo\.gl|maps\.app\.goo\.gl|g\.co|bit\.ly|t\.co|osm\.org\/go|openstreetmap\.org\/go|www\.openstreetmap\.org\/go|maps\.apple)(\/|$)/;

/** The place that a link of a map site points at; nothing is fetched. `text` starts with http:// or https://. */
export const readMapLink = (text: string): Result<ReadPosition> => {
  const [, host = "", rest = ""] = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)(\S*)$/i.exec(text) ?? [];
  const site = host.toLowerCase();
  if (SHIFTED.test(site)) return err(shifted(site));
  if (SHORT.test(`${site}${rest}`)) {
    return err(
      `A short link of ${site} holds no coordinates. Open it, and paste the long address that it leads to.`,
    );
  }
  const geoHack = /[?&]params=([\d._;-]+_[NS]_[\d._]+_[EW])/.exec(rest)?.[1];
  if (geoHack !== undefined) return readDegrees(geoHack.replace(/[_;]/g, " "), "lat-lon");
  const own = SITES.find(([pattern]) => pattern.test(site))?.[1] ?? COMMON;
  for (const { find, order, isView } of own) {
    const [, first, second] = find.exec(rest) ?? [];
    if (first === undefined || second === undefined) continue;
    const [lat, lon] = order === "lat-lon" ? [first, second] : [second, first];
    return toPosition(Number(lon), Number(lat), "map link", isView && "the middle of the view");
  }
  return err(
    `No coordinates found in the link of ${site || "no site"}. Copy them on the map, and paste those.`,
  );
};

const shifted = (site: string): string =>
  `Links of ${site} are in the shifted systems of Chinese maps (GCJ-02, BD-09), up to 1 km off WGS84, and are not read. ` +
  "Take the place from another map, or by click.";
