import type { App } from "../../app/app.ts";
import { formatLength, ROUTE_KIND_NAMES } from "../../app/format.ts";
import { passagesOfRoute } from "../../app/passages.ts";
import { routeOrigin } from "../../app/route-origin.ts";
import { type Route, routeMeters } from "../../core/route.ts";
import type { Story } from "../../core/story.ts";
import { Provenance } from "../parts/provenance.tsx";
import { PartActions } from "./part-actions.tsx";
import { Passages } from "./passages.tsx";

/** A route: how long it is, how its line came to be, and what the text says of its ends. */
export const RouteCard = ({ app, story, route }: { app: App; story: Story; route: Route }) => {
  const { name, kind, madeBy, source, notes, from, to } = route.properties;
  const meters = routeMeters(route);
  const isAtSea = kind === "seaRoute" || kind === "shippingLane";
  const units = isAtSea ? (["nmi", "km"] as const) : (["km", "mi"] as const);
  return (
    <>
      <h2>{name}</h2>
      <p class="quiet">
        {ROUTE_KIND_NAMES[kind][0]} · {units.map((unit) => formatLength(meters, unit)).join(" · ")}
      </p>
      <p class="quiet">{routeOrigin(madeBy)}</p>
      <Passages app={app} passages={passagesOfRoute(story, app.marks.value, [from, to])} mayUnlink={false} />
      <Provenance source={source} notes={notes} />
      <PartActions app={app} target={{ type: "route", id: route.id }} />
    </>
  );
};
