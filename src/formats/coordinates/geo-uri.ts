import { err, type Result } from "../../core/result.ts";
import { decodePercent } from "./link-parts.ts";
import { type ReadPosition, toPosition } from "./position.ts";

const NUMBER = "-?\\d+(?:\\.\\d+)?";
const GEO = new RegExp(
  `^geo:/{0,3}(${NUMBER})[,:](${NUMBER})(?:,${NUMBER})?((?:;[^?()]*)?)(?:\\(.*\\))?(?:\\?(.*))?$`,
  "i",
);
/** What phones write behind "q=": lat,lon, and a name in brackets. */
const QUERY = new RegExp(`^(${NUMBER}), ?(${NUMBER})(?: ?\\(.*)?$`);

/**
 * A geo: URI (RFC 5870): latitude first always; WGS84 is the only system that it defines. Phones search for what
 * stands behind "q=", from 0,0 where they know no place: words there are no position.
 */
export const readGeoUri = (uri: string): Result<ReadPosition> => {
  const text = decodePercent(uri);
  const match = GEO.exec(text);
  if (match === null) return err(`"${uri}" is no valid geo URI. Wanted: geo:25.27,63.47`);
  const [, lat = "", lon = "", parameters = "", query = ""] = match;
  const system = /;crs=([^;]*)/i.exec(parameters)?.[1];
  if (system !== undefined && system.toLowerCase() !== "wgs84") {
    return err(`"${uri}" is in the system ${system}. Wanted: wgs84.`);
  }
  const words = /(?:^|&)q=([^&]*)/.exec(query)?.[1]?.trim();
  const [, queryLat, queryLon] = QUERY.exec(words ?? "") ?? [];
  if (queryLat !== undefined) return toPosition(Number(queryLon), Number(queryLat), "geo URI");
  const isNowhere = Number(lat) === 0 && Number(lon) === 0;
  if (words === undefined || (words === "" && !isNowhere))
    return toPosition(Number(lon), Number(lat), "geo URI");
  if (isNowhere) return err(`"${uri}" asks for "${words}" and has no position. Wanted: geo:25.27,63.47`);
  return toPosition(Number(lon), Number(lat), "geo URI", `where “${words}” is looked for`);
};
