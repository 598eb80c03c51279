import type { App } from "../../app/app.ts";
import type { Editing } from "../../app/edit/editing.ts";
import type { Ref } from "../../app/refs.ts";
import { findClaim, findRoute, type Story } from "../../core/story.ts";
import { later } from "../parts/later.tsx";

const AddPlace = later(() => import("./add-place.tsx").then((module) => module.AddPlace));
const FindWords = later(() => import("./find-words.tsx").then((module) => module.FindWords));
const LinkPlace = later(() => import("./link-place.tsx").then((module) => module.LinkPlace));
const LinkOthers = later(() => import("./link-place.tsx").then((module) => module.LinkOthers));
const CheckClaim = later(() => import("./check-claim.tsx").then((module) => module.CheckClaim));
const Relink = later(() => import("./relink.tsx").then((module) => module.Relink));
const ChangePlace = later(() => import("./change-place.tsx").then((module) => module.ChangePlace));
const ChangeRoute = later(() => import("./change-route.tsx").then((module) => module.ChangeRoute));
const ChangeClaim = later(() => import("./change-claim.tsx").then((module) => module.ChangeClaim));
const ReviewClaim = later(() => import("./review-claim.tsx").then((module) => module.ReviewClaim));
const ImportFile = later(() => import("../exchange/import.tsx").then((module) => module.ImportFile));
const MergePlace = later(() => import("./merge-place.tsx").then((module) => module.MergePlace));
const RemovePart = later(() => import("./remove-part.tsx").then((module) => module.RemovePart));

interface Props {
  readonly app: App;
  readonly story: Story;
}

/** The form of what the reader is about to change, if anything. */
export const EditTask = ({ app, story, editing }: Props & { readonly editing: Editing }) => {
  const task = app.task.value;
  const props = {
    app,
    story,
    onClose: () => {
      app.task.value = null;
    },
  };
  switch (task?.type) {
    case undefined:
    // The ruler draws it, and has its form.
    case "draw-route":
      return null;
    case "find-words":
      return <FindWords {...props} />;
    case "add-place":
      return <AddPlace {...props} passage={task.passage} />;
    case "link-place":
      return <LinkPlace {...props} passage={task.passage} />;
    case "link-others":
      return <LinkOthers {...props} words={task.words} place={task.place} />;
    case "check-claim":
      return <CheckClaim {...props} passage={task.passage} />;
    case "relink":
      return <Relink key={task.annotation} {...props} annotation={task.annotation} />;
    case "change":
      return <Change key={task.ref.id} {...props} target={task.ref} />;
    case "merge":
      return <MergePlace key={task.place} {...props} id={task.place} />;
    case "remove":
      return <RemovePart key={task.ref.id} {...props} target={task.ref} />;
    case "import":
      return <ImportFile {...props} editing={editing} />;
    case "review": {
      const claim = findClaim(story, task.claim);
      return claim ? <ReviewClaim key={claim.id} {...props} claim={claim} /> : null;
    }
  }
};

const Change = ({ app, story, target, onClose }: Props & { target: Ref; onClose: () => void }) => {
  switch (target.type) {
    case "place":
      return <ChangePlace app={app} story={story} id={target.id} onClose={onClose} />;
    case "route": {
      const route = findRoute(story, target.id);
      return route ? <ChangeRoute app={app} story={story} route={route} onClose={onClose} /> : null;
    }
    case "claim": {
      const claim = findClaim(story, target.id);
      return claim ? <ChangeClaim app={app} story={story} claim={claim} onClose={onClose} /> : null;
    }
  }
};
