import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** Names of loads in capitals; null for all. */
  readonly loads: readonly string[] | null;
  /** Names of contestants; null for all. */
  readonly only: readonly string[] | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Length of the mixed load. */
  readonly mixedSeconds: number;
  /** Whether RESULTS.md is written: not after a quick run, nor a part of one, unless it is asked for. */
  readonly write: boolean;
}

const list = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** @throws TypeError for an option that does not exist. */
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

// What a quick run leaves out: what only differs in degree from something that it has.
const NOT_QUICK = new Set(['B', 'D2', 'E32', 'yoga-jit', 'yoga-best']);

/** `E` stands for all that begin with it and go on with a digit. */
export function asksForLoad({ loads, quick }: Options, name: string): boolean {
  if (loads === null) return !quick || !NOT_QUICK.has(name);
  return loads.some((wanted) => name === wanted || name.replace(/\d+$/, '') === wanted);
}

/** `mercurius` stands for itself and for `mercurius-best`. */
export function asksForContestant({ only, quick }: Options, name: string): boolean {
  if (only === null) return !quick || !NOT_QUICK.has(name);
  return only.some((wanted) => name === wanted || name.startsWith(`${wanted}-`));
}
