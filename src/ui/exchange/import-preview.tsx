import { Fragment } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { boundsWords, planWords } from "../../app/exchange/import-words.ts";
import { PLACE_KIND_OPTIONS, ROUTE_KIND_OPTIONS } from "../../app/told-apart.ts";
import { importFeatures } from "../../core/edits/import-features.ts";
import { type ImportPlan, planImport } from "../../core/edits/import-plan.ts";
import type { ImportDefaults } from "../../core/edits/imported-parts.ts";
import { MOST_IMPORTED, type TableColumns } from "../../core/imported.ts";
import { pointsOfStory } from "../../core/nearest-imported.ts";
import type { Story } from "../../core/story.ts";
import type { ReadFile } from "../../formats/import/ask.ts";
import { Choice } from "../parts/field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { ImportColumns } from "./import-columns.tsx";
import { useIncoming } from "./use-incoming.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly file: string;
  readonly read: ReadFile;
  readonly onColumns: (columns: TableColumns) => void;
  readonly onBack: () => void;
  readonly onAdded: () => void;
}

const MOST_NAMES = 8;

/** What a file holds and where, what of it is left out and why; and what the file does not say, to be filled in. */
export const ImportPreview = ({ app, story, file, read, onColumns, onBack, onAdded }: Props) => {
  const { imported, total } = read;
  const [defaults, setDefaults] = useState<ImportDefaults>({
    placeKind: "landmark",
    routeKind: "road",
    source: file,
  });
  const [fault, setFault] = useState("");
  const [count, setCount] = useState(MOST_IMPORTED);
  const plan = useMemo(
    () => planImport(story, { ...imported, features: imported.features.slice(0, count) }, defaults),
    [story, imported, count, defaults],
  );
  useIncoming(app, plan);
  const isEmpty = plan.places.length + plan.routes.length + plan.links.length === 0;
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await app.apply(`Import ${file}`, importFeatures(plan));
    if (!done.ok) return setFault(done.error);
    const [first] = plan.places;
    const ref = first && ({ type: "place", id: first.id } as const);
    if (ref) app.select({ ref, among: [ref], passage: null });
    onAdded();
  };
  return (
    <form class="import" onSubmit={submit}>
      <p>
        <strong dir="auto">{file}</strong> ({imported.format}) brings{" "}
        <strong>
          {total > MOST_IMPORTED ? `${total.toLocaleString("en")} places and routes` : planWords(plan)}
        </strong>
        {imported.bounds && `, ${boundsWords(imported.bounds)}`}.
      </p>
      {total > MOST_IMPORTED && <HowMany isNear={pointsOfStory(story).length > 0} onCount={setCount} />}
      {imported.table && <ImportColumns table={imported.table} onColumns={onColumns} />}
      <Names plan={plan} />
      <LeftOut read={read} plan={plan} />
      {!isEmpty && <Defaults plan={plan} defaults={defaults} onChange={setDefaults} />}
      <p class="fault" role="status">
        {fault}
      </p>
      <div class="row">
        <button type="submit" class="button strong" disabled={isEmpty}>
          Add {isEmpty ? "nothing" : planWords(plan)}
        </button>
        <button type="button" class="button" onClick={onBack}>
          Another file
        </button>
      </div>
    </form>
  );
};

/** A file with more than a story takes: how many of them come along. */
const HowMany = ({ isNear, onCount }: { isNear: boolean; onCount: (count: number) => void }) => (
  <label>
    How many come along, {isNear ? "those nearest to the article's places" : "the first of the file"} (at most{" "}
    {MOST_IMPORTED.toLocaleString("en")} at once)
    <input
      type="number"
      required
      min={1}
      max={MOST_IMPORTED}
      defaultValue={MOST_IMPORTED}
      onInput={({ currentTarget: { valueAsNumber, validity } }) => {
        if (validity.valid) onCount(valueAsNumber);
      }}
    />
  </label>
);

const Names = ({ plan: { places, routes } }: { plan: ImportPlan }) => {
  const names = [...places, ...routes].map(({ properties }) => properties.name);
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  return (
    <p class="quiet">
      {names.slice(0, MOST_NAMES).map((name, index) => (
        <Fragment key={index}>
          {index > 0 && " · "}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {more > 0 && ` · and ${more} more`}
    </p>
  );
};

/** What does not come along, each with its reason. */
const LeftOut = ({ read, plan }: { read: ReadFile; plan: ImportPlan }) => {
  const lines = [
    ...(plan.known > 0 ? [`${plan.known} already in this story`] : []),
    ...read.imported.dropped.map(({ count, why, first }) => `${count}: ${why} (${first})`),
    ...(plan.lost.length > 0
      ? [`${plan.lost.length}: words that this text does not have (“${plan.lost[0]}”)`]
      : []),
    ...(plan.unknown.length > 0
      ? [`${plan.unknown.length}: words whose meaning this story does not know (“${plan.unknown[0]}”)`]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <details class="left-out" open>
      <summary>Left out</summary>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
};

interface DefaultsProps {
  readonly plan: ImportPlan;
  readonly defaults: ImportDefaults;
  readonly onChange: (defaults: ImportDefaults) => void;
}

/** Asked for where the file does not say it. */
const Defaults = ({ plan, defaults, onChange }: DefaultsProps) => (
  <div class="pair">
    {plan.places.length > 0 && (
      <Choice
        label="Kind of places, where the file says none"
        value={defaults.placeKind}
        options={PLACE_KIND_OPTIONS}
        onChoose={(placeKind) => placeKind !== "" && onChange({ ...defaults, placeKind })}
      />
    )}
    {plan.routes.length > 0 && (
      <Choice
        label="Kind of lines, where the file says none"
        value={defaults.routeKind}
        options={ROUTE_KIND_OPTIONS}
        onChoose={(routeKind) => routeKind !== "" && onChange({ ...defaults, routeKind })}
      />
    )}
    <TextField
      label="Source"
      value={defaults.source}
      onChange={(source) => onChange({ ...defaults, source })}
    />
  </div>
);
