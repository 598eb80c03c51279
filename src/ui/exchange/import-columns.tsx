import { useState } from "preact/hooks";
import type { Imported, TableColumns } from "../../core/imported.ts";

interface Props {
  readonly table: NonNullable<Imported["table"]>;
  readonly onColumns: (columns: TableColumns) => void;
}

const MEANINGS = [
  ["lat", "Latitude"],
  ["lon", "Longitude"],
  ["wkt", "Geometry (WKT)"],
  ["name", "Name"],
] as const;

/** Which columns were taken for what, to be corrected; and the first rows, so that one sees it. */
export const ImportColumns = ({ table: { header, columns, rows }, onColumns }: Props) => {
  // Two choices may come faster than the file is read again.
  const [chosen, setChosen] = useState(columns);
  const choose = (change: Partial<TableColumns>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    onColumns(next);
  };
  return (
    <fieldset class="columns">
      <legend>Columns</legend>
      <div class="pair">
        {MEANINGS.map(([key, words]) => (
          <label key={key}>
            {words}
            <select
              value={chosen[key] ?? ""}
              onChange={({ currentTarget: { value } }) => choose({ [key]: value || null })}
            >
              <option value="">none</option>
              {header.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key (WCAG 2.1.1). */}
      <section class="sample" aria-label="First rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} dir="auto">
                    {cell.slice(0, 40)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  );
};
