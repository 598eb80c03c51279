import type { Feature, LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import type { Annotation } from "./annotation.ts";

/** West, south, east, north in degrees; east may run past 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type ImportedGeometry = Point | Polygon | MultiPolygon | LineString | MultiLineString;

interface ImportedProperties {
  /** Empty where the file gives none. */
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

/** Something on the map as another program wrote it: WGS84, [longitude, latitude], 2D, every position in range. */
export type ImportedFeature = Feature<ImportedGeometry, ImportedProperties>;

/** A stretch of the text that another program marked, and what it says that it means. */
export interface ImportedPassage {
  readonly motivation: Annotation["motivation"];
  readonly selector: Annotation["target"]["selector"];
  /** Ids, addresses and names, of which one may be a place or a claim of the story. */
  readonly means: readonly string[];
  /** The place that came with it. */
  readonly feature: ImportedFeature | null;
}

/** What of a file was left out, and why. */
export interface Dropped {
  readonly count: number;
  readonly why: string;
  /** The first of them: "feature 3: [25.2, 163.4]". */
  readonly first: string;
}

/** Which columns of a table say where something is and how it is called; null: none does. */
export interface TableColumns {
  readonly lon: string | null;
  readonly lat: string | null;
  /** Geometry as well-known text or GeoJSON. */
  readonly wkt: string | null;
  /** Both numbers in one column, the latitude first. */
  readonly latLon?: string | null;
  /** The longitude first. */
  readonly lonLat?: string | null;
  readonly name: string | null;
}

/** More than this at once makes a map and a story that nobody can read, and a page that waits. */
export const MOST_IMPORTED = 10_000;

/** What was read of a file, before anything of it is in a story. */
export interface Imported {
  readonly format: string;
  readonly features: readonly ImportedFeature[];
  readonly passages: readonly ImportedPassage[];
  readonly dropped: readonly Dropped[];
  /** Of all features; null where there is none. */
  readonly bounds: Bounds | null;
  /** Of a table: its columns, which of them are used, and its first rows. */
  readonly table: {
    readonly header: readonly string[];
    readonly columns: TableColumns;
    readonly rows: readonly (readonly string[])[];
    /** Why it is not certain which columns say where: none is then taken. */
    readonly doubt: string | null;
  } | null;
}
