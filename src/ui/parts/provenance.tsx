/** From whom a thing of the story is known, and what its maker noted; folded. */
export const Provenance = ({ source, notes }: { source: string; notes: string | undefined }) => (
  <details>
    <summary>Source{notes ? " and notes" : ""}</summary>
    <p>{source}</p>
    {notes && <p>{notes}</p>}
  </details>
);
