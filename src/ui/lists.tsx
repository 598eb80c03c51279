import type { ComponentChildren } from "preact";
import type { App } from "../app/app.ts";
import { formatLength, PLACE_KIND_NAMES, ROUTE_KIND_NAMES } from "../app/format.ts";
import { openRef } from "../app/open-ref.ts";
import { type Ref, sameRef } from "../app/refs.ts";
import { routeMeters } from "../core/route.ts";
import type { Story } from "../core/story.ts";
import "./lists.css";

interface Props {
  readonly app: App;
  readonly story: Story;
}

const PlaceList = ({ app, story }: Props) => (
  <ul class="list">
    {story.places.features.map(({ id, properties }) => (
      <Line key={id} app={app} target={{ type: "place", id }} note={PLACE_KIND_NAMES[properties.kind][0]}>
        {properties.name}
      </Line>
    ))}
  </ul>
);

const RouteList = ({ app, story }: Props) => (
  <ul class="list">
    {story.routes.features.map((route) => (
      <Line
        key={route.id}
        app={app}
        target={{ type: "route", id: route.id }}
        note={`${ROUTE_KIND_NAMES[route.properties.kind][0]} · ${formatLength(routeMeters(route), "nmi")}`}
      >
        {route.properties.name}
      </Line>
    ))}
  </ul>
);

const ClaimList = ({ app, story }: Props) => (
  <ul class="list">
    {story.claims.map(({ id, stated }) => (
      <Line key={id} app={app} target={{ type: "claim", id }} note="">
        “{stated.text}”
      </Line>
    ))}
  </ul>
);

export type ListName = "claims" | "places" | "routes";
const LISTS = { claims: ClaimList, places: PlaceList, routes: RouteList };

/** One of a story's lists. */
export const NamedList = ({ name, ...props }: Props & { name: ListName }) => {
  const List = LISTS[name];
  return <List {...props} />;
};

/** All of a story's lists, each under its name. */
export const Lists = (props: Props) => (
  <>
    <h2>Claims</h2>
    <ClaimList {...props} />
    <h2>Places</h2>
    <PlaceList {...props} />
    <h2>Routes</h2>
    <RouteList {...props} />
  </>
);

const Line = (props: { app: App; target: Ref; note: string; children: ComponentChildren }) => {
  const { app, target } = props;
  const setHover = (ref: Ref | null) => {
    app.hover.value = ref;
  };
  const isSelected =
    sameRef(app.selection.value?.ref, target) || (target.type === "claim" && app.claim.value === target.id);
  return (
    <li>
      <button
        type="button"
        class={`line ${target.type}${sameRef(app.hover.value, target) ? " lit" : ""}`}
        aria-current={isSelected}
        onClick={() => openRef(app, target)}
        onPointerEnter={() => setHover(target)}
        onPointerLeave={() => setHover(null)}
        onFocus={() => setHover(target)}
        onBlur={() => setHover(null)}
      >
        <span>{props.children}</span>
        <span class="quiet">{props.note}</span>
      </button>
    </li>
  );
};
