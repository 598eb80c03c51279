import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { STANDING_WORDS, STANDINGS, type Standing, standingOf } from "../../app/claim/standing.ts";
import type { Story } from "../../core/story.ts";
import "./chips.css";
import type { ListName } from "../lists.tsx";
import { later } from "../parts/later.tsx";

const NamedList = later(() => import("../lists.tsx").then((module) => module.NamedList));

/** What the story has, counted, its claims by verdict: each chip opens its list. */
export const Chips = ({ app, story }: { app: App; story: Story }) => {
  const [open, setOpen] = useState<{ name: ListName; standing: Standing | null } | null>(null);
  const chip = (name: ListName, count: number, one: string) =>
    count > 0 && (
      <Chip
        name={name}
        isOpen={open?.name === name}
        toggle={(isOpen) => setOpen(isOpen ? { name, standing: null } : null)}
      >
        <b>{count}</b> {count === 1 ? one : `${one}s`}
      </Chip>
    );
  const standings = countStandings(app, story);
  return (
    <div class="chips">
      <div class="chip-row">
        {standings.map(([standing, count]) => (
          <Chip
            key={standing}
            name={`verdict ${standing}`}
            isOpen={open?.name === "claims" && open.standing === standing}
            toggle={(isOpen) => setOpen(isOpen ? { name: "claims", standing } : null)}
          >
            {STANDINGS[standing].glyph} <b>{count === 1 ? "1 claim" : `${count} claims`}</b>{" "}
            {STANDINGS[standing][count === 1 ? "one" : "many"]}
          </Chip>
        ))}
        {standings.length === 0 && chip("claims", story.claims.length, "claim")}
        {chip("places", story.places.features.length, "place")}
        {chip("routes", story.routes.features.length, "route")}
      </div>
      {open && (
        <NamedList key={open.standing} name={open.name} standing={open.standing} app={app} story={story} />
      )}
    </div>
  );
};

const Chip = (props: {
  name: string;
  isOpen: boolean;
  toggle: (isOpen: boolean) => void;
  children: ComponentChildren;
}) => (
  <button
    type="button"
    class={`chip ${props.name}`}
    aria-expanded={props.isOpen}
    onClick={() => props.toggle(!props.isOpen)}
  >
    {props.children}
  </button>
);

/** How many claims stand how, the standings in the table's order; none until they are judged. */
const countStandings = (app: App, story: Story): [Standing, number][] => {
  const standings = story.claims.map(({ id }) => standingOf(app.verdicts.value, id));
  return STANDING_WORDS.flatMap((standing): [Standing, number][] => {
    const count = standings.filter((each) => each === standing).length;
    return count > 0 ? [[standing, count]] : [];
  });
};
