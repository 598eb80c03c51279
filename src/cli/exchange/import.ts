import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { importFeatures } from "../../core/edits/import-features.ts";
import { type ImportPlan, planImport } from "../../core/edits/import-plan.ts";
import { type Imported, MOST_IMPORTED } from "../../core/imported.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { ROUTE_KINDS } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";
import { readImport } from "../../formats/import/read-import.ts";
import { formatProblem } from "../../formats/problem.ts";
import { settle } from "../../formats/settle.ts";
import { readStoryZip } from "../../formats/story-zip.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import type { Terminal } from "../terminal.ts";
import { folderOf, openFolder, writeFolder } from "./story-folder.ts";

const TAKES = {
  story: "STORY",
  kind: PLACE_KINDS,
  "route-kind": ROUTE_KINDS,
  source: "TEXT",
  lon: "COLUMN",
  lat: "COLUMN",
  wkt: "COLUMN",
  name: "COLUMN",
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
): Result<0 | 2> => {
  const { length } = imported.features;
  if (length > MOST_IMPORTED)
    return err(`${file}: ${length} places and routes came, at most ${MOST_IMPORTED} at once were wanted`);
  const open = openFolder(options.story);
  if (!open.ok) return open;
  const plan = planImport(open.value.story, imported, {
    placeKind: PLACE_KINDS.find((kind) => kind === options.kind) ?? "landmark",
    routeKind: ROUTE_KINDS.find((kind) => kind === options["route-kind"]) ?? "road",
    source: options.source ?? file,
  });
  const changed = apply(open.value.story, plan);
  if (!changed.ok) return changed;
  const isDry = options["dry-run"] !== undefined;
  terminal.write(planText(file, imported, plan, isDry));
  const isEmpty = plan.places.length + plan.routes.length + plan.links.length === 0;
  if (!isDry && !isEmpty) writeFolder(open.value, changed.value);
  return ok(isEmpty && plan.known === 0 ? 2 : 0);
};

const apply = (story: Story, plan: ImportPlan): Result<Story> => {
  const edited = importFeatures(plan)(story);
  if (!edited.ok) return edited;
  const settled = settle(edited.value, story);
  return settled.ok ? settled : err(settled.error.map(formatProblem).join("\n"));
};

/** What is added, a line each, and what is left out. */
const planText = (file: string, imported: Imported, plan: ImportPlan, isDry: boolean): string => {
  const { places, routes, links, known, lost, unknown } = plan;
  const parts = [...places, ...routes].map(
    ({ id, properties: { kind, name } }) => `+ ${kind} ${id} (${name})`,
  );
  const { columns } = imported.table ?? {};
  const used = Object.entries(columns ?? {}).map(([key, column]) => `${key} = ${column ?? "none"}`);
  return [
    `${file}: ${imported.format}${isDry ? ", nothing is written (--dry-run)" : ""}`,
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
    `${places.length} places, ${routes.length} routes, ${links.length} links added`,
    "",
  ].join("\n");
};

/** A story that the page handed over as a zip archive, put where it belongs. */
const importStory = (
  path: string,
  bytes: Uint8Array,
  options: Options,
  terminal: Terminal,
): Result<0 | 2> => {
  const story = readStoryZip(path, bytes);
  if (!story.ok)
    return err(`${story.error.map(formatProblem).join("\n")}; a file of another program needs --story STORY`);
  const { id } = story.value;
  const folder = folderOf(id);
  const there = existsSync(folder) ? openFolder(folder) : null;
  if (there && !there.ok) return there;
  const isDry = options["dry-run"] !== undefined;
  terminal.write(`${there ? "~" : "+"} story ${id} in ${folder}${isDry ? " (--dry-run)" : ""}\n`);
  if (!isDry) writeFolder({ folder, files: there?.value.files ?? {} }, story.value);
  return ok(0);
};
