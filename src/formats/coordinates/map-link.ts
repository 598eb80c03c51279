import { err, type Result } from "../../core/result.ts";
import { readDegrees } from "./degrees.ts";
import { decodePercent, type LinkParts, linkParts } from "./link-parts.ts";
import { MAP_SITES, type Pointer } from "./map-sites.ts";
import { plainText } from "./plain-text.ts";
import { readPlusCode } from "./plus-code.ts";
import { type ReadPosition, toPosition } from "./position.ts";

const SHIFTED =
  /(^|\.)(map\.baidu|amap|gaode|autonavi|map\.qq|map\.sogou|map\.so|map\.360|ditu\.baidu|maps\.baidu)\.(com|cn)$|(^|\.)google\.cn$/;
const SHIFTED_APPS = /^(?:baidumap|bdapp|bdmap|iosamap|androidamap|amapuri|amap|qqmap):/i;
const SHORT =
  /^(goo\.gl|maps\.app\.goo\.gl|g\.co|bit\.ly|t\.co|osm\.org\/go|(www\.)?openstreetmap\.org\/go|maps\.apple|omaps\.app|ge0\.me|her\.is|w3w\.co)(\/|$)/;
/** Links of apps, and the site that writes the same. */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/^comgooglemaps(?:-x-callback)?:\/{0,2}/i, "https://google.com/maps"],
  [/^google\.navigation:/i, "https://google.com/maps?"],
  [/^maps:\/{0,2}/i, "https://maps.apple.com/"],
  [/^waze:\/{0,2}/i, "https://waze.com/"],
  [/^bingmaps:\/{0,2}/i, "https://bing.com/maps"],
  [/^yandexmaps:\/{0,2}/i, "https://yandex.com/"],
  [/^om:\/{0,2}/i, "https://organicmaps.app/"],
];

/** True for a web address, with or without its scheme, and for the links of map apps. */
export const looksLikeLink = (text: string): boolean =>
  /^https?:\/\//i.test(text) ||
  /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*$/i.test(text) ||
  SHIFTED_APPS.test(text) ||
  APPS.some(([app]) => app.test(text));

/** The place that a link of a map site points at; nothing is fetched. `text` looks like a link. */
export const readMapLink = (text: string): Result<ReadPosition> => {
  if (SHIFTED_APPS.test(text)) return err(shifted(text.split(":")[0] ?? ""));
  const site = APPS.reduce((link, [app, address]) => link.replace(app, address), text);
  const link = linkParts(/^https?:/i.test(site) ? site : `https://${site}`);
  const { host, folders } = link;
  if (SHIFTED.test(host)) return err(shifted(host));
  if (SHORT.test(`${host}/${folders.join("/")}`)) {
    return err(
      `A short link of ${host} holds no coordinates. Open it, and paste the long address that it leads to.`,
    );
  }
  if (host === "plus.codes") return readPlusCode((folders[0] ?? "").replace(" ", "+"));
  const geoHack = /^[\d._;-]+_[NS]_[\d._]+_[EW]/.exec(link.query.get("params") ?? "")?.[0];
  if (geoHack !== undefined) return readDegrees(geoHack.replace(/[_;]/g, " "), "lat-lon");
  return (
    pointed(link, decodePercent(text)) ??
    err(`No coordinates found in the link of ${host || "no site"}. Copy them on the map, and paste those.`)
  );
};

/** The first of the site's ways to point that has a position. */
const pointed = (link: LinkParts, text: string): Result<ReadPosition> | undefined => {
  const pointers = MAP_SITES.find(([site]) => site.test(link.host))?.[1] ?? [];
  for (const point of pointers) {
    const target = point(link, text);
    const position = target && readTarget(target);
    if (position) return position;
  }
  return undefined;
};

const NUMBER = "([+-]?\\d{1,3}(?:\\.\\d+)?)";
const PAIR = new RegExp(`^(?:loc:|point:)? ?${NUMBER}(?: ?, ?| )${NUMBER}(?:[, ]? ?\\(.*\\))?$`, "i");

/** Undefined where words stand there: a name, an address. */
const readTarget = (target: NonNullable<ReturnType<Pointer>>): Result<ReadPosition> | undefined => {
  if (target.fault !== undefined) return err(target.fault);
  const text = target.text.trim().replace(/^[^@]*@(?=[-\d])/, "");
  const [, first, second] = PAIR.exec(text) ?? [];
  const remark = target.isView && "the middle of the view";
  if (first !== undefined && second !== undefined) {
    const [lat, lon] = target.order === "lon-lat" ? [second, first] : [first, second];
    return toPosition(Number(lon), Number(lat), "map link", remark);
  }
  if (!/\d/.test(text)) return undefined;
  const read = readDegrees(plainText(text), target.order ?? "lat-lon");
  return read.ok ? toPosition(read.value.lon, read.value.lat, "map link", remark) : undefined;
};

const shifted = (site: string): string =>
  `Links of ${site} are in the shifted systems of Chinese maps (GCJ-02, BD-09), up to 1 km off WGS84, and are not read. ` +
  "Take the place from another map, or by click.";
