import type { App } from "../app/app.ts";
import { legendOf } from "../app/legend.ts";
import type { Story } from "../core/story.ts";
import "./legend.css";

/** What the marks mean, and which are shown. On a phone it starts folded. */
export const Legend = ({ app, story }: { app: App; story: Story }) => {
  const toggle = (key: string) => {
    const hidden = new Set(app.hidden.value);
    if (!hidden.delete(key)) hidden.add(key);
    app.hidden.value = hidden;
  };
  return (
    <details class="card legend" open={!matchMedia("(max-width: 719px), (max-height: 560px)").matches}>
      <summary>Legend</summary>
      {legendOf(story).map(({ key, name, swatch }) => (
        <label key={key}>
          <input type="checkbox" checked={!app.hidden.value.has(key)} onChange={() => toggle(key)} />
          <span class={`swatch ${swatch}`} aria-hidden="true" />
          {name}
        </label>
      ))}
    </details>
  );
};
