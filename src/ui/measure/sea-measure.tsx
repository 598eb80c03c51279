import { useState } from "preact/hooks";
import type { App } from "../../app/app.ts";
import { formatLength, formatTwoLengths } from "../../app/format.ts";
import type { SeaFault } from "../../app/measure/sea.ts";
import { LINK_NAMES, sailingTime } from "../../app/measure/sea-words.ts";
import type { LonLat } from "../../core/geodesy.ts";
import { fromMeters } from "../../core/units.ts";
import { DEFAULT_KEEP_OFF_METERS } from "../../sea/default-keep-off.ts";
import { CLOSED_LINKS, type LinkId, OPEN_LINKS } from "../../sea/links.ts";
import type { SeaRoute } from "../../sea/route.ts";
import "./sea-measure.css";
import { useSeaMeasure, type Ways } from "./use-sea-measure.ts";

/** What is measured by sea: two places (degrees, WGS84) and what they are called. */
interface Ends {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly fromName: string;
  readonly toName: string;
}

const KEEP_OFF_MILES = fromMeters(DEFAULT_KEEP_OFF_METERS, "nmi");
const NO_CHANGE: Ways = { avoid: [], allow: [] };

/** The way by sea with all that belongs to it: length, sailing time, canals and straits to shut or open. */
export const SeaMeasure = ({ app, ...ends }: { app: App } & Ends) => {
  const [ways, setWays] = useState(NO_CHANGE);
  const { measured, again } = useSeaMeasure(app, ends.from, ends.to, ways);
  const taken = measured?.ok ? measured.value.via : [];
  return (
    <section class="sea-measure" aria-label="By sea">
      {!measured ? (
        <p role="status">Finding the way by sea. The first time, its chart is loaded: 2.7 MB.</p>
      ) : measured.ok ? (
        <Route app={app} ends={ends} route={measured.value} />
      ) : (
        <Fault fault={measured.error} again={again} />
      )}
      <WayChoice ways={ways} taken={taken} choose={setWays} />
    </section>
  );
};

const Fault = ({ fault: { code, message }, again }: { fault: SeaFault; again: () => void }) => {
  if (code === "unreachable") return <p role="alert">No way by sea while what is switched off is shut.</p>;
  if (code !== "no-data") return <p role="alert">Not measurable by sea: {message}.</p>;
  return (
    <p role="alert">
      The sea’s chart could not be loaded: {message}.{" "}
      <button type="button" class="button" onClick={again}>
        Try again
      </button>
    </p>
  );
};

const Route = ({ app, ends, route }: { app: App; ends: Ends; route: SeaRoute }) => {
  const { meters, leastMeters, startMovedMeters, endMovedMeters } = route;
  const { knots } = app.prefs;
  return (
    <>
      <p role="status">
        <strong>{formatTwoLengths(meters, "nmi")} by sea</strong>, keeping {KEEP_OFF_MILES} nmi off the coast
        where there is room; {formatLength(leastMeters, "nmi")} at the shortest.
      </p>
      <p>
        <label>
          At{" "}
          <input
            type="number"
            min={1}
            max={60}
            step={1}
            value={knots.value}
            onInput={({ currentTarget: { valueAsNumber, validity } }) => {
              if (validity.valid && valueAsNumber > 0) knots.value = valueAsNumber;
            }}
          />{" "}
          knots
        </label>{" "}
        a ship sails {sailingTime(meters, knots.value)}.
      </p>
      <Moved
        ends={[
          [ends.fromName, startMovedMeters],
          [ends.toName, endMovedMeters],
        ]}
      />
    </>
  );
};

/** Says how far the ends lie from the water, from where it can be seen. */
const Moved = ({ ends }: { ends: readonly (readonly [name: string, meters: number])[] }) => {
  const moved = ends.filter(([, meters]) => meters >= 50);
  if (moved.length === 0) return null;
  const words = moved.map(([name, meters]) => `${name} ${formatLength(meters, "km")}`).join(", ");
  return <p class="quiet">To the chart’s nearest water: {words}, which is counted.</p>;
};

const without = (ids: readonly LinkId[], id: LinkId) => ids.filter((other) => other !== id);

/** Switches for the canals and straits on the way, and for short cuts that ships do not take. */
const WayChoice = ({
  ways,
  taken,
  choose,
}: {
  ways: Ways;
  taken: readonly LinkId[];
  choose: (ways: Ways) => void;
}) => {
  const { avoid, allow } = ways;
  const onTheWay = OPEN_LINKS.filter((id) => taken.includes(id) || avoid.includes(id));
  return (
    <>
      {onTheWay.length > 0 && (
        <fieldset>
          <legend>By way of</legend>
          {onTheWay.map((id) => (
            <Switch
              key={id}
              name={LINK_NAMES[id]}
              isOn={!avoid.includes(id)}
              turn={(isOn) => choose({ ...ways, avoid: isOn ? without(avoid, id) : [...avoid, id] })}
            />
          ))}
        </fieldset>
      )}
      <details>
        <summary>Short cuts that ships do not take</summary>
        {CLOSED_LINKS.map((id) => (
          <Switch
            key={id}
            name={LINK_NAMES[id]}
            isOn={allow.includes(id)}
            turn={(isOn) => choose({ ...ways, allow: isOn ? [...allow, id] : without(allow, id) })}
          />
        ))}
      </details>
    </>
  );
};

const Switch = ({ name, isOn, turn }: { name: string; isOn: boolean; turn: (isOn: boolean) => void }) => (
  <label class="switch">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget: { checked } }) => turn(checked)} />
    {name}
  </label>
);
