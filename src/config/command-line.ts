import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** Exit code of a program that got wrong arguments. */
export const WRONG_USAGE = 2;

/** Wrong arguments. The message says what is accepted. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Returns a whole number in a range. Throws UsageError for any other text. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(
    `${option}: got "${text}". Accepted: a whole number from ${least} to ${most}.`,
  );
}

/** The options of a program, and whether it takes words without dashes. */
interface Accepted<Options extends OptionsConfig> {
  readonly options: Options;
  /** What the words are, such as "a number of a step". Absent when the program takes none. */
  readonly words?: string;
}

/** Reads the arguments of a program. Throws UsageError, which names what is accepted, for any other argument. */
export function readArguments<const Options extends OptionsConfig>(
  args: readonly string[],
  { options, words }: Accepted<Options>,
) {
  try {
    return parseArgs({
      args: withValues(args, options),
      options,
      allowPositionals: words !== undefined,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Further sentences of Node explain how to escape an option.
    const [problem = ''] = error.message.replace('is ambiguous', 'missing').split(/\.\s/);
    const names = [...Object.keys(options), 'help'].map((name) => `--${name}`);
    const accepted = [...(words === undefined ? [] : [words]), ...names].join(', ');
    throw new UsageError(`${problem}. Accepted: ${accepted}.`);
  }
}

/** Joins an option and a value that starts with one dash, such as -1, which Node takes for another option. */
function withValues(args: readonly string[], options: OptionsConfig): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const option = joined.at(-1) ?? '';
    const takesValue = option.startsWith('--') && options[option.slice(2)]?.type === 'string';
    if (/^-[^-]/.test(arg) && takesValue) joined.splice(-1, 1, `${option}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

/**
 * Runs a program with the arguments of this process. `--help` prints the usage. Wrong arguments print the problem with the
 * usage, and end the process with 2; any other error ends it with 1. `run` returns the exit code.
 */
export async function runProgram(
  usage: string,
  run: (args: readonly string[]) => Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return;
  }
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.exitCode = isUsage ? WRONG_USAGE : 1;
    process.stderr.write(isUsage ? `${error.message}\n\n${usage}` : `${stackOf(error)}\n`);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
