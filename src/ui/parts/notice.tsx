import type { ComponentChildren } from "preact";
import "../problems.css";

/** A sentence where a story should be. */
export const Notice = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <main class="problems">
    <h1>{title}</h1>
    <p>{children}</p>
    <p>
      <a href="#/">All stories</a>
    </p>
  </main>
);
