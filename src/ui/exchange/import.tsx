import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Editing } from "../../app/edit/editing.ts";
import { readFile } from "../../app/exchange/import-file.ts";
import type { TableColumns } from "../../core/imported.ts";
import { pointsOfStory } from "../../core/nearest-imported.ts";
import type { Story } from "../../core/story.ts";
import type { EncodingReading } from "../../formats/decode-text.ts";
import type { ReadFile } from "../../formats/import/ask.ts";
import "./import.css";
import { TaskPanel } from "../edit/task-panel.tsx";
import { ImportEncoding } from "./import-encoding.tsx";
import { ImportPreview } from "./import-preview.tsx";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly editing: Editing;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: "choose"; readonly fault: string }
  | { readonly at: "reading"; readonly file: File; readonly share: number }
  | {
      readonly at: "encoding";
      readonly file: File;
      readonly fault: string;
      readonly readings: readonly EncodingReading[];
    }
  | {
      readonly at: "preview";
      readonly file: File;
      readonly read: ReadFile;
      readonly encoding: string | null;
    };

/** Imports a file: choose or drop it, see what it holds and what is left out, then add it as one change. */
export const ImportFile = ({ app, story, editing, onClose }: Props) => {
  const [step, setStep] = useState<Step>({ at: "choose", fault: "" });
  const reading = useRef(new AbortController());
  useEffect(() => () => reading.current.abort(), []);
  const read = async (file: File, columns: TableColumns | null, encoding: string | null) => {
    reading.current.abort();
    const own = new AbortController();
    reading.current = own;
    // With other columns the preview stays, and so does the focus on what was chosen.
    const onProgress = (share: number) => {
      if (columns === null) setStep({ at: "reading", file, share });
    };
    onProgress(0);
    const { read, readings } = await readFile(
      editing.startImport,
      { file, columns, encoding, near: pointsOfStory(story) },
      { onProgress, cancelled: own.signal },
    );
    if (own.signal.aborted) return;
    if (read.ok) setStep({ at: "preview", file, read: read.value, encoding });
    else if (readings.length > 0) setStep({ at: "encoding", file, fault: read.error, readings });
    else setStep({ at: "choose", fault: read.error });
  };
  const again = () => {
    reading.current.abort();
    setStep({ at: "choose", fault: "" });
  };
  return (
    <TaskPanel title="Import a file" step={step.at} onClose={onClose}>
      {step.at === "choose" && <Choose fault={step.fault} onFile={(file) => read(file, null, null)} />}
      {step.at === "reading" && (
        <div class="import">
          <label>
            Reading {step.file.name} <progress value={step.share || undefined} />
          </label>
          <div class="row">
            <button type="button" class="button" onClick={again}>
              Cancel
            </button>
          </div>
        </div>
      )}
      {step.at === "encoding" && (
        <ImportEncoding
          fault={step.fault}
          readings={step.readings}
          onEncoding={(encoding) => read(step.file, null, encoding)}
          onBack={again}
        />
      )}
      {step.at === "preview" && (
        <ImportPreview
          app={app}
          story={story}
          file={step.file.name}
          read={step.read}
          onColumns={(columns) => read(step.file, columns, step.encoding)}
          onBack={again}
          onAdded={onClose}
        />
      )}
    </TaskPanel>
  );
};

const Choose = ({ fault, onFile }: { fault: string; onFile: (file: File) => void }) => {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the field inside does the same by key.
    <div
      class={`import drop${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label>
        Choose a file, or drop it here{" "}
        <input
          type="file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
      <p class="quiet">
        GeoJSON, KML or KMZ, GPX, CSV, WKT, FlatGeobuf, Linked Places, W3C annotations. It stays on this
        device, and nothing is added before you have seen it.
      </p>
      <p class="fault" role="alert">
        {fault}
      </p>
    </div>
  );
};
