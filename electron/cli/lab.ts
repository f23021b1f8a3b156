import { bench } from './bench.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { play } from './play.ts';
import { playtest } from './playtest.ts';
import { quote } from './quote.ts';
import { replay } from './replay.ts';
import { UsageError } from './usage-error.ts';

/** A command: takes its arguments, prints, and gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number> | number;

const COMMANDS: Readonly<Record<string, Command>> = {
  bench,
  cases,
  check,
  play,
  playtest,
  quote,
  replay,
};

const USAGE = `Usage: npm run --silent lab -- <command>

  bench [--rounds N]          what a simulated day costs, layer on layer, as ratios
  check FILE... [--json]      problems of scenario files, as file:line:column; exit 1 if any
  play FILE [options]         plays a scenario and prints what it came to
    --policy NAME             do-nothing, minimum, pay-in-full, close-asap, freeze,
                              take-the-default  (default: pay-in-full)
    --actions FILE            or a JSON list of actions to do instead
    --until YYYY-MM-DD        stops on that morning
    --seed N                  decides chance events (default: 1)
    --format table|json|csv   summary as a table or JSON, or the postings as CSV
    --out FILE                keeps the run as a file
  playtest FILE [options]     simulated players of ten habits play it: goals, endings, what was not
                              seen, what luck and what decisions did, how long it takes
    --plays N                 of each habit (default: 20)
    --format table|json
  quote FILE [options]        payoff, cost of the minimum and cheapest order of every line
    --day YYYY-MM-DD          on that morning (default: the first), after --policy and --seed
    --line ID --draw AMOUNT [--method level|equal-principal|interest-first] [--periods N]
                              or what borrowing so much would cost, in every convention
    --offer EVENT             or every way of paying for that checkout
    --format table|json
  replay RUN                  verifies a run's hash chain and plays it again; exit 1 and the
                              first bad line otherwise
  cases FILE [options]        published figures against the engine; exit 1 if one is missed
    --strict                  also when a kind of case is not supported
    --json                    the results as data`;

/** Runs the command line; problems of use go to standard error with exit code 2. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
