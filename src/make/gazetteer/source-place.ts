import type { PlaceKind } from "../../core/place.ts";

/** A place on its way into the gazetteer file. */
export interface SourcePlace {
  readonly name: string;
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly otherNames: readonly string[];
  readonly kind: PlaceKind;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  /** 0 where it is not known. */
  readonly population: number;
  /** 0 where GeoNames has none. */
  readonly geonamesId: number;
  /** Code and name of the country and division that it lies in: see Division. */
  readonly division: string;
  readonly source: string;
  /** How well it is known, in people: a port counts as a town of 300,000. */
  readonly importance: number;
}
