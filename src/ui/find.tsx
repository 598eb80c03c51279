import { useMemo, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { type Finding, find } from "../app/find.ts";
import { openRef } from "../app/open-ref.ts";
import type { Story } from "../core/story.ts";
import { Dialog } from "./parts/dialog.tsx";
import "./find.css";
import { showInText } from "./article/show-in-text.ts";

/** Finds names, claims and words in the story. Arrow keys choose, Enter goes there, Escape leaves. */
export const Find = ({ app, story, onClose }: { app: App; story: Story; onClose: () => void }) => {
  const [query, setQuery] = useState("");
  const [chosen, choose] = useState(0);
  const findings = useMemo(() => find(story, query), [story, query]);
  const go = (finding: Finding | undefined) => {
    if (!finding) return;
    onClose();
    const { target } = finding;
    if (target.type === "text") showInText(story.article.text, target.start, target.end);
    else openRef(app, target);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      choose(Math.max(0, Math.min(findings.length - 1, chosen + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Read anew: Enter may come before the last letter has been drawn.
      go(find(story, event.currentTarget.value)[chosen]);
    }
  };
  return (
    <Dialog label="Find in this story" onClose={onClose}>
      <input
        class="find-input"
        type="search"
        placeholder="Find a place, a route, a claim or words"
        aria-label="Find in this story"
        aria-controls="findings"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          choose(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="findings" class="findings">
        {findings.map((finding, index) => (
          <li key={finding.key}>
            <button type="button" aria-current={index === chosen} onClick={() => go(finding)}>
              <span class="finding-title" dir="auto">
                {finding.title}
              </span>
              <span class="quiet">{finding.note}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.trim() !== "" && findings.length === 0 && (
        <p class="quiet">Nothing in this story matches “{query}”.</p>
      )}
    </Dialog>
  );
};
