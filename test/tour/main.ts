import { readFileSync } from 'node:fs';
import { readArguments, runProgram, UsageError } from '../../src/config/command-line.js';
import { tourServer, wantedSteps } from './tour-options.js';
import { PLACEHOLDER, shipmentIdIn, tourSteps } from './tour-steps.js';
import type { TourStep } from './tour-steps.js';

const USAGE = `Usage: npm run --silent tour                 sends all steps of the README's tour to a running server
       npm run --silent tour -- 4            sends the fourth step
       npm run --silent tour -- --url URL    sends them to another server than http://127.0.0.1:4000

HOST and PORT name the server too, as in PORT=4100 npm run --silent tour.
`;

async function send(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${text.slice(0, 200)}`);
  return text;
}

/** Buys the tour's label, or returns the earlier purchase with the same key. */
async function shipmentId(url: string, steps: readonly TourStep[]): Promise<string> {
  const purchase = steps.find(({ document }) => document.includes('buyShipping'));
  return shipmentIdIn(await send(url, purchase?.document ?? '')) ?? PLACEHOLDER;
}

async function sendSteps(url: string, words: readonly string[]): Promise<void> {
  const steps = tourSteps(readFileSync('README.md', 'utf8'));
  for (const { title, document } of wantedSteps(steps, words)) {
    const ready = document.includes(PLACEHOLDER)
      ? document.replace(PLACEHOLDER, await shipmentId(url, steps))
      : document;
    const answer: unknown = JSON.parse(await send(url, ready));
    process.stdout.write(`\n${title}\n${ready}${JSON.stringify(answer, null, 2)}\n`);
  }
}

await runProgram(USAGE, async (args) => {
  const { values, positionals } = readArguments(args, {
    options: { url: { type: 'string' } },
    words: 'the number of a step',
  });
  const url = tourServer(values.url, process.env);
  try {
    await sendSteps(url, positionals);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const reason = cause instanceof Error ? cause.message : message;
    process.stderr.write(
      `${url} gives no GraphQL response (${reason}). Start the server with npm start, or name its base URL: --url http://HOST:PORT\n`,
    );
    return 1;
  }
});
