import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { importFeatures } from "../../core/edits/import-features.ts";
import { type ImportPlan, planImport } from "../../core/edits/import-plan.ts";
import { type Imported, MOST_IMPORTED } from "../../core/imported.ts";
import { nearestImported, pointsOfStory } from "../../core/nearest-imported.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { ROUTE_KINDS } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";
import { readImport } from "../../formats/import/read-import.ts";
import { formatProblem } from "../../formats/problem.ts";
import { rewriteStory } from "../../formats/story-files.ts";
import { readStoryZip } from "../../formats/story-zip.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { changeStory, editStory, STORIES } from "../edit/story-option.ts";
import { withLock, writeChanges } from "../edit/write-changes.ts";
import { readFiles } from "../read-files.ts";
import type { Terminal } from "../terminal.ts";

const TAKES = {
  story: "STORY",
  kind: PLACE_KINDS,
  "route-kind": ROUTE_KINDS,
  source: "TEXT",
  lon: "COLUMN",
  lat: "COLUMN",
  wkt: "COLUMN",
  name: "COLUMN",
  nearest: "COUNT",
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
  if (options.story === undefined) return importStory(path, bytes, options, terminal);
  const file = basename(path);
  const { lon = null, lat = null, wkt = null, name = null } = options;
  const columns = (lon ?? lat ?? wkt ?? name) ? { lon, lat, wkt, name } : null;
  const imported = await readImport(file, bytes, () => {}, columns);
  return imported.ok ? land(file, imported.value, { ...options, story: options.story }, terminal) : imported;
};

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

/** A story that the page handed over as a zip archive, put where it belongs. */
const importStory = (path: string, bytes: Uint8Array, options: Options, terminal: Terminal): Result<0> => {
  const story = readStoryZip(path, bytes);
  if (!story.ok)
    return err(`${story.error.map(formatProblem).join("\n")}; a file of another program needs --story STORY`);
  const folder = join(STORIES, story.value.id);
  return withLock(folder, options["dry-run"] !== undefined, (locked) => {
    const before = readFiles(folder);
    const there = Object.keys(before).length > 0;
    terminal.warn(`${there ? "~" : "+"} story ${story.value.id} in ${folder}\n`);
    return writeChanges({ folder, before, after: rewriteStory(story.value, before) }, locked, terminal);
  });
};
