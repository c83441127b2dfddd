/** The part of a response that tells whether a step worked. */
interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

interface Failure {
  readonly message: string;
  readonly code?: string;
}

const NOTHING_FOUND =
  "the seller has nothing with the ids of the tour, which are those of the emulator's first seller. Start a server without credentials, and leave out --seller";

/**
 * Returns why a step did not work; null when it did. A refusal that the README shows is no failure.
 * @param answer JSON of the response.
 * @param shown JSON of the data that the README shows.
 */
export function failureOf(answer: string, shown: string): string | null {
  const { data, errors } = JSON.parse(answer) as Answer;
  const expected = JSON.parse(shown) as Readonly<Record<string, unknown>>;
  const refused = errors?.[0];
  if (refused) return inWords({ message: refused.message, ...refused.extensions });
  for (const [field, value] of Object.entries(data ?? {})) {
    const failure = errorIn(value);
    if (failure && !errorIn(expected[field])) return inWords(failure);
    if (field === 'seller' && isEmpty(value)) return NOTHING_FOUND;
  }
  return null;
}

function errorIn(payload: unknown): Failure | null {
  const { error = null } = (payload ?? {}) as { readonly error?: Failure | null };
  return error;
}

function isEmpty(seller: unknown): boolean {
  return Object.values(seller ?? {}).every((value) => value === null);
}

function inWords({ message, code = 'no code' }: Failure): string {
  return `${message.replace(/\.$/, '')} (${code})`;
}
