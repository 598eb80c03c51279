import type { Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { GeoJSONStoreFeatures, TerraDrawChanges, TerraDrawStylingFunction } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { toLonLat } from "../../core/geodesy.ts";
import { alongEdge } from "../../core/judge/outline.ts";
import { SKETCH } from "../keep-drawings.ts";
import { asGeodesics } from "../story-sources.ts";

/** As a story's files keep degrees. */
const DECIMALS = 6;

/**
 * Terra Draw's way to the map, with three things of ours. Its world is turned by whole degrees, since it takes no
 * longitude beyond ±180°: what lies there is drawn about its 0. Its edges are drawn as what they mean: an outline's
 * straight in longitude and latitude, a line's as geodesics. And it can be worked from the map's middle, without a pointer.
 */
export class TurnedAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  readonly #map: MapLibreMap;
  readonly #turnDegrees: number;

  constructor(map: MapLibreMap, turnDegrees: number) {
    super({ map, prefixId: SKETCH, coordinatePrecision: DECIMALS });
    this.#map = map;
    this.#turnDegrees = turnDegrees;
  }

  /** A position of the Earth in Terra Draw's world, and back with `direction` 1. */
  turned([lon, lat]: readonly [lon: number, lat: number], direction: 1 | -1 = -1): [number, number] {
    return [Number((lon + direction * this.#turnDegrees).toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
  }

  override project(lng: number, lat: number) {
    return super.project(lng + this.#turnDegrees, lat);
  }

  override unproject(x: number, y: number) {
    const { lng, lat } = super.unproject(x, y);
    return { lng: lng - this.#turnDegrees, lat };
  }

  override render(changes: TerraDrawChanges, styling: TerraDrawStylingFunction) {
    const drawn = (features: GeoJSONStoreFeatures[]) => features.map((feature) => this.#drawn(feature));
    const { created, updated, unchanged, deletedIds } = changes;
    super.render(
      { created: drawn(created), updated: drawn(updated), unchanged: drawn(unchanged), deletedIds },
      styling,
    );
  }

  #drawn(feature: GeoJSONStoreFeatures): GeoJSONStoreFeatures {
    const back = (positions: readonly Position[]) => positions.map((each) => this.turned(toLonLat(each), 1));
    const { geometry } = feature;
    switch (geometry.type) {
      case "Point": {
        const coordinates = this.turned(toLonLat(geometry.coordinates), 1);
        return { ...feature, geometry: { type: "Point", coordinates } };
      }
      case "LineString": {
        const coordinates = asGeodesics(back(geometry.coordinates)).map((point) => [...point]);
        return { ...feature, geometry: { type: "LineString", coordinates } };
      }
      case "Polygon": {
        const coordinates = geometry.coordinates.map((ring) => straightRing(back(ring)));
        return { ...feature, geometry: { type: "Polygon", coordinates } };
      }
      default:
        return feature;
    }
  }

  /** Points at the map's middle, as a mouse would that went there. */
  pointAtMiddle(): void {
    this._currentModeCallbacks?.onMouseMove(this.#middle());
  }

  /** Clicks in the map's middle. */
  clickMiddle(): void {
    this.pointAtMiddle();
    this._currentModeCallbacks?.onClick(this.#middle());
  }

  /** Clicks where the mouse was last. */
  clickAtPointer(): void {
    const event = this._lastDrawEvent;
    if (event) this._currentModeCallbacks?.onClick({ ...event, button: "left", isContextMenu: false });
  }

  /** Ends what is drawn, as Enter does. */
  finish(): void {
    this._currentModeCallbacks?.onKeyUp({ key: "Enter", heldKeys: [], preventDefault: () => {} });
  }

  #middle() {
    const { x, y } = this.#map.project(this.#map.getCenter());
    const { lng, lat } = this.unproject(x, y);
    const [lon, roundedLat] = [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
    const where = { lng: lon, lat: roundedLat, containerX: x, containerY: y };
    return { ...where, button: "left" as const, heldKeys: [], isContextMenu: false };
  }
}

const straightRing = (ring: readonly (readonly [number, number])[]): Position[] =>
  ring.flatMap((to, index) => {
    const from = ring[index - 1];
    return from ? alongEdge(from, to).map((point) => [...point]) : [[...to]];
  });
