import { err, type Result } from "../../core/result.ts";
import { type ReadPosition, toPosition } from "./position.ts";

const GEO = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?((?:;[^?]*)?)(?:\?(.*))?$/i;

/** A geo: URI (RFC 5870): latitude first always; WGS84 is the only system that it defines. */
export const readGeoUri = (text: string): Result<ReadPosition> => {
  const match = GEO.exec(text);
  if (match === null) return err(`"${text}" is no valid geo URI. Wanted: geo:25.27,63.47`);
  const [, lat = "", lon = "", parameters = "", query = ""] = match;
  const system = /;crs=([^;]*)/i.exec(parameters)?.[1];
  if (system !== undefined && system.toLowerCase() !== "wgs84") {
    return err(`"${text}" is in the system ${system}. Wanted: wgs84.`);
  }
  // Phones write geo:0,0?q=lat,lon(name).
  const [, queryLat, queryLon] = /(?:^|&)q=(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(query) ?? [];
  return toPosition(Number(queryLon ?? lon), Number(queryLat ?? lat), "geo URI");
};
