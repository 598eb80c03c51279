import type { App } from "../app/app.ts";
import type { Standing } from "../app/claim/standing.ts";
import { formatLength, PLACE_KIND_NAMES, ROUTE_KIND_NAMES } from "../app/format.ts";
import { routeMeters } from "../core/route.ts";
import type { Story } from "../core/story.ts";
import { ClaimList } from "./claim/claim-list.tsx";
import { Line } from "./parts/line.tsx";
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

export type ListName = "claims" | "places" | "routes";

/** One of a story's lists; of its claims, those of one standing or all. */
export const NamedList = ({
  name,
  standing,
  ...props
}: Props & { name: ListName; standing: Standing | null }) => {
  switch (name) {
    case "claims":
      return <ClaimList {...props} standing={standing} />;
    case "places":
      return <PlaceList {...props} />;
    case "routes":
      return <RouteList {...props} />;
  }
};

/** All of a story's lists, each under its name. */
export const Lists = (props: Props) => (
  <>
    <h2>Claims</h2>
    <ClaimList {...props} standing={null} />
    <h2>Places</h2>
    <PlaceList {...props} />
    <h2>Routes</h2>
    <RouteList {...props} />
  </>
);
