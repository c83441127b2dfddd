import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId } from './shipping-fixture.js';

interface Marked {
  readonly marked: {
    readonly notIndexed: readonly string[] | null;
    readonly error: { readonly code: string; readonly path: readonly string[] } | null;
  };
}

const MUTATIONS: readonly (readonly [string, string, object])[] = [
  ['holdOrders', 'HoldOrdersInput', { reason: 'Stock is missing' }],
  ['releaseOrders', 'ReleaseOrdersInput', {}],
  ['claimOrders', 'ClaimOrdersInput', { by: 'Station 3' }],
  ['releaseClaims', 'ReleaseClaimsInput', {}],
  ['tagOrders', 'TagOrdersInput', { add: ['Fragile'] }],
];

/** Amazon may issue such an id one day. */
const UNKNOWN = '999-7654321-7654321';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

describe.each(MUTATIONS)('%s', (name, type, more) => {
  const mark = async (orderIds: readonly string[]) => {
    const { data } = await running.request<Marked, object>(
      `mutation Marked($input: ${type}!) { marked: ${name}(input: $input) { notIndexed error { code path } } }`,
      { input: { orderIds, ...more } },
    );
    return data.marked;
  };

  it('takes an id with blanks around it', async () => {
    expect(await mark([` ${orderId(1)}\t`, orderId(1)])).toEqual({ notIndexed: [], error: null });
  });

  it('says which orders are not known here', async () => {
    expect(await mark([orderId(1), UNKNOWN])).toEqual({ notIndexed: [UNKNOWN], error: null });
  });

  it.each(['order', '', ' ', '---', 'a\nb', `1\u00002`])(
    'refuses %j, with its path',
    async (id) => {
      expect(await mark([orderId(1), id])).toEqual({
        notIndexed: null,
        error: { code: 'INVALID_INPUT', path: ['input', 'orderIds', '1'] },
      });
    },
  );
});
