import { pino } from 'pino';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createSchema } from '../../../src/app/create-schema.js';
import { startRunningApp } from '../../support/running-app.js';
import { CLIENT, startTraceCollector } from '../../support/trace-collector.js';
import type { ReceivedSpan, TraceCollector } from '../../support/trace-collector.js';
import { found, leavePersonalData, startQuotingAmazon, startSealed } from '../personal-flows.js';
import { syncing, whenSynced } from '../orders-fixture.js';
import { Shipping } from '../shipping-fixture.js';

let collector: TraceCollector;
beforeEach(async () => {
  collector = await startTraceCollector();
});
afterEach(() => collector.close());

const traced = () => ({
  env: collector.environment,
  // Tracing changes the schema, which the other tests share.
  schema: createSchema({ federation: false }),
});

const namesIn = (spans: readonly ReceivedSpan[]): string[] => spans.map(({ name }) => name);

it('a purchase shows each step of the ledger around its call', async () => {
  const running = await startRunningApp(traced());
  const shipping = new Shipping(running);
  await shipping.bought({ key: 'traced', ...shipping.purchase(1) });
  await running.close();
  const request = collector.one('mutation Buy');
  const names = namesIn(collector.spans.filter(({ traceId }) => traceId === request.traceId));
  expect(names).toEqual(
    expect.arrayContaining(['Mutation.buyShipping', 'createShipment', 'createShipment attempt']),
  );
  const steps = names.filter((name) => name.startsWith('purchases.'));
  const order = steps.filter((name) => /\.(intend|claim|purchased)$/.test(name));
  expect(order).toEqual(['purchases.intend', 'purchases.claim', 'purchases.purchased']);
  expect(collector.one('purchases.intend').attributes).toMatchObject({
    'fulfilment.outcome': 'recorded',
    'fulfilment.seller.id': running.emulator.sellers[0]!.sellerId,
  });
  expect(collector.bytes().includes('traced')).toBe(false);
});

it('a round with work has a trace, and rounds without any have none', async () => {
  const { env, ...sync } = syncing(collector.environment);
  const running = await startRunningApp({ ...traced(), ...sync, env });
  await whenSynced(running);
  await running.close();
  const rounds = collector.spans.filter(({ name }) => name.startsWith('round '));
  expect(rounds.length).toBeGreaterThan(0);
  expect(rounds.every(({ parentSpanId }) => parentSpanId === null)).toBe(true);
  const roots = new Set(rounds.map(({ traceId }) => traceId));
  expect(roots.size).toBe(rounds.length);
  const search = collector.spans.find(({ name }) => name === 'searchOrders');
  const trace = collector.spans.filter(({ traceId }) => traceId === search?.traceId);
  expect(search).toMatchObject({ kind: CLIENT });
  const [root] = trace.filter(({ parentSpanId }) => parentSpanId === null);
  expect(root?.name).toMatch(/^round /);
  expect(root?.attributes['fulfilment.seller.id']).toBe(running.emulator.sellers[0]!.sellerId);
  expect(namesIn(rounds)).not.toContain('round reconciler');
});

it('each event of a subscription has a trace', async () => {
  const running = await startRunningApp(traced());
  const client = createClient({
    url: `${running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const query = 'subscription Bought { purchaseUpdated { key state } }';
  const events = client.iterate({ query });
  const first = events.next();
  const shipping = new Shipping(running);
  for (const parcel of [1, 2])
    await shipping.bought({ key: `event-${parcel}`, ...shipping.purchase(parcel) });
  await first;
  await events.next();
  await client.dispose();
  await running.close();
  const spans = collector.spans.filter(({ name }) => name === 'subscription Bought');
  expect(spans.length).toBeGreaterThanOrEqual(2);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(spans.length);
  expect(spans[0]?.attributes).toMatchObject({ 'fulfilment.principal.id': 'local' });
});

it('no span contains personal data, whatever happens to purchases, confirmations and orders', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const running = await startSealed(
    quoting,
    { ...amazon.environment, ...collector.environment },
    { schema: createSchema({ federation: false }), logger: pino({ level: 'silent' }) },
  );
  await leavePersonalData(running);
  await running.close();
  // The client's person, and at least name and street of a buyer.
  expect(quoting.personal.size).toBeGreaterThanOrEqual(6);
  expect(namesIn(collector.spans)).toEqual(
    expect.arrayContaining(['purchases.unknown', 'purchase of a batch', 'createFeed']),
  );
  expect(found(collector.bytes(), quoting.personal)).toEqual([]);
  // The mutation of the batch woke the round that sent its purchases.
  const woken = collector.spans.filter(({ name }) => /batch-worker|of a batch/.test(name));
  expect(woken.length).toBeGreaterThanOrEqual(2);
  expect(woken.filter(({ parentSpanId }) => parentSpanId !== null)).toEqual([]);
  // Nor what only their own seller may know: keys, tokens, and texts of documents.
  expect(found(collector.bytes(), new Set(['key-5', 'Atza|', 'Atzr|', 'input: ']))).toEqual([]);
});
