import { Component, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { App } from "../app/app.ts";
import { toggleRuler } from "../app/measure/toggle-ruler.ts";
import { Bar } from "./bar.tsx";
import { later } from "./parts/later.tsx";
import { Notice } from "./parts/notice.tsx";
import { isTyping } from "./parts/typing.ts";
import { type MountMap, StoryPage } from "./story-page.tsx";

const About = later(() => import("./about.tsx").then((module) => module.About));
const Find = later(() => import("./find.tsx").then((module) => module.Find));
const Home = later(() => import("./home.tsx").then((module) => module.Home));
const Problems = later(() => import("./problems.tsx").then((module) => module.Problems));

/** The whole page. */
export const Root = ({ app, mountMap }: { app: App; mountMap: MountMap }) => {
  const [dialog, setDialog] = useState<"find" | "about" | null>(null);
  const story = app.story.value;
  useLayoutEffect(() => {
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

/** ⌘K or Ctrl+K finds, M measures; Escape turns the ruler off (as the ruler does itself), closes the popup, then the card. */
const onKey = (event: KeyboardEvent, app: App, find: () => void): void => {
  const isMeasuring = app.ruler.peek()?.status === "drawing";
  if (isPlainM(event) && !isTyping(event.target) && /ready|plain/.test(app.mapState.peek().status))
    void toggleRuler(app);
  else if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k" && app.story.peek()) {
    event.preventDefault();
    find();
  } else if (event.key === "Escape" && !isMeasuring && !document.querySelector("dialog[open]")) {
    if (app.selection.peek()) app.select(null);
    else app.selectClaim(null);
  }
};

const isPlainM = ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean =>
  key.toLowerCase() === "m" && !(ctrlKey || metaKey || altKey || repeat);

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
