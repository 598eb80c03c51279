import { Dialog } from "./parts/dialog.tsx";

/** Whose data and fonts this is, and under which licence. */
const SOURCES: readonly [what: string, from: string][] = [
  [
    "Coast and sea",
    "© OpenStreetMap contributors, Open Database License; @geo-maps/earth-seas-10m, 2017. The map archives made from it are ODbL data too.",
  ],
  [
    "Borders, provinces, rivers, lakes, ranks",
    "Natural Earth, public domain; borders are shown de facto, disputed ones dashed.",
  ],
  ["Finer coast of the Makran", "GSHHG 2.3.7, GNU Lesser General Public License 3 or later."],
  ["Towns and their names", "GeoNames, Creative Commons Attribution 4.0."],
  ["Airports", "OurAirports, public domain."],
  ["Relief and depths", "ETOPO5, NOAA, public domain."],
  ["Fonts", "Inter, Source Serif 4, Noto Sans Arabic: SIL Open Font License 1.1."],
  ["Icons", "Lucide, ISC License."],
];

export const About = ({ onClose }: { onClose: () => void }) => (
  <Dialog label="About" onClose={onClose}>
    <h2>Groundtruth</h2>
    <p>
      Read an article on the map, and check what it says about where things are. Nothing that you read here
      leaves this site.
    </p>
    <dl>
      {SOURCES.map(([what, from]) => (
        <div key={what}>
          <dt>
            <b>{what}</b>
          </dt>
          <dd class="quiet">{from}</dd>
        </div>
      ))}
    </dl>
    <p class="quiet">The coast is good to about 0.3 km; routes are not for navigation.</p>
    <form method="dialog">
      <button type="submit" class="button">
        Close
      </button>
    </form>
  </Dialog>
);
