import { err, ok, type Result } from "../core/result.ts";
import { TOOL_VERSION } from "../core/versions.ts";
import { ADD_HELP, FMT_HELP, NEW_STORY_HELP } from "./edit/help.ts";
import { EXPORT_HELP, IMPORT_HELP } from "./exchange/help.ts";
import { CHECK_HELP, HELP, MEASURE_HELP } from "./help.ts";
import type { Terminal } from "./terminal.ts";

type Answer = Result<number> | Promise<Result<number>>;
type Command = (args: readonly string[], terminal: Terminal) => Answer;

/** Each is loaded when it is asked for: what a command does not need would cost more than its work. */
const COMMANDS: Readonly<Record<string, { readonly help: string; readonly run: Command }>> = {
  check: {
    help: CHECK_HELP,
    run: async (args, terminal) => {
      const { check } = await import("./check/check.ts");
      return check(args, terminal);
    },
  },
  measure: {
    help: MEASURE_HELP,
    run: async (args, terminal) => {
      const { measure } = await import("./measure/measure.ts");
      return measure(args, terminal);
    },
  },
  import: {
    help: IMPORT_HELP,
    run: async (args, terminal) => {
      const { importFile } = await import("./exchange/import.ts");
      return importFile(args, terminal);
    },
  },
  export: {
    help: EXPORT_HELP,
    run: async (args, terminal) => {
      const { exportStory } = await import("./exchange/export.ts");
      return exportStory(args, terminal);
    },
  },
  add: {
    help: ADD_HELP,
    run: async (args, terminal) => {
      const { add } = await import("./edit/add.ts");
      return add(args, terminal);
    },
  },
  fmt: {
    help: FMT_HELP,
    run: async (args, terminal) => {
      const { fmt } = await import("./edit/fmt.ts");
      return fmt(args, terminal);
    },
  },
  "new-story": {
    help: NEW_STORY_HELP,
    run: async (args, terminal) => {
      const { newStoryCommand } = await import("./edit/new-story.ts");
      return newStoryCommand(args, terminal);
    },
  },
};

const COMMAND_NAMES = Object.keys(COMMANDS)
  .join(", ")
  .replace(/, (?=[^,]*$)/, " or ");

const isHelp = (arg: string | undefined): boolean => arg === "--help" || arg === "-h" || arg === "help";

/** Runs one command line; its error is a message for the user. */
const run = (args: readonly string[], terminal: Terminal): Answer => {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name)) {
    terminal.write(HELP);
    return ok(name === undefined ? 2 : 0);
  }
  if (name === "--version") {
    terminal.write(`${TOOL_VERSION}\n`);
    return ok(0);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return err(`"${name}" is no command, ${COMMAND_NAMES} was wanted (see groundtruth --help)`);
  if (rest.some(isHelp)) {
    terminal.write(command.help);
    return ok(0);
  }
  return command.run(rest, terminal);
};

/** The program: 0 fine, 1 a claim failed, 2 bad input or usage; a stack trace only where one was asked for. */
export const main = async (all: readonly string[], terminal: Terminal): Promise<number> => {
  const isDebug = all.includes("--debug");
  try {
    const answer = await runToEnd(
      all.filter((arg) => arg !== "--debug"),
      terminal,
    );
    if (answer.ok) return answer.value;
    terminal.warn(`groundtruth: ${answer.error}\n`);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    terminal.warn(`groundtruth: ${isDebug ? stack : `${message} (--debug shows where)`}\n`);
  }
  return 2;
};

/** Writes out what is held even where a bug throws; a full disk behind standard output throws here. */
const runToEnd = async (args: readonly string[], terminal: Terminal): Promise<Result<number>> => {
  try {
    return await run(args, terminal);
  } finally {
    terminal.flush();
  }
};
