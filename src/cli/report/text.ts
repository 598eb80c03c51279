import { styleText } from "node:util";
import { fixed, measuredText } from "../../core/judge/format-length.ts";
import type { Verdict, VerdictWord } from "../../core/judge/verdict.ts";
import { VERDICT_NAMES } from "../../core/verdict-names.ts";
import { TOOL_VERSION } from "../../core/versions.ts";
import { signedKilometers, signedPercent } from "../../formats/report/signed.ts";
import { type CheckedClaim, type CheckedStory, verdictOf } from "../check/checked.ts";
import type { Tally } from "../check/tally.ts";
import type { Report, Write } from "./report.ts";
import { shareWidths, tableRow, wrap } from "./table.ts";

type Style = Parameters<typeof styleText>[0];

const HEADS = ["Verdict", "Claim", "Says", "Measured", "Mode", "Difference"];
const FIXED = [15, 0, 0, 10, 8, 10];
const WEIGHTS = [0, 3, 4, 0, 0, 0];
const NARROWEST = 60;
const INDENT = "  ";

const COLORS: Readonly<Record<VerdictWord, Style>> = {
  holds: "green",
  "holds-rounded": "blue",
  differs: "yellow",
  contradicted: "red",
  unmeasurable: "dim",
};
/** Short enough for a column. */
const SHORT: Readonly<Record<VerdictWord, string>> = {
  holds: "holds",
  "holds-rounded": "holds rounded",
  differs: "differs",
  contradicted: "contradicted",
  unmeasurable: "unmeasurable",
};

export interface TextSettings {
  readonly columns: number;
  readonly isColored: boolean;
  readonly dataVersion: string;
}

/** A table for people, as wide as their terminal; the reason of each verdict below its row. */
export const textReport = (write: Write, settings: TextSettings): Report => {
  const total = Math.max(NARROWEST, settings.columns);
  const widths = shareWidths(FIXED, WEIGHTS, total);
  const paint = (style: Style, text: string) => (settings.isColored ? styleText(style, text) : text);
  const indented = (text: string, style?: Style) =>
    wrap(text, total - INDENT.length)
      .map((line) => `${INDENT}${style ? paint(style, line) : line}\n`)
      .join("");
  const claimRow = (claim: CheckedClaim, isFailing: boolean) => {
    const verdict = verdictOf(claim);
    const cells = cellsOf(claim, verdict);
    write(
      tableRow(cells, widths, (text, column) => (column === 0 ? paint(COLORS[claim.verdict], text) : text)),
    );
    write(indented(verdict.reason, "dim"));
    for (const note of notesOf(claim, verdict, isFailing))
      write(indented(note, isFailing ? "red" : "yellow"));
  };
  write(tableRow(HEADS, widths, (text) => paint("bold", text)));
  return {
    story: (story, isFailing) => {
      write(`\n${paint("bold", headOf(story))}\n`);
      story.claims.forEach((claim, index) => {
        claimRow(claim, isFailing[index] ?? false);
      });
      for (const error of story.errors) write(indented(`✕ ${error}`, "red"));
    },
    end: (tally) => {
      write(`\n${summary(tally)}\n`);
      write(`${paint("dim", `groundtruth ${TOOL_VERSION}, ${settings.dataVersion}`)}\n`);
    },
  };
};

const headOf = ({ name, title }: CheckedStory): string => (title ? `${name}  ${title}` : name);

const cellsOf = (claim: CheckedClaim, verdict: Verdict): string[] => [
  `${VERDICT_NAMES[claim.verdict].glyph} ${SHORT[claim.verdict]}`,
  claim.id,
  claim.says,
  measuredCell(verdict),
  verdict.mode ?? "",
  differenceCell(verdict),
];

const measuredCell = ({ measuredMeters, measuredDegrees }: Verdict): string => {
  if (measuredMeters) return measuredText(measuredMeters.value, "km");
  return measuredDegrees ? `${fixed(measuredDegrees.value, 0)}°` : "";
};

const differenceCell = ({ differenceMeters, differencePercent }: Verdict): string => {
  if (differenceMeters === null) return "";
  const meters = signedKilometers(differenceMeters);
  return differencePercent === null ? meters : `${meters} ${signedPercent(differencePercent)}`;
};

const notesOf = (claim: CheckedClaim, { passage }: Verdict, isFailing: boolean): string[] => [
  ...(claim.isOrphan ? ["Its passage is no longer in the text: the words were changed."] : []),
  ...(passage === "approximate" ? ["Its passage was found only in other words."] : []),
  ...(isFailing ? ["Fails the check."] : []),
];

const count = (number: number, one: string, many: string): string =>
  `${fixed(number, 0)} ${number === 1 ? one : many}`;

const summary = ({ stories, claims, orphans, failed, errors }: Tally): string => {
  const all = Object.values(claims).reduce((sum, each) => sum + each, 0);
  const verdicts = Object.entries(claims).filter(([, number]) => number > 0);
  const each = verdicts.map(([verdict, number]) => `${number} ${SHORT[verdict as VerdictWord]}`); // Object.entries forgets the keys' type.
  return [
    `${count(stories, "story", "stories")}, ${count(all, "claim", "claims")}${all > 0 ? `: ${each.join(", ")}` : ""}.`,
    ...(orphans > 0 ? [`${count(orphans, "claim has", "claims have")} lost the passage.`] : []),
    ...(errors > 0 ? [`${count(errors, "error", "errors")} in the files.`] : []),
    failed > 0 ? `${count(failed, "claim fails", "claims fail")}.` : "None fails.",
  ].join(" ");
};
