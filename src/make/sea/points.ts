import { UNITS_PER_DEGREE } from "../../sea/mesh-file.ts";
import { putLonLat } from "../../sea/vector.ts";

const LAT_SPAN = 180 * UNITS_PER_DEGREE + 1;

/**
 * The points of the coast, each once, on the integer grid of the data file: rounded before anything is decided
 * about them, so that no decision can be undone by rounding.
 */
export class Points {
  readonly lon: number[] = [];
  readonly lat: number[] = [];
  readonly #ids = new Map<number, number>();
  #vectors = new Float64Array(3 * 1024);

  get count(): number {
    return this.lon.length;
  }

  /** Unit vectors, at least `count` of them. Growing replaces the array: ask again after `add`. */
  get vectors(): Float64Array {
    return this.#vectors;
  }

  /** Index of the grid point nearest to a place in degrees. */
  add(lonDegrees: number, latDegrees: number): number {
    const lon = Math.round((lonDegrees === 180 ? -180 : lonDegrees) * UNITS_PER_DEGREE);
    const lat = Math.round(latDegrees * UNITS_PER_DEGREE);
    const key = (lon + 180 * UNITS_PER_DEGREE) * LAT_SPAN + lat + 90 * UNITS_PER_DEGREE;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.lon.push(lon) - 1;
    this.lat.push(lat);
    this.#ids.set(key, id);
    this.#grow();
    putLonLat(this.#vectors, id, lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE);
    return id;
  }

  /** A copy of point `id` under an index of its own: where two shores touch, each needs its own corner. */
  twin(id: number): number {
    const copy = this.lon.push(this.lon[id] ?? 0) - 1;
    this.lat.push(this.lat[id] ?? 0);
    this.#grow();
    this.#vectors.copyWithin(3 * copy, 3 * id, 3 * id + 3);
    return copy;
  }

  /** Stereographic plane from the South Pole, which is land: circles stay circles and no seam is left. */
  planeX(id: number): number {
    return (this.#vectors[3 * id] ?? 0) / (1 + (this.#vectors[3 * id + 2] ?? 0));
  }

  planeY(id: number): number {
    return (this.#vectors[3 * id + 1] ?? 0) / (1 + (this.#vectors[3 * id + 2] ?? 0));
  }

  #grow(): void {
    if (3 * this.count <= this.#vectors.length) return;
    const larger = new Float64Array(2 * this.#vectors.length);
    larger.set(this.#vectors);
    this.#vectors = larger;
  }
}
