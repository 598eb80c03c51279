import { useEffect, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import type { DraftEntry } from "../app/edit/drafts.ts";
import { countChanges } from "../app/edit/edit-words.ts";
import { formatDate } from "../app/format.ts";
import "./home.css";

const PAGE = 100;

/** The stories of this collection, newest first. */
export const Home = ({ app }: { app: App }) => {
  const [shown, setShown] = useState(PAGE);
  const index = app.index.value;
  if (index.status === "failed") return <main class="home">{index.message}</main>;
  const stories = index.status === "open" ? index.stories : [];
  return (
    <main class="home">
      <h1>Stories</h1>
      <p class="quiet">Read an article on the map, and check what it says about where things are.</p>
      <Drafts app={app} />
      {index.status === "open" && stories.length === 0 && (
        <p>No story yet: add a folder under geo/stories/, as geo/README.md describes.</p>
      )}
      <ul>
        {stories.slice(0, shown).map(({ id, title, source, date, lang }) => (
          <li key={id}>
            <a href={`#/${encodeURIComponent(id)}`} dir="auto" lang={lang}>
              {title}
            </a>
            <p class="quiet">
              {source}
              {date && ` · ${formatDate(date)}`}
            </p>
          </li>
        ))}
      </ul>
      {stories.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          Show more of {stories.length}
        </button>
      )}
    </main>
  );
};

/** Stories that this browser keeps changes of: a new one is in no list but this. */
const Drafts = ({ app }: { app: App }) => {
  const [drafts, setDrafts] = useState<readonly DraftEntry[]>([]);
  useEffect(() => {
    void app.drafts().then(setDrafts);
  }, [app]);
  if (drafts.length === 0) return null;
  return (
    <section class="drafts" aria-label="Not saved">
      <h2>Not saved</h2>
      <ul>
        {drafts.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#/${encodeURIComponent(id)}`} dir="auto">
              {title}
            </a>
            <p class="quiet">{countChanges(count)}, kept in this browser</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
