import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PLACEHOLDER, shipmentIdIn, tourSteps } from './tour-steps.js';
import type { TourStep } from './tour-steps.js';

const USAGE = `Usage: npm run --silent tour                 sends all steps of the README's tour to a running server
       npm run --silent tour -- 4            sends the fourth step
       npm run --silent tour -- --url URL    sends them to another server than http://127.0.0.1:4000
`;

async function send(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** Buys the tour's label, or returns the earlier purchase with the same key. */
async function shipmentId(url: string, steps: readonly TourStep[]): Promise<string> {
  const purchase = steps.find(({ document }) => document.includes('buyShipping'));
  return shipmentIdIn(await send(url, purchase?.document ?? '')) ?? PLACEHOLDER;
}

async function run(url: string, wanted: readonly string[]): Promise<void> {
  const steps = tourSteps(readFileSync('README.md', 'utf8'));
  const isWanted = ({ title }: TourStep): boolean =>
    wanted.length === 0 || wanted.includes(title.split('.')[0] ?? '');
  for (const { title, document } of steps.filter(isWanted)) {
    const ready = document.includes(PLACEHOLDER)
      ? document.replace(PLACEHOLDER, await shipmentId(url, steps))
      : document;
    const answer: unknown = JSON.parse(await send(url, ready));
    process.stdout.write(`\n${title}\n${ready}${JSON.stringify(answer, null, 2)}\n`);
  }
}

const { values, positionals } = parseArgs({
  options: {
    help: { type: 'boolean' },
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
  },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(USAGE);
} else {
  await run(values.url, positionals).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `${values.url} does not answer (${reason}). Start the server: npm start\n`,
    );
    process.exitCode = 1;
  });
}
