import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

/** The parts of an answer that are looked at. */
export interface FuzzAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const ERRORS_PATH = 'src/server/graphql/README.md';

/** Returns all codes in the list of errors. */
export function documentedCodes(): ReadonlySet<string> {
  const [, section = ''] = readFileSync(ERRORS_PATH, 'utf8').split('\n## Errors\n');
  const [list = ''] = section.split('\n## ');
  const heads = list
    .split('\n')
    .flatMap((line) => /^- (`[A-Z_]+`(?:, `[A-Z_]+`)*)/.exec(line)?.[1] ?? []);
  return new Set(heads.flatMap((head) => head.match(/[A-Z_]{4,}/g) ?? []));
}

/** Documented, and never the caller's doing. */
const MISTAKES: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'LEDGER_UNAVAILABLE']);

const LEAKS = /undefined|\[object |\n? {4}at |\.(?:js|ts):\d+|node_modules/;

/** What comes of faults alone. */
const OF_FAULTS = ['UPSTREAM_MALFORMED', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_CANCELLED'];

/** The codes that a query can have while nothing goes wrong at Amazon. */
export function codesWithoutFaults(): ReadonlySet<string> {
  return new Set([...documentedCodes()].filter((code) => !OF_FAULTS.includes(code)));
}

/** What is wrong with one answer; [] when nothing is. `sent` may be repeated in it. */
export function problemsOf(
  text: string,
  sent: string,
  codes: ReadonlySet<string>,
  mistakes: readonly string[],
): string[] {
  const problems = mistakes.map((mistake) => `logged as a mistake: ${mistake}`);
  let answer: FuzzAnswer;
  try {
    answer = JSON.parse(text) as FuzzAnswer;
  } catch {
    return [...problems, `not JSON: ${text.slice(0, 200)}`];
  }
  for (const { message, extensions } of answer.errors ?? []) {
    const code = extensions?.code ?? 'none';
    if (MISTAKES.has(code)) problems.push(`${code}: ${message}`);
    else if (!codes.has(code)) problems.push(`the code ${code} is not expected: ${message}`);
  }
  const leak = LEAKS.exec(text)?.[0];
  if (leak !== undefined && !sent.includes(leak)) {
    const at = text.indexOf(leak);
    problems.push(`a leak: ${text.slice(Math.max(0, at - 80), at + 80)}`);
  }
  return problems;
}

/**
 * Returns why two answers to the same question differ in more than the ids of Amazon's requests, the costs and the times that
 * went on with the server's clock; null when they do not.
 */
export function differenceOf(one: string, other: string): string | null {
  const first = comparable(one);
  const later = withTimesOf(first, comparable(other));
  if (isDeepStrictEqual(first, later) && JSON.stringify(first) === JSON.stringify(later))
    return null;
  return `\n  first: ${JSON.stringify(first)}\n  later: ${JSON.stringify(later)}`;
}

function comparable(text: string): unknown {
  const { data, errors } = JSON.parse(text, (name, value: unknown) =>
    name === 'amazonRequestId' ? '' : value,
  ) as FuzzAnswer;
  return { data, errors };
}

const BETWEEN_ANSWERS_MS = 60_000;

/** Returns the later value with the times of the first one wherever both are close together. */
function withTimesOf(first: unknown, later: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(later))
    return later.map((value, index) => withTimesOf(first[index], value));
  if (isObject(first) && isObject(later))
    return Object.fromEntries(
      Object.entries(later).map(([name, value]) => [name, withTimesOf(first[name], value)]),
    );
  // Present times, and future ones that follow from the present, such as the earliest hand-over.
  return Math.abs(timeOf(first) - timeOf(later)) < BETWEEN_ANSWERS_MS ? first : later;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an instant in milliseconds; NaN for anything else. */
function timeOf(value: unknown): number {
  const isInstant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  return isInstant ? Date.parse(value) : Number.NaN;
}
