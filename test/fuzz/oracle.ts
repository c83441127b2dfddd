import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

/** The checked parts of a response. */
export interface FuzzAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
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

/** Documented codes that are never the caller's mistake. */
const MISTAKES: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'LEDGER_UNAVAILABLE']);

const LEAKS = /undefined|\[object |\n? {4}at |\.(?:js|ts):\d+|node_modules/;

/** Codes that only faults cause. */
const OF_FAULTS = ['UPSTREAM_MALFORMED', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_CANCELLED'];

/** Returns the codes that a query can have without faults at Amazon. */
export function codesWithoutFaults(): ReadonlySet<string> {
  return new Set([...documentedCodes()].filter((code) => !OF_FAULTS.includes(code)));
}

/** Returns the problems of a response. Ignores text from `sent`, which the response may quote. */
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
 * Returns how two responses to the same request differ in more than Amazon's request ids, costs and times that follow the
 * server's clock. Null when they do not.
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
    name === 'amazonRequestId' ? '' : withoutExpiry(value),
  ) as FuzzAnswer;
  // Errors come in the order in which calls end, and GraphQL promises none.
  const placeOf = ({ path }: { readonly path?: readonly (string | number)[] }): string =>
    JSON.stringify(path ?? []);
  return { data, errors: errors?.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)) };
}

const SIGNED_LINK = /(?<=\/labels\/)([\w-]+)\.[\w-]+$/;

/** Returns what a signed link leads to. Its last part is the second in which it expires, and the signature depends on it. */
function withoutExpiry(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(SIGNED_LINK, (_link, payload: string) =>
    JSON.stringify(
      (JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown[]).slice(0, -1),
    ),
  );
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
