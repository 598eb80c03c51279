import type { Problem } from "../formats/problem.ts";
import "./problems.css";

/** What is wrong in a story's files: where, what came, what was wanted. */
export const Problems = ({ id, problems }: { id: string; problems: readonly Problem[] }) => (
  <main class="problems">
    <h1>This story can't be shown yet</h1>
    <p>
      {problems.length === 1 ? "One thing is" : `${problems.length} things are`} wrong in{" "}
      <code>geo/stories/{id}/</code>. Mend the file and reload; the <a href="#/">other stories</a> are not
      affected.
    </p>
    <ul>
      {problems.map(({ file, path, value, wanted }) => (
        <li key={`${file} ${path}`} class="card">
          <p>
            <code>{file}</code> <span class="quiet">at</span> <code>{path}</code>
          </p>
          <dl>
            <dt>It says</dt>
            <dd>
              <code>{value}</code>
            </dd>
            <dt>Wanted</dt>
            <dd>{wanted}</dd>
          </dl>
        </li>
      ))}
    </ul>
  </main>
);

/** A sentence where a story should be. */
export const Notice = ({ title, children }: { title: string; children: preact.ComponentChildren }) => (
  <main class="problems">
    <h1>{title}</h1>
    <p>{children}</p>
    <p>
      <a href="#/">All stories</a>
    </p>
  </main>
);
