import { gpx } from "@tmcw/togeojson";
import type { Imported } from "../../core/imported.ts";
import { ok, type Result } from "../../core/result.ts";
import { createCollector, type Progress } from "./collect.ts";
import { isRecord } from "./geometry.ts";
import { parseXml } from "./xml.ts";

/** Reads GPX: waypoints as points, tracks and routes as lines. Its coordinates are always WGS84. */
export const readGpx = (file: string, text: string, progress: Progress): Result<Imported> => {
  const document = parseXml(file, text, "gpx");
  if (!document.ok) return document;
  const collector = createCollector("GPX", "point or track");
  const features = gpx(document.value).features.map(({ id, geometry, properties }) => ({
    id,
    geometry,
    properties: plainProperties(properties),
  }));
  collector.addAll(features, progress);
  return ok(collector.result());
};

/** A track's times and heart rates, one a point, are no part of a story; its words are. */
const plainProperties = (properties: unknown): unknown => {
  if (!isRecord(properties)) return properties;
  const { coordinateProperties: _times, links: _links, _gpxType, desc, cmt, src, type, ...rest } = properties;
  return { ...rest, notes: desc ?? cmt, source: src, kind: type };
};
