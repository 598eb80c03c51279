import type { App } from "../../app/app.ts";
import {
  legHeading,
  methodText,
  pointName,
  pointText,
  seaMethodText,
} from "../../app/measure/ruler-words.ts";
import { lengthInAllUnits, truncatedLength } from "../../app/measure/truncated-length.ts";
import type { Ruler, SeaLeg } from "../../core/ruler.ts";
import { legsOf, lengthOfLine, pointsOf, type RulerLeg, seaSumOf, sumOf } from "../../core/ruler-measure.ts";
import type { ReaderUnit } from "../../core/units.ts";
import { RulerBySea } from "./ruler-by-sea.tsx";

const Total = ({ meters, unit }: { meters: number; unit: ReaderUnit }) => {
  const [first, ...others] = lengthInAllUnits(meters, unit);
  return (
    <p class="ruler-total">
      <strong>{first}</strong> <span>{others.join(" · ")}</span>
    </p>
  );
};

const SeaTotal = ({ legs, straight }: { legs: readonly SeaLeg[]; straight: string }) => (
  <>
    <Total meters={seaSumOf(legs).meters} unit="nmi" />
    <p>
      {seaMethodText(legs)} Straight: {straight}.
    </p>
  </>
);

/** The length of a line that was there already. */
export const LineLength = ({ app, ruler }: { app: App; ruler: Ruler & { status: "line" } }) => {
  const { name, paths, parts } = ruler.line;
  const length = lengthOfLine(ruler.line);
  return (
    <>
      <h2>{name}</h2>
      <Total meters={length.meters} unit={app.prefs.unit.value} />
      {paths.length > 1 && (
        <p class="quiet">
          {parts === "lanes"
            ? `The longest of its ${paths.length} lanes.`
            : `Its ${paths.length} segments together, without the gaps between them.`}
        </p>
      )}
      <p class="quiet">{methodText(ruler, length, app.prefs.unit.value)}</p>
    </>
  );
};

/** Total, last leg and heading while the ruler draws; then legs, points and method too. */
export const Measured = ({ app, ruler }: { app: App; ruler: Exclude<Ruler, { status: "line" }> }) => {
  const points = pointsOf(ruler);
  const legs = legsOf(points);
  const [last, total] = [legs.at(-1), sumOf(legs)];
  const [end, unit] = [points.at(-1), app.prefs.unit.value];
  const bySea = ruler.status === "done" ? ruler.bySea : null;
  const isDrawing = ruler.status === "drawing";
  return (
    <>
      <h2>{headingText(app, isDrawing)}</h2>
      {bySea ? (
        <SeaTotal legs={bySea} straight={truncatedLength(total.meters, unit)} />
      ) : (
        last && <Total meters={total.meters} unit={unit} />
      )}
      {last && legs.length > 1 && isDrawing && (
        <p>
          Last leg {truncatedLength(last.meters, unit)}, heading {legHeading(last)}
        </p>
      )}
      {last && legs.length === 1 && (
        <p>
          {bySea ? "Straight heading" : "Heading"} {legHeading(last)}
        </p>
      )}
      {isDrawing && end && <p class="quiet">{pointName(app.story.value, end)}</p>}
      {!isDrawing && legs.length > 1 && <Legs app={app} legs={legs} bySea={bySea} />}
      {ruler.status === "done" && (
        <>
          <ol class="ruler-points">
            {points.map((point, index) => (
              <li key={index}>{pointText(app.story.value, point)}</li>
            ))}
          </ol>
          <p class="quiet">{methodText(ruler, total, unit)} Drag a point to change it.</p>
          <RulerBySea app={app} ruler={ruler} />
        </>
      )}
    </>
  );
};

const headingText = (app: App, isDrawing: boolean): string => {
  if (app.task.value?.type === "draw-route") return isDrawing ? "Drawing a route" : "A route";
  return isDrawing ? "Measuring" : "Measured";
};

const Legs = ({
  app,
  legs,
  bySea,
}: {
  app: App;
  legs: readonly RulerLeg[];
  bySea: readonly SeaLeg[] | null;
}) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Leg</th>
        <th scope="col">Length</th>
        <th scope="col">{bySea ? "Straight heading" : "Heading"}</th>
      </tr>
    </thead>
    <tbody>
      {legs.map((leg, index) => (
        <tr key={index}>
          <th scope="row">
            {index + 1} → {index + 2}
          </th>
          <td>
            {truncatedLength(bySea?.[index]?.meters ?? leg.meters, bySea ? "nmi" : app.prefs.unit.value)}
          </td>
          <td>{legHeading(leg)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
