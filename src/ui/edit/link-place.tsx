import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { likelyPlaces } from "../../app/edit/likely-places.ts";
import { offerOthers } from "../../app/edit/offer-others.ts";
import { PLACE_KIND_NAMES } from "../../app/format.ts";
import { nameOf } from "../../app/name-of.ts";
import { openRef } from "../../app/open-ref.ts";
import { linkPassage } from "../../core/edits/link-passage.ts";
import { otherMentions } from "../../core/edits/other-mentions.ts";
import type { Stretch } from "../../core/passage.ts";
import type { Story } from "../../core/story.ts";
import { Choice } from "../parts/field.tsx";
import { SubmitRow } from "../parts/submit-row.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { useEdit } from "./use-edit.ts";

interface Props {
  readonly app: App;
  readonly story: Story;
  readonly onClose: () => void;
}

/** Says which place words of the article mean: one of the story's, the likeliest first, or a new one. */
export const LinkPlace = ({ app, story, passage, onClose }: Props & { passage: Stretch }) => {
  const words = story.article.text.slice(passage.start, passage.end);
  const { places, likeliest } = likelyPlaces(story, words);
  const [place, choose] = useState(likeliest);
  const { fault, apply } = useEdit(app);
  const ref = { type: "place", id: place } as const;
  const submit = (event: Event) => {
    event.preventDefault();
    void apply(`Link “${words}” to ${nameOf(story, ref)}`, linkPassage(ref, passage), () => {
      openRef(app, ref);
      offerOthers(app, app.story.peek() ?? story, place, words);
    });
  };
  return (
    <TaskPanel title="This is a place" onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          <q lang={story.article.lang}>{words}</q> means
        </p>
        <Choice
          label="Place of this story"
          value={place}
          options={places.map(
            ({ id, properties: { name, kind } }) =>
              [id, `${name} (${PLACE_KIND_NAMES[kind][0].toLowerCase()})`] as const,
          )}
          onChoose={choose}
        />
        <SubmitRow fault={fault} action="Link" isDisabled={place === ""}>
          <button
            type="button"
            class="button"
            onClick={() => {
              app.task.value = { type: "add-place", passage };
            }}
          >
            A new place…
          </button>
        </SubmitRow>
      </form>
    </TaskPanel>
  );
};

/** Offers to link all other mentions of words that were just linked, as one change. */
export const LinkOthers = ({
  app,
  story,
  words,
  place,
  onClose,
}: Props & { words: string; place: string }) => {
  const others = otherMentions(story, words);
  const { fault, apply } = useEdit(app);
  const name = nameOf(story, { type: "place", id: place });
  const count = others.length === 1 ? "1 other mention" : `${others.length} other mentions`;
  return (
    <TaskPanel title={`${count} of the same words`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const edit = linkPassage({ type: "place", id: place }, ...others);
          void apply(`Link ${count} of “${words}” to ${name}`, edit, onClose);
        }}
      >
        <p>
          <q lang={story.article.lang}>{words}</q> stands elsewhere in the text too, and is not linked there.
          Does it mean {name} everywhere?
        </p>
        <SubmitRow fault={fault} action={others.length === 1 ? "Link it too" : "Link all"}>
          <button type="button" class="button" onClick={onClose}>
            No
          </button>
        </SubmitRow>
      </form>
    </TaskPanel>
  );
};
