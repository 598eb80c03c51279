import type { ComponentChildren } from "preact";

/** A label with what it names below it. */
export const Field = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
  <label>
    <span>{label}</span>
    {children}
  </label>
);

/** A choice between a few words. `none` is what "nothing chosen" is called; without it something always is. */
export const Choice = <T extends string>(props: {
  label: string;
  value: T | "";
  options: readonly (readonly [value: T, name: string])[];
  none?: string;
  onChoose: (value: T | "") => void;
}) => (
  <Field label={props.label}>
    <select
      required={props.none === undefined}
      value={props.value}
      onChange={({ currentTarget: { value } }) =>
        props.onChoose(props.options.find(([option]) => option === value)?.[0] ?? "")
      }
    >
      {(props.none !== undefined || props.value === "") && <option value="">{props.none ?? ""}</option>}
      {props.options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </Field>
);
