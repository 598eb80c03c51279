import { strToU8 } from "fflate";
import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Editing } from "../../app/edit/editing.ts";
import { storyAsPage } from "../../app/exchange/story-as-page.ts";
import type { Story } from "../../core/story.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormat } from "../../formats/export/write-export.ts";
import { Dialog } from "../parts/dialog.tsx";
import "./import.css";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly editing: Editing;
  readonly onClose: () => void;
}

/** Hands the story over to other programs, as it stands now, saved or not. */
export const ExportStory = ({ app, story, editing, onClose }: Props) => {
  const [said, say] = useState("");
  const write = (format: ExportFormat) => {
    const { ending, name, write } = EXPORT_FORMATS[format];
    const { content, leftOut } = write(story);
    const file = `${story.id}${ending}`;
    editing.handOver(file, typeof content === "string" ? new Uint8Array(strToU8(content)) : content);
    const missing = leftOut.length > 0 ? ` ${name} has no place for ${leftOut.join(", ")}.` : "";
    say(`Written: ${file}.${missing}`);
  };
  const writePage = async () => {
    const page = await storyAsPage(app, story, editing.fetchText);
    editing.handOver(`${story.id}.html`, new Uint8Array(strToU8(page)));
    say(`Written: ${story.id}.html, which opens without a server.`);
  };
  const takePicture = () => {
    say("Drawing the map…");
    app.picture.value = async (png) => {
      if (!png) return say("This browser gives no picture of the map.");
      editing.handOver(`${story.id}.png`, new Uint8Array(await png.arrayBuffer()));
      say(`Written: ${story.id}.png.`);
    };
  };
  return (
    <Dialog label="Export" onClose={onClose}>
      <h2>Export</h2>
      <div class="import">
        <p class="quiet">Places and routes for other programs; annotations for text annotators.</p>
        <div class="row">
          {EXPORT_FORMAT_NAMES.map((format) => (
            <button key={format} type="button" class="button" onClick={() => write(format)}>
              {EXPORT_FORMATS[format].name}
            </button>
          ))}
        </div>
        <p class="quiet">
          For readers: one page with the article, its verdicts and maps; the map as you see it, for print,
          with its title, scale and legend.
        </p>
        <div class="row">
          <button type="button" class="button" onClick={writePage}>
            Page of the story (HTML)
          </button>
          <button
            type="button"
            class="button"
            disabled={app.mapState.value.status === "unavailable"}
            onClick={takePicture}
          >
            Picture of the map (PNG)
          </button>
        </div>
        <p role="status">{said}</p>
      </div>
    </Dialog>
  );
};
