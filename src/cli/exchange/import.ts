import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { importFeatures } from "../../core/edits/import-features.ts";
import { type ImportPlan, planImport } from "../../core/edits/import-plan.ts";
import { type Imported, MOST_IMPORTED, type TableColumns } from "../../core/imported.ts";
import { nearestImported, pointsOfStory } from "../../core/nearest-imported.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { ROUTE_KINDS } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";
import { encodingsOf, readImport } from "../../formats/import/read-import.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { changeStory, editStory } from "../edit/story-option.ts";
import type { Terminal } from "../terminal.ts";
import { importStory } from "./import-story.ts";

const TAKES = {
  story: "STORY",
  kind: PLACE_KINDS,
  "route-kind": ROUTE_KINDS,
  source: "TEXT",
  lon: "COLUMN",
  lat: "COLUMN",
  "lat-lon": "COLUMN",
  "lon-lat": "COLUMN",
  wkt: "COLUMN",
  name: "COLUMN",
  encoding: "NAME",
  nearest: "COUNT",
  replace: null,
  "dry-run": null,
} as const;
type Options = Arguments<keyof typeof TAKES>["options"];

/** `groundtruth import FILE --story STORY`: its exit code, or a message for the user. */
export const importFile = async (args: readonly string[], terminal: Terminal): Promise<Result<0 | 2>> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const { options, words } = read.value;
  const [path, second] = words;
  if (path === undefined || second !== undefined) return err(`${words.length} files came, one was wanted`);
  if (!existsSync(path)) return err(`${path}: nothing is there, a file was wanted`);
  const bytes = new Uint8Array(readFileSync(path));
  if (options.story === undefined) {
    const how = { isDry: options["dry-run"] !== undefined, isReplacing: options.replace !== undefined };
    return importStory(path, bytes, how, terminal);
  }
  const file = basename(path);
  const columns = columnsOf(options);
  if (!columns.ok) return columns;
  const { encoding = null } = options;
  const readWith = (which: TableColumns | null) => readImport(file, bytes, () => {}, which, encoding);
  const guessed = await readWith(columns.value);
  // A name alone leaves the guess where rows are as it is.
  const table =
    guessed.ok && columns.value === null && options.name !== undefined ? guessed.value.table : null;
  const imported =
    table?.doubt === null ? await readWith({ ...table.columns, name: options.name ?? null }) : guessed;
  if (imported.ok) return land(file, imported.value, { ...options, story: options.story }, terminal);
  return err([imported.error, ...(encoding === null ? readingLines(bytes) : [])].join("\n"));
};

/** The columns that are given: two for where a row is, or one. */
const columnsOf = (options: Options): Result<TableColumns | null> => {
  const { lon = null, lat = null, wkt = null, name = null } = options;
  const { "lat-lon": latLon = null, "lon-lat": lonLat = null } = options;
  if ((lon === null) !== (lat === null))
    return err(`--${lat === null ? "lon" : "lat"} came alone, --lon and --lat were wanted`);
  const ways = [lon, latLon, lonLat, wkt].filter((way) => way !== null).length;
  if (ways > 1)
    return err(`${ways} ways came, one was wanted: --lat with --lon, --lat-lon, --lon-lat or --wkt`);
  return ok(ways > 0 ? { lon, lat, latLon, lonLat, wkt, name } : null);
};

/** How a file reads in each encoding that it may be in, so that one can be chosen. */
const readingLines = (bytes: Uint8Array): string[] =>
  encodingsOf(bytes).map(({ encoding, sample: [line = ""] }) => `  --encoding ${encoding}: ${line}`);

const land = (
  file: string,
  imported: Imported,
  options: Options & { readonly story: string },
  terminal: Terminal,
): Result<0 | 2> =>
  changeStory(options.story, options["dry-run"] !== undefined, (opened): Result<0 | 2> => {
    const { story } = opened;
    const features = wanted(file, imported, options, story);
    if (!features.ok) return features;
    const plan = planImport(
      story,
      { ...imported, features: features.value },
      {
        placeKind: PLACE_KINDS.find((kind) => kind === options.kind) ?? "landmark",
        routeKind: ROUTE_KINDS.find((kind) => kind === options["route-kind"]) ?? "road",
        source: options.source ?? file,
      },
    );
    terminal.warn(planText(file, imported, plan));
    const isEmpty = plan.places.length + plan.routes.length + plan.links.length === 0;
    if (isEmpty) return ok(plan.known === 0 ? 2 : 0);
    return editStory(opened, importFeatures(plan), terminal);
  });

/** What of a file is to come along: everything, or those nearest to the story's places. */
const wanted = (
  file: string,
  { features }: Imported,
  { nearest }: Options,
  story: Story,
): Result<Imported["features"]> => {
  const count = Number(nearest ?? MOST_IMPORTED);
  if (!Number.isInteger(count) || count < 1 || count > MOST_IMPORTED)
    return err(`--nearest: "${nearest}" came, a whole number from 1 to ${MOST_IMPORTED} was wanted`);
  if (nearest !== undefined) return ok(nearestImported(features, pointsOfStory(story), count));
  return features.length <= MOST_IMPORTED
    ? ok(features)
    : err(
        `${file}: ${features.length} places and routes came, at most ${MOST_IMPORTED} at once were wanted: --nearest 500 takes those nearest to the story's places`,
      );
};

/** What is added, a line each, and what is left out. */
const planText = (file: string, imported: Imported, plan: ImportPlan): string => {
  const { places, routes, links, known, lost, unknown } = plan;
  const parts = [...places, ...routes].map(
    ({ id, properties: { kind, name } }) => `+ ${kind} ${id} (${name})`,
  );
  const { columns } = imported.table ?? {};
  const used = Object.entries(columns ?? {}).map(([key, column]) => `${key} = ${column ?? "none"}`);
  return [
    `${file}: ${imported.format}`,
    ...(used.length > 0
      ? [`  columns: ${used.join(", ")}; there are ${imported.table?.header.join(", ")}`]
      : []),
    ...(imported.table?.doubt
      ? [
          `- nothing is taken: ${imported.table.doubt}; say it by --lat and --lon, --lat-lon, --lon-lat or --wkt`,
        ]
      : []),
    ...parts,
    ...links.map(
      ({ meaning, passage }) => `+ link ${passage.start}–${passage.end} to ${meaning.type} ${meaning.id}`,
    ),
    ...(known > 0 ? [`  ${known} already in the story`] : []),
    ...imported.dropped.map(({ count, why, first }) => `- ${count} left out: ${why} (${first})`),
    ...lost.map((words) => `- left out: "${words}" is not in the text`),
    ...unknown.map((words) => `- left out: what "${words}" means is not known in the story`),
    `${places.length} places, ${routes.length} routes, ${links.length} links come along`,
    "",
  ].join("\n");
};
