import { parseArgs } from 'node:util';
import { CONTESTANTS } from '../loads/contestants.js';
import { LOADS } from '../loads/loads.js';

export interface Options {
  readonly quick: boolean;
  /** True adds the measurements that take many minutes. */
  readonly full: boolean;
  /** Names of loads in capitals. Null means all. */
  readonly loads: readonly string[] | null;
  /** Names of contestants. Null means all. */
  readonly only: readonly string[] | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Duration of the mixed load. */
  readonly mixedSeconds: number;
  /** True when RESULTS.md is written. Default: only after a complete run. */
  readonly write: boolean;
}

const list = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

const USAGE = `Usage: npm run bench -- [options], or npm run bench:profile -- [options]

  --quick             a short run of the main loads
  --full              also a store of 1,000,000 orders in the load SIZE
  --load <names>      only these loads, separated by commas, such as A,C,E
  --only <names>      only these contestants, separated by commas, such as ours,yoga
  --rounds <number>   rounds of each load (default 4; 1 with --quick)
  --seconds <number>  duration of a round (default 3; 1 with --quick)
  --write             writes the results, as a complete run does
`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  load: { type: 'string' },
  only: { type: 'string' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Reads the command line of this process. Prints the usage and ends the process for `--help` (0) and for wrong arguments
 * (2). The benchmark is compiled apart from the program, so it cannot use the program's reader.
 */
export function optionsOfProcess(): Options {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (!values.help) return optionsOf(values);
    process.stdout.write(USAGE);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const [problem] = error.message.split('. ');
    process.stderr.write(`${problem}.\n\n${USAGE}`);
    process.exit(2);
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function optionsOf(values: Values): Options {
  const { quick, full } = values;
  const loads = list(values.load)?.map((name) => name.toUpperCase()) ?? null;
  const only = list(values.only);
  assertKnown('--load', loads, LOAD_NAMES, isLoad);
  assertKnown('--only', only, CONTESTANT_NAMES, isContestant);
  return {
    quick,
    full,
    loads,
    only,
    rounds: positive('--rounds', values.rounds ?? (quick ? '1' : '4')),
    seconds: positive('--seconds', values.seconds ?? (quick ? '1' : '3')),
    warmUpSeconds: quick ? 2 : 3,
    mixedSeconds: quick ? 3 : 60,
    write: values.write ?? (!quick && loads === null && only === null),
  };
}

/** Purchases, subscribers, labels, writing of the index, sizes of the store, processes. */
const SHOP_LOADS = ['P', 'S', 'L', 'W', 'SIZE', 'N'];
const LOAD_NAMES = [...LOADS.map(({ name }) => name), ...SHOP_LOADS, 'F', 'G', 'J', 'H', 'START'];
const CONTESTANT_NAMES = CONTESTANTS.map(({ name }) => name);

/** Throws RangeError for a name that would measure nothing. */
function assertKnown(
  option: string,
  given: readonly string[] | null,
  names: readonly string[],
  isMeant: (wanted: string, name: string) => boolean,
): void {
  const unknown = given?.find((wanted) => !names.some((name) => isMeant(wanted, name)));
  if (unknown === undefined) return;
  throw new RangeError(`${option}: got "${unknown}", accepted are ${names.join(', ')}`);
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new RangeError(`${option}: got "${text}", accepted is a number above 0`);
}

// A quick run omits loads that differ from another one only in degree.
const NOT_QUICK = new Set(['B', 'D2', 'E32', 'J', 'L', 'W', 'SIZE', 'N', 'yoga-jit', 'yoga-best']);

/** `E` stands for all names with `E` and a digit. */
function isLoad(wanted: string, name: string): boolean {
  return name === wanted || name.replace(/\d+$/, '') === wanted;
}

/** `mercurius` stands for itself and for `mercurius-best`. */
function isContestant(wanted: string, name: string): boolean {
  return name === wanted || name.startsWith(`${wanted}-`);
}

/** Returns whether a load was requested. */
export function asksForLoad({ loads, quick }: Options, name: string): boolean {
  if (loads === null) return !quick || !NOT_QUICK.has(name);
  return loads.some((wanted) => isLoad(wanted, name));
}

/** Returns whether a contestant was requested. */
export function asksForContestant({ only, quick }: Options, name: string): boolean {
  if (only === null) return !quick || !NOT_QUICK.has(name);
  return only.some((wanted) => isContestant(wanted, name));
}
