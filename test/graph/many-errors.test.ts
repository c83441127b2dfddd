import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, number) => `a${number}: ${field}`).join(' ');
const texts = (count: number) => ({ ids: Array.from({ length: count }, () => 'no id') });

describe('a list whose last entries fail', () => {
  // The third execution runs compiled code.
  it.each([1, 2, 3])('has a null for each of them: execution %d', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const id = `SupplySource:${running.emulator.sellers[0]!.sellerId}:${supplySourceId}`;
    const { data, errors } = await running.request<{ nodes: unknown[] }, object>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [id, 'no id', id, 'no id', 'no id'] },
    );
    expect(data.nodes).toEqual([{ id }, null, { id }, null, null]);
    expect(errors?.map(({ path }) => path)).toEqual([1, 3, 4].map((at) => ['nodes', at]));
  });
});

describe('an answer with many errors', () => {
  it('does not end the server when entries of a list fail', async () => {
    const query = `query ($ids: [ID!]!) { ${aliases(12, 'nodes(ids: $ids) { id }')} }`;
    const { data, errors } = await running.request<Record<string, unknown[]>, object>(
      query,
      texts(2),
    );
    expect(data['a11']).toEqual([null, null]);
    expect(errors).toHaveLength(24);
    expect(errors?.[23]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  // The third execution runs compiled code.
  it.each([1, 2, 3])('has at most 500: execution %d', async () => {
    const query = `query ($ids: [ID!]!) { ${aliases(6, 'nodes(ids: $ids) { id }')} }`;
    const most = await running.request(query, texts(83));
    expect([most.data === null, most.errors?.length]).toEqual([false, 498]);
    const { data, errors } = await running.request(query, texts(84));
    expect(data).toBeNull();
    expect(errors).toHaveLength(21);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.at(-1)).toMatchObject({
      message: expect.stringMatching(/^504 fields failed, and an answer has at most 500 errors/),
      extensions: { code: 'TOO_MANY_ERRORS', limit: 500, found: 504 },
    });
  });

  it('of a mutation keeps its data, and has the first 500', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const times = aliases(60, 'openState(at: "9999-12-31T00:00:00Z") { isOpen }');
    const answer = await running.request<
      { updateSupplySourceStatus: { supplySource: { alias: string } } },
      object
    >(
      `mutation ($input: UpdateSupplySourceStatusInput!) { updateSupplySourceStatus(input: $input) {
        supplySource { alias seller { supplySources(first: 9) { nodes { ${times} } } } }
      } }`,
      { input: { supplySourceId, status: 'ACTIVE' } },
    );
    expect(answer.data.updateSupplySourceStatus.supplySource.alias).toContain('Seattle');
    expect(answer.errors).toHaveLength(501);
    expect(answer.errors?.at(-1)).toMatchObject({ extensions: { code: 'TOO_MANY_ERRORS' } });
  });

  it('is refused when it could have thousands: an id counts as 80 values', async () => {
    const query = `query ($ids: [ID!]!) { ${aliases(11, 'nodes(ids: $ids) { id }')} }`;
    const { errors } = await running.request(query, texts(100));
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });

  it('of a subscription has no data, and the first 20', async () => {
    const { key } = (await new Shipping(running).buy()).purchase!;
    const times = aliases(60, 'openState(at: "9999-12-31T00:00:00Z") { isOpen }');
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const query = `subscription { purchaseUpdated(ids: ["${key}"]) {
      seller { supplySources(first: 9) { nodes { ${times} } } }
    } }`;
    const { value } = await client.iterate({ query }).next();
    await client.dispose();
    const { data, errors } = value as { data: unknown; errors: object[] };
    expect([data, errors.length]).toEqual([null, 21]);
    expect(errors.at(-1)).toMatchObject({ extensions: { code: 'TOO_MANY_ERRORS', found: 540 } });
  });
});
