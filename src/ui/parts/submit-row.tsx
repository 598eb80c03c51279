import type { ComponentChildren } from "preact";

/** The end of a form: why it could not be done, what does it, and a way out. */
export const SubmitRow = (props: {
  fault: string;
  action: string;
  isDisabled?: boolean;
  onBack?: (() => void) | undefined;
  children?: ComponentChildren;
}) => (
  <div class="form-end">
    <p class="fault" role="alert">
      {props.fault}
    </p>
    <div class="row">
      <button type="submit" class="button strong" disabled={props.isDisabled}>
        {props.action}
      </button>
      {props.onBack && (
        <button type="button" class="button" onClick={props.onBack}>
          Back
        </button>
      )}
      {props.children}
    </div>
  </div>
);
