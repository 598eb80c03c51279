import type { App } from "../../app/app.ts";
import { verdictAxis } from "../../app/claim/verdict-axis.ts";
import { formatNumber } from "../../app/format.ts";
import type { Claim } from "../../core/claim.ts";
import type { Verdict } from "../../core/judge/verdict.ts";
import { fromMeters, READER_UNITS } from "../../core/units.ts";
import { ClaimAxis } from "./claim-axis.tsx";
import { ClaimRose } from "./claim-rose.tsx";

/** A verdict's ranges as a picture, and both models' figures. */
export const ClaimFigures = (props: { app: App; claim: Claim; verdict: Verdict }) => {
  const { app, claim, verdict } = props;
  const axis = verdictAxis(claim, verdict, app.prefs.unit.value);
  const { sea, road } = verdict.modes;
  // A route is measured as the line it is; the straight line is not asked for.
  const ellipsoid = claim.kind === "length" ? verdict.measuredMeters : verdict.modes.straight?.measuredMeters;
  return (
    <>
      {axis && <ClaimAxis axis={axis} />}
      <ClaimRose verdict={verdict} />
      {verdict.turfMeters !== null && (
        <table>
          <thead>
            <tr>
              <td />
              {READER_UNITS.map((unit) => (
                <th key={unit} scope="col">
                  {unit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ellipsoid && <Row name="WGS84 ellipsoid" meters={ellipsoid.value} />}
            <Row name="Turf, sphere" meters={verdict.turfMeters} />
            {claim.kind !== "length" && sea?.measuredMeters && (
              <Row name="By sea, WGS84" meters={sea.measuredMeters.value} />
            )}
            {claim.kind !== "length" && road?.measuredMeters && (
              <Row name="By road, WGS84" meters={road.measuredMeters.value} />
            )}
          </tbody>
        </table>
      )}
    </>
  );
};

const Row = ({ name, meters }: { name: string; meters: number }) => (
  <tr>
    <th scope="row">{name}</th>
    {READER_UNITS.map((unit) => (
      <td key={unit}>{formatNumber(fromMeters(meters, unit), 2)}</td>
    ))}
  </tr>
);
