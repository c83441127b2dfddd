import { UsageError } from '../../src/config/command-line.js';
import type { TourStep } from './tour-steps.js';

const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);

/** Returns the steps with these numbers; all steps without a number. Throws UsageError for a number without a step. */
export function wantedSteps(
  steps: readonly TourStep[],
  words: readonly string[],
): readonly TourStep[] {
  if (words.length === 0) return steps;
  return words.map((word) => {
    const step = steps.find(({ title }) => title.startsWith(`${word}.`));
    if (!step) throw new UsageError(`Step: got "${word}". Accepted: 1 to ${steps.length}.`);
    return step;
  });
}

/** Returns the URL of the server, without a slash at the end: the given one, or that of `HOST` and `PORT`. */
export function tourServer(
  given: string | undefined,
  { HOST, PORT }: Readonly<Record<string, string | undefined>>,
): string {
  if (given !== undefined) return httpUrl('--url', given);
  const host = HOST && !EVERYWHERE.has(HOST) ? HOST : '127.0.0.1';
  const isBareV6 = host.includes(':') && !host.startsWith('[');
  const port = PORT || '4000';
  if (port === '0') {
    throw new UsageError('PORT=0 is any free port. Name the server that was started: --url URL');
  }
  return httpUrl('HOST and PORT', `http://${isBareV6 ? `[${host}]` : host}:${port}`);
}

function httpUrl(from: string, text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `${from}: got "${text}". Accepted: an http or https URL, such as http://127.0.0.1:4000.`,
    );
  }
  const base = url.href.replace(/\/+$/, '');
  if (base.endsWith('/graphql')) {
    throw new UsageError(
      `${from}: got "${text}". Accepted: the base URL of the server, without "/graphql", such as ${base.slice(0, -'/graphql'.length)}.`,
    );
  }
  return base;
}
