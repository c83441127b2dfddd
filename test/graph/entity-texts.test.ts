import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const HOUR = 3_600_000;
const NODE = 'supplySourceId alias status updatedAt address { city } configuration { timeZone }';

let running: RunningApp;
let supplySourceId: string;
async function start(supplySourceTtlMs: number): Promise<void> {
  const env = { ANSWER_CACHE_MB: '0' };
  running = await startRunningApp({ env, caches: { supplySourceTtlMs } });
  ({ supplySourceId } = running.emulator.showcase);
}
afterEach(() => running.close());

let names = 0;

/**
 * Returns two responses as text, without the parts that belong to the request: the compiled one and, through an unknown
 * document, the interpreted one.
 */
async function both(body: string, variables: object = {}): Promise<[string, string]> {
  const ask = async (query: string): Promise<string> => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.text()).replace(/,"extensions":\{"cost".*$/, '');
  };
  const known = `query Known${body}`;
  await ask(known);
  await ask(known);
  return [await ask(known), await ask(`query New${(names += 1)}${body}`)];
}

async function change(field: string, input: object): Promise<void> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await running.request<Record<string, object>, object>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { error { message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data[field]).toEqual({ error: null });
}

const LIST = ` { seller { supplySources(first: 50) { nodes { ${NODE} } } } }`;
const EDGES = ` { seller { supplySources(first: 50) { edges { cursor node { ${NODE} } } pageInfo { endCursor } } } }`;
const ONE = `($id: ID!) { seller { supplySource(id: $id) { ${NODE} } } }`;

const CHANGES: [string, () => [string, object]][] = [
  [
    'updateSupplySource',
    () => ['updateSupplySource', { supplySourceId, changes: { alias: 'Harbour – Kent ☃' } }],
  ],
  [
    'updateSupplySourceStatus',
    () => ['updateSupplySourceStatus', { supplySourceId, status: 'INACTIVE' }],
  ],
  ['archiveSupplySource', () => ['archiveSupplySource', { supplySourceId, force: true }]],
];

describe.each([
  ['cached for an hour', HOUR],
  ['requested each time, and recognized when unchanged', 0],
])('sources that are %s', (_kept, ttlMs) => {
  it.each(CHANGES)('show no outdated JSON after %s', async (_, input) => {
    await start(ttlMs);
    for (const body of [LIST, EDGES, ONE]) {
      const [before, fresh] = await both(body, { id: supplySourceId });
      expect(before).toBe(fresh);
      expect(before).toContain(supplySourceId);
    }
    const [list] = await both(LIST);
    await change(...input());
    const [changed] = await both(LIST);
    expect(changed).not.toBe(list);
    for (const body of [LIST, EDGES, ONE]) {
      const [after, fresh] = await both(body, { id: supplySourceId });
      expect(after).toBe(fresh);
    }
  });
});

it('a source whose details fail has its error, without another call', async () => {
  await start(HOUR);
  const text = `{ seller { supplySources(first: 3) { nodes { ${NODE} } } } }`;
  for (const _ of [1, 2, 3]) await running.request(text);
  await change('updateSupplySourceStatus', { supplySourceId, status: 'INACTIVE' });
  running.emulator.control.addFault({ kind: '503', operation: 'getSupplySource' });
  const ask = async (query: string): Promise<readonly [unknown, unknown, unknown]> => {
    const { data, errors } = await running.request<unknown, object>(query);
    const told = errors?.map(({ path, message }) => [message, ...(path ?? [])].join()).toSorted();
    return [data, told, running.callsSince()['getSupplySource']];
  };
  running.callsSince();
  const compiled = await ask(text);
  expect(compiled[1]).toHaveLength(3);
  expect(await ask(`query Interpreted ${text}`)).toEqual(compiled);
});

it('a source that is unchanged is still requested each time', async () => {
  await start(0);
  const text = `{ seller { supplySources(first: 3) { nodes { ${NODE} } } } }`;
  for (const _ of [1, 2, 3, 4]) {
    running.callsSince();
    await running.request(text);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, getSupplySource: 3 });
  }
});
