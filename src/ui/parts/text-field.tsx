import { Field } from "./field.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line that must say something. */
export const TextField = ({ label, value, onChange }: Props) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        required
        pattern=".*\S.*"
        dir="auto"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** Some lines that may be empty. */
export const LinesField = ({ label, value, onChange }: Props) => (
  <Field label={label}>
    {(id) => (
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);
