import { addPlace } from "../../core/edits/add-place.ts";
import { freeId } from "../../core/free-id.ts";
import { PLACE_KINDS, type Place, type PlaceKind } from "../../core/place.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readCoordinates } from "../../formats/coordinates.ts";
import { readArguments } from "../arguments.ts";
import type { Terminal } from "../terminal.ts";
import { changeStory, editStory } from "./story-option.ts";
import { wantAll } from "./want-all.ts";

const TAKES = {
  story: "STORY",
  name: "NAME",
  at: "COORDINATES",
  source: "TEXT",
  kind: PLACE_KINDS,
  "exact-to": "METERS",
  notes: "TEXT",
  "dry-run": null,
} as const;

/** `groundtruth add place …` */
export const addPlaceCommand = (args: readonly string[], terminal: Terminal): Result<0> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options } = read.value;
  const given = wantAll(read.value, ["story", "name", "at", "source"]);
  if (!given.ok) return given;
  const { name, at, source } = given.value;
  const position = readCoordinates(at, "lon-lat");
  if (!position.ok) return err(`--at: ${position.error}`);
  const uncertainty = readMeters(options["exact-to"]);
  if (!uncertainty.ok) return uncertainty;
  const { lon, lat, understood, notation } = position.value;
  return changeStory(given.value.story, options["dry-run"] !== undefined, (opened) => {
    terminal.warn(`--at was understood as ${understood} (${notation}).\n`);
    const place: Place = {
      type: "Feature",
      id: freeId(opened.story, name),
      properties: {
        name: name.trim(),
        kind: kindOf(options.kind),
        ...uncertainty.value,
        source: source.trim(),
        ...(options.notes !== undefined && { notes: options.notes }),
      },
      geometry: { type: "Point", coordinates: [lon, lat] },
    };
    return editStory(opened, addPlace(place), terminal);
  });
};

const kindOf = (kind: string | undefined): PlaceKind =>
  PLACE_KINDS.find((known) => known === kind) ?? "landmark";

const readMeters = (text: string | undefined): Result<{ coordinateUncertaintyInMeters?: number }> => {
  if (text === undefined) return ok({});
  const meters = Number(text);
  return Number.isFinite(meters) && meters > 0
    ? ok({ coordinateUncertaintyInMeters: meters })
    : err(`--exact-to: "${text}" came, metres, more than 0, were wanted`);
};
