import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
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

/** Reads the command line. Throws TypeError for an unknown option. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      load: { type: 'string' },
      only: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const { quick } = values;
  const loads = list(values.load)?.map((name) => name.toUpperCase()) ?? null;
  const only = list(values.only);
  return {
    quick,
    loads,
    only,
    rounds: Number(values.rounds ?? (quick ? 1 : 4)),
    seconds: Number(values.seconds ?? (quick ? 0.7 : 3)),
    warmUpSeconds: quick ? 0.5 : 3,
    mixedSeconds: quick ? 3 : 60,
    write: values.write ?? (!quick && loads === null && only === null),
  };
}

// A quick run omits loads that differ from another one only in degree.
const NOT_QUICK = new Set(['B', 'D2', 'E32', 'yoga-jit', 'yoga-best']);

/** Returns whether a load was requested. `E` stands for all names with `E` and a digit. */
export function asksForLoad({ loads, quick }: Options, name: string): boolean {
  if (loads === null) return !quick || !NOT_QUICK.has(name);
  return loads.some((wanted) => name === wanted || name.replace(/\d+$/, '') === wanted);
}

/** Returns whether a contestant was requested. `mercurius` stands for itself and for `mercurius-best`. */
export function asksForContestant({ only, quick }: Options, name: string): boolean {
  if (only === null) return !quick || !NOT_QUICK.has(name);
  return only.some((wanted) => name === wanted || name.startsWith(`${wanted}-`));
}
