import { readFileSync } from 'node:fs';
import { getIntrospectionQuery, Kind, OperationTypeNode, parse } from 'graphql';
import { globalId } from '../../src/graph/global-id.js';
import { explorerExamples } from '../../src/server/explorer/examples.js';
import * as generated from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

interface Question {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MUG = 'MUG-SPECKLE-12';

let running: RunningApp;
let known: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  // A fixed time, so that opening hours and offers are the same each time.
  const now = Date.UTC(2026, 5, 1, 15);
  // No caches, so that a fault hits each execution.
  const caches = { supplySourceTtlMs: 0, listingTtlMs: 0, orderTtlMs: 0 };
  const env = { ANSWER_CACHE_MB: '0' };
  running = await startRunningApp({ env, emulator: { now: () => now }, caches });
  const shipping = new Shipping(running);
  const { shipmentId } = await shipping.bought();
  const { supplySourceId, amazonOrderId, orderItemId } = running.emulator.showcase;
  const { sellerId } = running.emulator.sellers[0]!;
  const quote = explorerExamples(running.emulator.showcase).find(({ title }) => title === 'Quote');
  known = {
    sku: MUG,
    skus: [MUG, 'no such SKU'],
    first: 7,
    key: 'no such key',
    filter: null,
    items: [{ orderItemId, quantity: 1 }],
    mustArriveBy: '2026-07-01T00:00:00Z',
    shipFrom: { supplySourceId },
    parcel: quote?.variables?.['parcel'],
    question: {
      amazonOrderId,
      shippingServiceId: 'UPS_PTP_GND',
      shipFrom: { supplySourceId },
    },
    open: { statuses: ['UNSHIPPED'] },
    batch: 'no such batch',
    withAlias: true,
    store: supplySourceId,
    order: amazonOrderId,
    supplySourceId,
    amazonOrderId,
    shipmentId,
    shipment: shipmentId,
    node: globalId('Confirmation', sellerId, 'no such batch', '0'),
    ids: [
      globalId('Order', sellerId, amazonOrderId),
      globalId('OrderItem', sellerId, amazonOrderId, orderItemId),
      globalId('SupplySource', sellerId, supplySourceId),
    ],
  };
});
afterAll(() => running.close());
afterEach(() => running.emulator.control.clearFaults());

/** Fields that change with each call, or that show how the response was made. */
const VOLATILE =
  /"(?:requestId|amazonRequestId|offerId|shippingServiceOfferId|expiresAt|at|earliestHandOverAt)":"[^"]*"|"url":"[^"]*\/labels\/[^"]*"|"cost":\{.*\}(?=\})/g;
const steady = (answer: string): string =>
  answer.replaceAll(VOLATILE, (found) => `"${found.split('"')[1]}":"…"`);

/** Sorts the errors, because each execution lists them in the order of failing calls. */
function inOrder(answer: string): string {
  const { errors, ...rest } = JSON.parse(answer) as { readonly errors?: readonly object[] };
  const texts = errors?.map((error) => JSON.stringify(error)).toSorted();
  return `${texts?.join('\n') ?? 'no errors'}\n${JSON.stringify(rest)}`;
}

async function ask({ text, variables }: Question): Promise<string> {
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  const head = `${response.status} ${response.headers.get('content-type')}`;
  return `${head} ${steady(inOrder(await response.text()))}`;
}

async function compiledSoFar(): Promise<number> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  const counts = [
    ...text.matchAll(/graphql_executions_total\{how="(?:compiled|prepared)"\} (\d+)/g),
  ];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Repeats a query until it is compiled, and executes it once more. */
async function compare(question: Question): Promise<readonly [string, string, boolean]> {
  await ask(question);
  const interpreted = await ask(question);
  const before = await compiledSoFar();
  const compiled = await ask(question);
  return [interpreted, compiled, (await compiledSoFar()) > before];
}

function queriesOf(text: string): readonly string[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.operation === OperationTypeNode.QUERY
      ? text
      : [],
  );
}

const documents = Object.entries(generated).flatMap(([name, document]) =>
  name.endsWith('Document') ? queriesOf(String(document)).map((text) => ({ name, text })) : [],
);
const readme = [...readFileSync('README.md', 'utf8').matchAll(/```graphql\n([^`]+)```/g)].flatMap(
  ([, text = '']) => queriesOf(text).map((query) => ({ name: 'README', text: query })),
);
const order = { amazonOrderId: '', orderItemId: '' };
const ids = {
  supplySourceId: '',
  otherSupplySourceIds: [],
  sku: '',
  ...order,
  shown: order,
  confirmed: order,
  confirmedTogether: [order],
  batch: [order],
  guarded: order,
  abroad: order,
  cancelling: order,
};
const examples = explorerExamples(ids).flatMap(({ title, query }) =>
  queriesOf(query).map((text) => ({ name: title, text })),
);

/** `$at` is a place or a moment, by its type. */
function atFor(text: string): unknown {
  if (text.includes('$at: ID')) return known['supplySourceId'];
  return text.includes('$at: DateTime!') ? '2026-05-12T10:30:00Z' : null;
}

/** `$id` is of whatever the document reads with it. */
function idFor(text: string): unknown {
  if (/supplySource\w*\(id: \$id/.test(text)) return known['supplySourceId'];
  if (/node\(id: \$id/.test(text)) return known['node'];
  return /order\(id: \$id/.test(text) ? known['amazonOrderId'] : known['shipmentId'];
}

function variablesFor(text: string): Record<string, unknown> {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const values: Record<string, unknown> = {
    ...known,
    id: idFor(text),
    orderId: known['amazonOrderId'],
    at: atFor(text),
    date: '2026-11-02',
    ...(text.includes('$from: LocalDate!') && { from: '2026-11-01', to: '2026-11-02' }),
    ...(text.includes('$by: LabelDay!') && { by: 'SHIP_DATE' }),
    code: known['amazonOrderId'],
    withQuotes: false,
    ...(text.includes('$filter: OrderFilterInput!') && { filter: known['open'] }),
    ...(text.includes('$filter: PurchaseFilterInput!') && { filter: { states: ['UNKNOWN'] } }),
    ...(text.includes('$filter: ListingFilterInput!') && { filter: { skus: known['skus'] } }),
    ...(text.includes('$sortBy: OfferSort') && { sortBy: 'BEST' }),
  };
  const given = names.filter((name) => name in values);
  return Object.fromEntries(given.map((name) => [name, values[name]]));
}

it('the compared queries cover the tests, the README and the explorer', () => {
  expect(documents.length).toBeGreaterThan(25);
  expect(readme.length).toBeGreaterThan(2);
  expect(examples.length).toBeGreaterThan(3);
});

it.each([...documents, ...readme, ...examples])(
  'a compiled query has the same result as an interpreted one: $name',
  async ({ name, text }) => {
    const question = { name, text, variables: variablesFor(text) };
    const [interpreted, compiled, wasCompiled] = await compare(question);
    expect(wasCompiled).toBe(true);
    expect(compiled).toBe(interpreted);
    expect(interpreted).toMatch(/^200 /);
  },
);

describe('a compiled query has the errors of an interpreted one', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'a seller that is unknown',
      '{ known: seller(id: "A60770624D4BB7") { supplySources(first: 0) { nodes { supplySourceId } } } unknown: seller(id: "X") { listing(sku: "A") { sku } } sellers { nodes { sellerId } } }',
      {},
      '"unknown":null',
    ],
    [
      'in a list, thrown at once, by a field that can not be null',
      '{ seller { listings(first: 3) { nodes { sku inventoryLevels(supplySourceId: "SupplySource:X:y") { sku } } } } sellers { nodes { sellerId } } }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'that cost one field alone',
      '{ seller { a: supplySources(first: 0) { nodes { supplySourceId } } b: supplySources(first: 2) { nodes { supplySourceId } } } }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'a cursor',
      '{ seller { supplySources(after: "x") { nodes { supplySourceId } } } }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'null for an argument',
      'query ($f: Int) { seller { supplySources(first: $f) { nodes { supplySourceId } } } }',
      { f: null },
      'BAD_USER_INPUT',
    ],
    [
      'rules of an input',
      '{ seller { listing(sku: "") { sku } order(id: "") { amazonOrderId } } }',
      {},
      '',
    ],
  ])('for %s', async (name, text, variables, code) => {
    const [interpreted, compiled, wasCompiled] = await compare({ name, text, variables });
    expect(wasCompiled).toBe(true);
    expect(compiled).toBe(interpreted);
    expect(interpreted).toContain(code);
  });

  it('for a seller that must be named, because there are several', async () => {
    const other = running;
    running = await startRunningApp({
      env: { ANSWER_CACHE_MB: '0', EMULATOR_SELLERS: '2', DEFAULT_SELLER_ID: 'A0' },
    });
    try {
      const text = '{ seller { listing(sku: "A") { sku } } sellers { nodes { sellerId } } }';
      const [interpreted, compiled, wasCompiled] = await compare({ name: '', text, variables: {} });
      expect(wasCompiled).toBe(true);
      expect(compiled).toBe(interpreted);
      expect(interpreted).toContain('SELLER_REQUIRED');
    } finally {
      await running.close();
      running = other;
    }
  });

  it('for failures of Amazon', async () => {
    for (const operation of ['getSupplySource', 'getOrder']) {
      running.emulator.control.addFault({ kind: '503', operation });
    }
    const text = `query ($id: ID!) {
      seller {
        order(id: $id) { status packages { trackingNumber } }
        supplySources(first: 2) { nodes { supplySourceId alias status openState { isOpen } } }
      }
    }`;
    const variables = { id: known['amazonOrderId'] };
    const [interpreted, compiled, wasCompiled] = await compare({ name: '', text, variables });
    expect(wasCompiled).toBe(true);
    expect(compiled).toBe(interpreted);
    expect(interpreted.match(/UPSTREAM_UNAVAILABLE/g)).toHaveLength(5);
  });

  it.each([
    [
      'a variable of the wrong type',
      'query ($id: ID!) { seller { supplySource(id: $id) { supplySourceId } } }',
      { id: {} },
    ],
    [
      'a variable that is missing',
      'query ($id: ID!) { seller { supplySource(id: $id) { alias } } }',
      {},
    ],
  ])('for %s, which the interpreter reports', async (name, text, variables) => {
    const [interpreted, compiled, wasCompiled] = await compare({ name, text, variables });
    expect(wasCompiled).toBe(false);
    expect(compiled).toBe(interpreted);
    expect(interpreted).toContain('BAD_USER_INPUT');
  });
});

it('introspection is compiled, with the same result', async () => {
  const question = { name: '', text: getIntrospectionQuery(), variables: {} };
  const [interpreted, compiled, wasCompiled] = await compare(question);
  expect([wasCompiled, compiled === interpreted]).toEqual([true, true]);
});

it('a compiled query looks ahead through fragments and conditions', async () => {
  const text = `query ($id: ID!, $more: Boolean!) {
    seller { order(id: $id) { ...Parts @include(if: $more) ... @skip(if: $more) { placedAt } } }
  }
  fragment Parts on Order { status packages { trackingNumber } }`;
  for (const [more, included] of [
    [true, 2],
    [false, 0],
  ] as const) {
    const id = `112-100000${included + 4}-100000${included + 4}`;
    for (const _ of [1, 2, 3]) {
      await ask({ name: '', text, variables: { id, more } });
    }
    running.callsSince();
    const fresh = id.replaceAll('100000', '100001');
    await ask({ name: '', text, variables: { id: fresh, more } });
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  }
});
