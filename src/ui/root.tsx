import { Component, type ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { About } from "./about.tsx";
import { Bar } from "./bar.tsx";
import { Find } from "./find.tsx";
import { Home } from "./home.tsx";
import { Notice, Problems } from "./problems.tsx";
import { type MountMap, StoryPage } from "./story-page.tsx";

/** The whole page. */
export const Root = ({ app, mountMap }: { app: App; mountMap: MountMap }) => {
  const [dialog, setDialog] = useState<"find" | "about" | null>(null);
  const story = app.story.value;
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event, app, () => setDialog("find"));
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [app]);
  useEffect(() => {
    document.title = story ? `${story.article.title} · Groundtruth` : "Groundtruth";
  }, [story]);
  return (
    <Boundary>
      <Bar app={app} onFind={() => setDialog("find")} onAbout={() => setDialog("about")} />
      <Page app={app} mountMap={mountMap} />
      {dialog === "find" && story && <Find app={app} story={story} onClose={() => setDialog(null)} />}
      {dialog === "about" && <About onClose={() => setDialog(null)} />}
    </Boundary>
  );
};

const Page = ({ app, mountMap }: { app: App; mountMap: MountMap }) => {
  const state = app.storyState.value;
  switch (state.status) {
    case "none":
      return <Home app={app} />;
    case "loading":
      return <main class="story-page" aria-busy="true" />;
    case "open":
      return <StoryPage key={state.id} app={app} story={state.story} mountMap={mountMap} />;
    case "missing":
      return <Notice title="No such story">This collection has no story called “{state.id}”.</Notice>;
    case "unreachable":
      return <Notice title="The story could not be fetched">{state.message}</Notice>;
    case "broken":
      return <Problems id={state.id} problems={state.problems} />;
  }
};

/** ⌘K or Ctrl+K finds; Escape closes the popup first, then the card. */
const onKey = (event: KeyboardEvent, app: App, find: () => void): void => {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k" && app.story.peek()) {
    event.preventDefault();
    find();
  } else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
    if (app.selection.peek()) app.select(null);
    else app.selectClaim(null);
  }
};

/** A fault in one part of the page says so, instead of leaving a blank page. */
class Boundary extends Component<{ children: ComponentChildren }, { fault: string | null }> {
  override state = { fault: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ fault: error instanceof Error ? error.message : String(error) });
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    return (
      <Notice title="Something went wrong in this page">
        {this.state.fault}. Your files are untouched: reload the page to go on.
      </Notice>
    );
  }
}
