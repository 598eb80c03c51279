import { readFileSync } from "node:fs";
import type { GeometryCollection, Position } from "geojson";
import type { LonLat } from "../../src/core/geodesy.ts";
import { CANALS } from "../../src/make/sea/canals.ts";

const SOURCE = "node_modules/@geo-maps/earth-seas-10m/map.geo.json";
const METERS_PER_DEGREE = 111_195;
/** Rows of latitude in which edges are kept. */
const ROW_DEGREES = 0.02;

/**
 * The package's full coast, none of it simplified, to hold paths against: whether a place is water by counting
 * edges, and how deep in land it lies. Independent of the mesh and of its reader.
 */
export class FullCoast {
  readonly #rows = new Map<number, Float64Array>();

  constructor() {
    const file = JSON.parse(readFileSync(SOURCE, "utf8")) as GeometryCollection; // the package's own form
    const rows = new Map<number, number[]>();
    for (const geometry of file.geometries) {
      if (geometry.type !== "MultiPolygon") continue;
      for (const ring of geometry.coordinates.flat()) addRing(rows, ring);
    }
    for (const [row, edges] of rows) this.#rows.set(row, Float64Array.from(edges));
  }

  isWater([lon, lat]: LonLat): boolean {
    const edges = this.#rows.get(Math.floor(lat / ROW_DEGREES)) ?? new Float64Array();
    const x = turned(lon);
    let inside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(i, i + 4);
      if (ay > lat !== by > lat && x < ax + ((bx - ax) * (lat - ay)) / (by - ay)) inside = !inside;
    }
    return inside;
  }

  /** Metres to the nearest coast edge, looked for within `reach` metres. */
  metersToCoast([lon, lat]: LonLat, reach: number): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const x = turned(lon);
    let best = reach;
    const rows = Math.ceil(reach / METERS_PER_DEGREE / ROW_DEGREES);
    const middle = Math.floor(lat / ROW_DEGREES);
    for (let row = middle - rows; row <= middle + rows; row++) {
      const edges = this.#rows.get(row) ?? new Float64Array();
      for (let i = 0; i < edges.length; i += 4) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(i, i + 4);
        const [px, py, qx, qy] = [(ax - x) * shrink, ay - lat, (bx - x) * shrink, by - lat];
        const [dx, dy] = [qx - px, qy - py];
        const t = Math.min(1, Math.max(0, -(px * dx + py * dy) / (dx * dx + dy * dy || 1)));
        best = Math.min(best, METERS_PER_DEGREE * Math.hypot(px + t * dx, py + t * dy));
      }
    }
    return best;
  }
}

const addRing = (rows: Map<number, number[]>, ring: readonly Position[]): void => {
  ring.forEach(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [bx, by];
    if (ax === bx && ay === by) return;
    for (
      let row = Math.floor(Math.min(ay, by) / ROW_DEGREES);
      row <= Math.floor(Math.max(ay, by) / ROW_DEGREES);
      row++
    ) {
      // The seam's long edges are needed for counting: they close the water at 180°.
      const list = rows.get(row) ?? [];
      if (list.length === 0) rows.set(row, list);
      list.push(ax, ay, bx, by);
    }
  });
};

const turned = (lon: number): number => lon - 360 * Math.round(lon / 360);

/** True within the waterways that the source draws as land: there a path may be on it. */
export const isInCanal = ([lon, lat]: LonLat): boolean =>
  CANALS.some(({ path, halfWidthMeters = 120 }) => {
    const lons = path.map((p) => p[0]);
    const lats = path.map((p) => p[1]);
    const margin = halfWidthMeters / 50_000;
    return (
      turned(lon) > Math.min(...lons) - margin &&
      turned(lon) < Math.max(...lons) + margin &&
      lat > Math.min(...lats) - margin &&
      lat < Math.max(...lats) + margin
    );
  });
