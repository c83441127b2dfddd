import { readFileSync } from 'node:fs';
import { readArguments, runProgram, UsageError } from '../../src/config/command-line.js';
import { failureOf } from './tour-answers.js';
import { tourServer, wantedSteps } from './tour-options.js';
import { chosenSeller, naming, sellersIn, sellersQuery } from './tour-sellers.js';
import type { TourSeller } from './tour-sellers.js';
import { PLACEHOLDER, shipmentIdIn, tourSteps } from './tour-steps.js';
import type { TourStep } from './tour-steps.js';

const USAGE = `Usage: npm run --silent tour                 sends all steps of the README's tour to a running server
       npm run --silent tour -- 4            sends the fourth step
       npm run --silent tour -- --url URL    sends them to another server than http://127.0.0.1:4000
       npm run --silent tour -- --seller ID  names a seller of the server; by default the one whose ids the tour has

HOST and PORT name the server too, as in PORT=4100 npm run --silent tour.
`;

/** A step did not work. The message says why. */
class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

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
async function shipmentId(
  url: string,
  steps: readonly TourStep[],
  seller: TourSeller | null,
): Promise<string> {
  const purchase = steps.find(({ document }) => document.includes('buyShipping'));
  if (!purchase) throw new Error('The tour of the README has no step that buys a label.');
  const answer = await send(url, naming(purchase.document, seller));
  const id = shipmentIdIn(answer);
  if (id !== null) return id;
  const why = failureOf(answer, purchase.answer) ?? 'it has no shipment';
  throw new StepFailed(`${purchase.title} It must work first: ${why}.`);
}

async function sellerOf(
  url: string,
  steps: readonly TourStep[],
  wanted: string | undefined,
): Promise<TourSeller | null> {
  const query = sellersQuery(steps.map(({ document }) => document));
  const sellers = sellersIn(await send(url, query)) ?? [];
  const seller = chosenSeller(sellers, wanted);
  if (seller && wanted === undefined) {
    const { sellerId, name } = seller;
    process.stdout.write(
      `The server acts for ${sellers.length} sellers. The tour names ${name ?? 'the one'} (${sellerId}); --seller names another one.\n`,
    );
  }
  return seller;
}

async function sendSteps(
  url: string,
  words: readonly string[],
  wantedSeller: string | undefined,
): Promise<void> {
  const steps = tourSteps(readFileSync('README.md', 'utf8'));
  const wanted = wantedSteps(steps, words);
  const seller = await sellerOf(url, steps, wantedSeller);
  for (const { title, document, answer: shown } of wanted) {
    const named = naming(document, seller);
    const ready = named.includes(PLACEHOLDER)
      ? named.replace(PLACEHOLDER, await shipmentId(url, steps, seller))
      : named;
    const answer = await send(url, ready);
    process.stdout.write(`\n${title}\n${ready}${JSON.stringify(JSON.parse(answer), null, 2)}\n`);
    const failure = failureOf(answer, shown);
    if (failure !== null) throw new StepFailed(`${title} It failed: ${failure}.`);
  }
}

await runProgram(USAGE, async (args) => {
  const { values, positionals } = readArguments(args, {
    options: { url: { type: 'string' }, seller: { type: 'string' } },
    words: 'the number of a step',
  });
  const url = tourServer(values.url, process.env);
  try {
    await sendSteps(url, positionals, values.seller);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof StepFailed) {
      process.stderr.write(
        `${error.message}\nThe tour shows what a server answers that has just started on its emulator. Correct what the message names, or start the server again: npm start\n`,
      );
      return 1;
    }
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const reason = cause instanceof Error ? cause.message : message;
    process.stderr.write(
      `${url} gives no GraphQL response (${reason}). Start the server with npm start, or name its base URL: --url http://HOST:PORT\n`,
    );
    return 1;
  }
});
