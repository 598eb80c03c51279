import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A label above what it names: `children` draws the control under the id that it is given. */
export const Field = ({
  label,
  children,
}: {
  label: string;
  children: (id: string) => ComponentChildren;
}) => {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
};

/** A choice between a few words. `none` is what "nothing chosen" is called; without it something always is. */
export const Choice = <T extends string>(props: {
  label: string;
  value: T | "";
  options: readonly (readonly [value: T, name: string])[];
  none?: string;
  onChoose: (value: T | "") => void;
}) => (
  <Field label={props.label}>
    {(id) => (
      <select
        id={id}
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
    )}
  </Field>
);
