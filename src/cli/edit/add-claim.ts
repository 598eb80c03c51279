import { MODES } from "../../core/claim.ts";
import { claimOfWords } from "../../core/claim-of-words.ts";
import { addClaim } from "../../core/edits/add-claim.ts";
import type { Stretch } from "../../core/passage.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readArguments } from "../arguments.ts";
import type { Terminal } from "../terminal.ts";
import { changeStory, editStory } from "./story-option.ts";
import { wantAll } from "./want-all.ts";

const TAKES = {
  story: "STORY",
  text: "WORDS",
  from: "ID",
  to: "ID",
  mode: MODES,
  "dry-run": null,
} as const;

/** `groundtruth add claim …`: figure, unit, hedge and, unless it is given, the mode are read from the words. */
export const addClaimCommand = (args: readonly string[], terminal: Terminal): Result<0> => {
  const read = readArguments(TAKES, args);
  if (!read.ok) return read;
  const given = wantAll(read.value, ["story", "text", "from", "to"]);
  if (!given.ok) return given;
  const { text, from, to } = given.value;
  const { options } = read.value;
  return changeStory(given.value.story, options["dry-run"] !== undefined, (opened) => {
    const { story } = opened;
    const passage = onlyPassage(story.article.text, text);
    if (!passage.ok) return passage;
    const claim = claimOfWords(story, [from, to], text);
    if (!claim.ok) return err(`--text: ${claim.error}`);
    const mode = MODES.find((known) => known === options.mode) ?? claim.value.mode;
    return editStory(opened, addClaim({ ...claim.value, mode }, passage.value), terminal);
  });
};

/** Where the words stand in the article; an error unless it is one place. */
const onlyPassage = (article: string, words: string): Result<Stretch> => {
  const count = article.split(words).length - 1;
  const start = article.indexOf(words);
  if (count === 1) return ok({ start, end: start + words.length });
  const times = count === 0 ? "nowhere in the article" : `${count} times in the article`;
  return err(`--text: "${words}" stands ${times}, words that stand there once were wanted`);
};
