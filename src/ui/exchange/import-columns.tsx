import { useState } from "preact/hooks";
import type { Imported, TableColumns } from "../../core/imported.ts";

interface Props {
  readonly table: NonNullable<Imported["table"]>;
  readonly onColumns: (columns: TableColumns) => void;
}

const MEANINGS = [
  ["lat", "Latitude"],
  ["lon", "Longitude"],
  ["latLon", "Both in one (lat, lon)"],
  ["lonLat", "Both in one (lon, lat)"],
  ["wkt", "Geometry (WKT, GeoJSON)"],
  ["name", "Name"],
] as const;

const NO_PLACE = { lat: null, lon: null, latLon: null, lonLat: null, wkt: null };

/** There is one way to say where a row is: of two columns, or of one. */
const withoutOthers = ({ name, lat, lon, ...single }: Partial<TableColumns>): Partial<TableColumns> => {
  if (Object.values(single).some(Boolean)) return NO_PLACE;
  return lat || lon ? { latLon: null, lonLat: null, wkt: null } : {};
};

/** Which columns were taken for what, to be corrected; and the first rows, so that one sees it. */
export const ImportColumns = ({ table: { header, columns, rows, doubt }, onColumns }: Props) => {
  // Two choices may come faster than the file is read again.
  const [chosen, setChosen] = useState(columns);
  const choose = (change: Partial<TableColumns>) => {
    const next = { ...chosen, ...withoutOthers(change), ...change };
    setChosen(next);
    onColumns(next);
  };
  return (
    <fieldset class="columns">
      <legend>Columns</legend>
      {doubt && (
        <p class="fault" dir="auto">
          Not certain: {doubt}
        </p>
      )}
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
