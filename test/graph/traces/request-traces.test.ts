import { pino } from 'pino';
import { startRunningApp } from '../../support/running-app.js';
import type { RunningApp } from '../../support/running-app.js';
import { CLIENT, SERVER, startTraceCollector } from '../../support/trace-collector.js';
import type { ReceivedSpan, TraceCollector } from '../../support/trace-collector.js';
import { createSchema } from '../../../src/app/create-schema.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const FROM_CALLER = { traceparent: `00-${TRACE}-${CALLER}-01` };
const PLAN = { ratePerSecond: 20, burst: 10, source: 'test' };
const SOURCES = 'query Sources { seller { supplySources(first: 2) { nodes { alias } } } }';

let collector: TraceCollector;
let running: RunningApp;
let lines: string[];
beforeEach(async () => {
  collector = await startTraceCollector();
  lines = [];
  running = await start();
});
afterEach(async () => {
  await stop();
  await collector.close();
});

let isRunning = false;

/** Stops the program, which sends the last spans. */
async function stop(): Promise<void> {
  if (isRunning) await running.close();
  isRunning = false;
}

function start(env: Record<string, string> = {}): Promise<RunningApp> {
  isRunning = true;
  return startRunningApp({
    env: { ...collector.environment, ...env },
    // Tracing changes the schema, which the other tests share.
    schema: createSchema({ federation: false }),
    logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    // Nothing is cached, and one call a second shows the wait for the next one.
    caches: { supplySourceTtlMs: 0 },
    planFor: () => PLAN,
  });
}

/** Returns the spans of the caller's trace. The shutdown sends what is left. */
async function spansOfTrace(): Promise<ReceivedSpan[]> {
  await stop();
  return collector.spans.filter(({ traceId }) => traceId === TRACE);
}

/** Returns the lines of the access log. */
const requests = (): Record<string, unknown>[] =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'request');

const shape = ({ name, isFailed, attributes }: ReceivedSpan) => ({
  name,
  isFailed,
  status: attributes['http.response.status_code'],
  attempt: attributes['sp_api.attempt'],
});

it('a request continues the trace of its caller down to the attempts of its calls', async () => {
  await running.request(SOURCES, {}, { headers: FROM_CALLER });
  const spans = await spansOfTrace();
  const request = collector.one('query Sources');
  expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: SERVER });
  const [sellerId] = [running.emulator.sellers[0]?.sellerId];
  expect(request.attributes).toMatchObject({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Sources',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'fulfilment.principal.id': 'local',
    'fulfilment.seller.id': sellerId,
  });
  const childOf = (parent: ReceivedSpan, child: string) =>
    collector.children(parent).find(({ name }) => name === child);
  const resolver = childOf(request, 'Seller.supplySources');
  expect(resolver).toMatchObject({ isFailed: false });
  const call = childOf(resolver!, 'getSupplySources');
  expect(call).toMatchObject({
    name: 'getSupplySources',
    kind: CLIENT,
    attributes: { 'fulfilment.seller.id': sellerId, 'sp_api.attempts': 1 },
  });
  const names = collector.children(call!).map(({ name }) => name);
  expect(names.sort()).toEqual(['getSupplySources attempt', 'lwaToken']);
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

it('compiled and prepared queries have the same spans as interpreted ones', async () => {
  const ids = Array.from({ length: 6 }, (_, at) => `${at + 1}`.repeat(32));
  for (const id of ids) {
    const headers = { traceparent: `00-${id}-${CALLER}-01` };
    await running.request(SOURCES, {}, { headers });
  }
  const metrics = await (await fetch(`${running.url}/metrics`)).text();
  expect(metrics).toMatch(/graphql_executions_total\{\w+="prepared"\} [1-9]/);
  await stop();
  const tree = [
    'Seller.supplySources',
    'getSupplySources',
    'getSupplySources attempt',
    'query Sources',
  ];
  // On a busy machine, further resolvers and reads take long enough for a span.
  const inTree = ({ name }: ReceivedSpan): boolean => tree.includes(name);
  const trees = ids.map((id) =>
    collector.spans.filter((span) => span.traceId === id && inTree(span)).map(({ name }) => name),
  );
  expect(trees.map((names) => names.sort())).toEqual(ids.map(() => tree));
  const requested = collector.spans.filter(({ name }) => name === 'query Sources');
  const sellerId = running.emulator.sellers[0]!.sellerId;
  expect(requested.map(({ attributes }) => attributes['fulfilment.seller.id'])).toEqual(
    ids.map(() => sellerId),
  );
});

it('a call that is retried after a 429 has an attempt for each request, with its wait for quota', async () => {
  running.emulator.control.addFault({ kind: '429', operation: 'getSupplySources', next: 1 });
  await running.request(SOURCES, {}, { headers: FROM_CALLER });
  await spansOfTrace();
  const call = collector.one('getSupplySources');
  const attempts = collector.children(call).filter(({ name }) => name !== 'lwaToken');
  expect(attempts.map(shape)).toEqual([
    { name: 'getSupplySources attempt', isFailed: true, status: 429, attempt: 1 },
    { name: 'getSupplySources attempt', isFailed: false, status: 200, attempt: 2 },
  ]);
  const [first, second] = attempts.map(({ attributes }) => attributes);
  expect(first).toMatchObject({ 'error.type': 'UPSTREAM_THROTTLED', 'sp_api.quota_wait_ms': 0 });
  expect(second!['sp_api.quota_wait_ms']).toBeGreaterThan(0);
  expect(second!['aws.request_id']).toEqual(expect.any(String));
  expect(call.attributes).toMatchObject({ 'sp_api.attempts': 2 });
  expect(call.attributes['sp_api.quota_wait_ms']).toBe(second!['sp_api.quota_wait_ms']);
});

it('a call that fails marks the request as failed, with the code and no message', async () => {
  running.emulator.control.addFault({ kind: '503', operation: 'getSupplySources' });
  await running.request(SOURCES, {}, { headers: FROM_CALLER });
  await spansOfTrace();
  for (const name of ['query Sources', 'Seller.supplySources', 'getSupplySources'])
    expect(collector.one(name)).toMatchObject({
      isFailed: true,
      attributes: { 'error.type': 'UPSTREAM_UNAVAILABLE' },
    });
  expect(collector.bytes().toString()).not.toContain('exception');
});

it('a client that asks for an unknown seller does not mark the request as failed', async () => {
  const unknown =
    'query Unknown { seller(id: "A0") { supplySources(first: 2) { nodes { alias } } } }';
  await running.request(unknown, {}, { headers: FROM_CALLER });
  await spansOfTrace();
  expect(collector.one('query Unknown').isFailed).toBe(false);
});

it('the lines of a request name its trace and its seller', async () => {
  const sellerId = running.emulator.sellers[0]!.sellerId;
  await running.request(SOURCES, {}, { headers: FROM_CALLER });
  await running.request('{ __typename }');
  await stop();
  const [first, second] = requests();
  expect(first).toMatchObject({ traceId: TRACE, sellerId, operationName: 'Sources' });
  expect(second!['traceId']).toMatch(/^[0-9a-f]{32}$/);
  expect(second!['traceId']).not.toBe(TRACE);
  expect(second).not.toHaveProperty('sellerId');
});

it('probes and the files of pages have no spans', async () => {
  for (const path of ['/healthz', '/readyz', '/metrics', '/nowhere'])
    await fetch(`${running.url}${path}`, { headers: FROM_CALLER });
  expect(await spansOfTrace()).toEqual([]);
});

it('the process is named by the standard variables', async () => {
  await stop();
  running = await start({
    OTEL_SERVICE_NAME: 'shipping',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test%20bench,team=docks',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-the-collector',
  });
  await running.request('{ __typename }');
  await stop();
  expect(collector.resources.at(-1)).toMatchObject({
    'service.name': 'shipping',
    'service.version': expect.any(String),
    'service.instance.id': expect.any(String),
    'deployment.environment.name': 'test bench',
    team: 'docks',
  });
  expect(collector.headers.at(-1)).toMatchObject({ authorization: 'Bearer of-the-collector' });
  expect(lines.join('')).not.toContain('of-the-collector');
});

it('a caller that does not sample its trace gets no spans, and its trace id in the log', async () => {
  const headers = { traceparent: `00-${TRACE}-${CALLER}-00` };
  await running.request(SOURCES, {}, { headers });
  expect(await spansOfTrace()).toEqual([]);
  expect(requests()).toEqual([expect.objectContaining({ traceId: TRACE })]);
});

it('a sampler that is always off records nothing', async () => {
  await stop();
  running = await start({ OTEL_TRACES_SAMPLER: 'always_off' });
  await running.request(SOURCES, {}, { headers: FROM_CALLER });
  expect(await spansOfTrace()).toEqual([]);
});
