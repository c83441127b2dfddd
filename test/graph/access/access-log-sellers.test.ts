import { request } from 'undici';
import { createLogger } from '../../../src/telemetry/logger.js';
import { startRunningApp } from '../../support/running-app.js';
import type { RunningApp } from '../../support/running-app.js';
import { until } from '../until.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

const lines: Record<string, unknown>[] = [];
let running: RunningApp;
let ids: string[];
beforeAll(async () => {
  const write = (line: string): void => void lines.push(JSON.parse(line));
  running = await startRunningApp({
    env: { EMULATOR_SELLERS: '3' },
    logger: createLogger({ level: 'info', destination: { write } }),
  });
  ids = running.emulator.sellers.map(({ sellerId }) => sellerId);
});
afterAll(() => running.close());

/** Sends a query several times. Returns the seller fields of its lines. */
async function sellersIn(query: string, times = 1): Promise<object[]> {
  lines.length = 0;
  for (let at = 0; at < times; at += 1) await running.request(query);
  const ofRequests = () => lines.filter(({ msg }) => msg === 'request');
  await until(async () => ofRequests().length === times);
  return ofRequests().map(({ sellerId, sellers, sellerIds }) =>
    JSON.parse(JSON.stringify({ sellerId, sellers, sellerIds })),
  );
}

const sourcesOf = (id: string): string =>
  `seller(id: "${id}") { supplySources(first: 1) { nodes { alias } } }`;

it('a line names the seller of a request, also of an interpreted, a prepared and a cached one', async () => {
  const [first] = ids;
  const query = `query One { ${sourcesOf(first!)} }`;
  expect(await sellersIn(query, 5)).toEqual(Array.from({ length: 5 }, () => ({ sellerId: first })));
  const metrics = await (await fetch(`${running.url}/metrics`)).text();
  expect(metrics).toMatch(/remembered_answers_total\{\w+="hit"\} [1-9]/);
});

it('a line counts several sellers and names the first ones', async () => {
  const [first, second, third] = ids;
  const query = `{ a: ${sourcesOf(first!)} b: ${sourcesOf(second!)} c: ${sourcesOf(third!)} }`;
  expect(await sellersIn(query)).toEqual([{ sellers: 3, sellerIds: [first, second, third] }]);
});

it('a line of a request without a seller has none', async () => {
  expect(await sellersIn('{ viewer { actor } }')).toEqual([{}]);
  expect(await sellersIn('{ seller(id: "A0UNKNOWN") { id } }')).toEqual([{}]);
});

it("a line has the id of the caller's trace, also while tracing is off", async () => {
  lines.length = 0;
  const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
  await running.request('query Traced { viewer { actor } }', {}, { headers: { traceparent } });
  await running.request('query Wrong { __typename }', {}, { headers: { traceparent: '00-0-0-0' } });
  const lineOf = (name: string) => lines.find(({ operationName }) => operationName === name);
  await until(async () => Boolean(lineOf('Traced') && lineOf('Wrong')));
  expect(lineOf('Traced')).toMatchObject({ traceId: TRACE });
  expect(lineOf('Wrong')).not.toHaveProperty('traceId');
});

it('requests for another host are one line with a warning, not one each', async () => {
  lines.length = 0;
  for (let at = 0; at < 3; at += 1) {
    const { statusCode, body } = await request(`${running.url}/graphql`, {
      headers: { host: 'elsewhere.example' },
    });
    await body.dump();
    expect(statusCode).toBe(421);
  }
  await running.request('query Last { __typename }');
  await until(async () => lines.some(({ operationName }) => operationName === 'Last'));
  expect(lines.filter(({ status }) => status === 421)).toEqual([]);
  expect(lines.filter(({ task }) => task === 'callers')).toEqual([
    expect.objectContaining({
      cause: 'MISDIRECTED_REQUEST',
      level: 'warn',
      advice: expect.stringContaining('PUBLIC_URL'),
    }),
  ]);
});
