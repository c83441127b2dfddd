import { explorerExamples } from '../../src/server/explorer/examples.js';
import { exampleFor } from '../../src/server/explorer/explorer-example.js';
import type { ExplorerExample } from '../../src/server/explorer/explorer-example.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

// Some orders of the store have a product whose size is not known.
const EXPECTED: Readonly<Record<string, string>> = { 'Orders of a store': 'PACKAGE_UNKNOWN' };

describe("the explorer's examples", () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
  });
  afterAll(() => running.close());

  const examples = () => explorerExamples(running.emulator.showcase);
  const named = (title: string) => examples().find((one) => one.title === title)!;
  const run = async (title: string) => {
    const example = named(title);
    const answer = await running.request<Record<string, unknown>, object>(
      example.query,
      example.variables ?? {},
    );
    const unexpected = answer.errors?.filter(
      ({ extensions }) => extensions?.code !== EXPECTED[title],
    );
    expect(unexpected ?? []).toEqual([]);
    return answer.data;
  };

  it.each([
    'Stores',
    'One store',
    'New store',
    'Onboarding',
    'Opening hours',
    'Holiday hours',
    'Holiday hours of several stores',
    'Scheduled changes',
    'Stock of a store',
    'Set stock',
    'Set stock in bulk',
    'Follow a stock batch',
    'Open orders',
    'Due today at a store',
    'Orders of a store',
    'One order',
    'Scan a code',
    'Hold an order',
    'Lift a hold',
    'Claim an order',
    'Release a claim',
    'Ship from where',
    'Quote',
    'Buy a label',
    'Questions of carriers',
    'Buy abroad',
    'Buy a batch',
    'A second parcel',
    'Buy for open orders',
    'Stop a batch',
    'Purchases',
    'Cancelled and not bought again',
    'Sizes of products',
    'Save a box',
    'My boxes',
    'Suggested parcel',
    'Pick list of a store',
    'Print a batch',
    'End of the day',
    'Confirm',
    'Correct a tracking number',
    'Confirm a batch',
    'New webhook',
    'Webhooks',
    'Sellers',
    'Connect a seller',
    'Access keys',
    'Audit',
    'Health',
  ])('run unchanged: %s', async (title) => {
    expect(JSON.stringify(await run(title))).not.toMatch(
      /(?<!"problem":\{)"code":"[A-Z_]+","message"/,
    );
  });

  // The server works on batches in the background.
  const whenDone = async (title: string) => {
    for (;;) {
      const answer = await run(title);
      if (/"isDone":true/.test(JSON.stringify(answer))) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  it('buy every label of the batch', async () => {
    expect(await whenDone('Buy a batch')).toMatchObject({
      buyShippingBatch: {
        batch: {
          purchases: {
            nodes: [
              { state: 'PURCHASED', rejection: null },
              { state: 'PURCHASED', rejection: null },
            ],
          },
        },
      },
    });
  });

  it('correct the package that they confirmed', async () => {
    for (const title of ['Confirm', 'Correct a tracking number', 'Confirm']) await run(title);
    const { amazonOrderId } = running.emulator.showcase.confirmed;
    const { data } = await running.request<object, object>(
      `{ seller { order(id: "${amazonOrderId}") { packages { packageReferenceId trackingNumber } } } }`,
    );
    const confirmed = { packageReferenceId: '1', trackingNumber: '1Z999AA10123456784' };
    expect(data).toEqual({ seller: { order: { packages: [confirmed] } } });
    expect(await run('Correct a tracking number')).toMatchObject({
      confirmShipment: {
        confirmation: {
          trackingNumber: '1Z999AA10123456793',
          verification: { state: 'VERIFIED' },
        },
      },
    });
  });

  it('show in every order what they are about', async () => {
    const all = examples()
      .map(({ title }) => title)
      .filter((title) => !/^(?:New store|New access key|Watch.*)$/.test(title));
    for (const title of [...all, ...all.toReversed()]) await run(title);
    await whenDone('Buy a batch');
    const shown = { shippingObstacle: null };
    expect(await run('Quote')).toMatchObject({
      seller: {
        order: { ...shown, shippingQuote: { offers: expect.arrayContaining([expect.anything()]) } },
      },
    });
    expect(await run('Ship from where')).toMatchObject({
      seller: {
        order: {
          ...shown,
          shipFromSuggestions: { suggestions: [{ rank: 1 }, { rank: 2 }] },
        },
      },
    });
  });

  it('suggest a parcel in the box that they saved, and schedule one holiday', async () => {
    for (const title of ['Sizes of products', 'Save a box']) await run(title);
    expect(await run('Suggested parcel')).toMatchObject({
      seller: {
        order: {
          suggestedParcel: { isComplete: true, missingSkus: [], box: { name: 'Small box' } },
          shippingQuote: { cheapestInTime: { offer: { name: expect.any(String) } } },
        },
      },
    });
    await run('Holiday hours');
    expect(await run('Holiday hours')).toMatchObject({
      scheduleSupplySourceChange: {
        isReplay: true,
        scheduledChange: { state: 'SCHEDULED' },
        error: null,
      },
    });
  });

  it('archive no store with open orders', async () => {
    expect(await run('Archive a store')).toMatchObject({
      archiveSupplySource: {
        supplySource: { status: 'ACTIVE' },
        error: { code: 'SUPPLY_SOURCE_IN_USE', openOrderCount: expect.any(Number) },
      },
    });
  });

  it('require a shipment id to attach one', async () => {
    expect(await run('Attach a shipment')).toMatchObject({
      attachShipment: { error: { code: 'INVALID_INPUT', path: ['input', 'shipmentId'] } },
    });
  });

  it('buy one label, however often they run', async () => {
    await whenDone('Buy a batch');
    running.callsSince();
    const [first, second] = [await run('Buy a label'), await run('Buy a label')];
    // The link to a label contains the second in which it expires.
    expect(withoutLinks(first)).toBe(withoutLinks(second));
    expect(first).toMatchObject({
      buyShipping: { purchase: { key: 'my-first-label' }, error: null },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });

  it('require an offer of a quote for a purchase without a parcel', async () => {
    expect(await run('Buy an offer')).toMatchObject({
      buyShipping: { error: { code: 'INVALID_INPUT', path: ['input', 'offerId'] } },
    });
  });

  it('show what a guard says, and buy despite it once the variables name it', async () => {
    const guards = [{ guard: 'CONSTRAINT_UNMET', orderItems: [{ title: expect.any(String) }] }];
    expect(await run('Buy despite a guard')).toMatchObject({
      buyShipping: { purchase: null, error: { code: 'PURCHASE_GUARDED', guards } },
    });
    const { query, variables } = examples().find(({ title }) => title === 'Buy despite a guard')!;
    const { input } = variables as { input: object };
    const despite = ['CONSTRAINT_UNMET'];
    const { data } = await running.request<object, object>(query, { input: { ...input, despite } });
    expect(data).toMatchObject({
      buyShipping: { purchase: { state: 'PURCHASED', despite }, error: null },
    });
  });

  it('show that the buyer asked to cancel, and buy despite it', async () => {
    const guards = [
      {
        guard: 'CANCELLATION_REQUESTED',
        orderItems: [{ cancellation: { requestReason: 'Ordered by mistake' } }],
      },
    ];
    const title = 'Buy despite a cancellation request';
    expect(await run(title)).toMatchObject({
      buyShipping: { purchase: null, error: { code: 'PURCHASE_GUARDED', guards } },
    });
    const { query, variables } = examples().find((one) => one.title === title)!;
    const { input } = variables as { input: object };
    const despite = ['CANCELLATION_REQUESTED'];
    const { data } = await running.request<object, object>(query, { input: { ...input, despite } });
    expect(data).toMatchObject({
      buyShipping: {
        purchase: { state: 'PURCHASED', despite, order: { isCancellationRequested: true } },
        error: null,
      },
    });
  });

  it('require a shipment id only for a cancellation', async () => {
    expect(await run('Cancel')).toMatchObject({
      cancelShipment: { error: { code: 'INVALID_INPUT' } },
    });
  });

  it('refuse to settle what needs no settling', async () => {
    await run('Buy a label');
    expect(await run('Settle')).toMatchObject({
      settlePurchase: {
        purchase: { key: 'my-first-label', state: 'PURCHASED' },
        error: { code: 'PURCHASE_NOT_UNSETTLED', nextStep: 'USE_EXISTING' },
      },
    });
  });

  it('buy a second parcel of an order, once', async () => {
    await whenDone('Buy a batch');
    expect(await run('A second parcel')).toMatchObject({
      buyShipping: {
        isReplay: true,
        purchase: { state: 'PURCHASED', additionalParcel: true, items: [{ quantity: 1 }] },
        error: null,
      },
    });
    const { query, variables } = named('A second parcel');
    const { input } = variables as { input: object };
    const { data } = await running.request<object, object>(query, {
      input: { ...input, key: 'my-third-parcel' },
    });
    expect(data).toMatchObject({
      buyShipping: { error: { code: 'SHIPMENT_ALREADY_PURCHASED', remaining: [] } },
    });
  });

  it('end the hold and the claim that they made', async () => {
    const { amazonOrderId } = running.emulator.showcase.confirmed;
    for (const title of ['Hold an order', 'Claim an order']) await run(title);
    expect(await run('Lift a hold')).toMatchObject({
      releaseOrders: { amazonOrderIds: [amazonOrderId], orders: [{ hold: null }], error: null },
    });
    expect(await run('Release a claim')).toMatchObject({
      releaseClaims: { amazonOrderIds: [amazonOrderId], orders: [{ claim: null }], error: null },
    });
  });

  it('cancel the holiday that they list', async () => {
    await run('Holiday hours');
    const { seller } = (await run('Scheduled changes')) as any; // oxlint-disable-line typescript/no-explicit-any -- as in the suites of the graph
    const [{ id, state }] = seller.scheduledChanges.nodes;
    expect(state).toBe('SCHEDULED');
    const input = { scheduledChangeId: id };
    const title = 'Cancel a scheduled change';
    const { data } = await running.request<object, object>(named(title).query, { input });
    expect(data).toMatchObject({
      cancelScheduledChange: { scheduledChange: { state: 'CANCELLED' }, error: null },
    });
    expect(await run(title)).toMatchObject({
      cancelScheduledChange: { error: { code: 'INVALID_INPUT' } },
    });
  });

  it('show in due orders of a store what still needs a label', async () => {
    const { timeZone } = running.emulator.showcase;
    const due = expect.objectContaining({
      items: [expect.objectContaining({ sku: 'ROWER-HOME' })],
    });
    expect(await run('Due today at a store')).toMatchObject({
      seller: {
        supplySource: {
          shippingStatus: { timeZone, dueToday: { count: expect.any(Number) } },
          orders: { nodes: expect.arrayContaining([due]) },
        },
      },
    });
  });

  // The last one, because it cancels the label that others replay.
  it('buy again what they have cancelled', async () => {
    const again = 'Buy again after a cancellation';
    const { buyShipping } = (await run('Buy a label')) as any; // oxlint-disable-line typescript/no-explicit-any -- as in the suites of the graph
    expect(await run(again)).toMatchObject({
      buyShipping: { error: { code: 'SHIPMENT_ALREADY_PURCHASED' } },
    });
    const { shipmentId } = buyShipping.purchase.shipment;
    await running.request<object, object>(named('Cancel').query, { input: { shipmentId } });
    const list = 'Cancelled and not bought again';
    expect(await run(list)).toMatchObject({
      seller: { purchases: { nodes: [{ key: 'my-first-label', shipmentId }], totalCount: 1 } },
    });
    expect(await run(again)).toMatchObject({
      buyShipping: { purchase: { state: 'PURCHASED' }, error: null },
    });
    expect(await run(list)).toMatchObject({ seller: { purchases: { totalCount: 0 } } });
  });

  // The suite in a browser runs the subscriptions.
  it('are all covered here', () => {
    expect(examples()).toHaveLength(63);
  });
});

describe("the explorer's examples with several sellers", () => {
  it('name the first one', async () => {
    const running = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    try {
      const page = await (await fetch(`${running.url}/explorer`)).text();
      const [, json = ''] = /id="examples">(.*?)<\/script>/s.exec(page)!;
      const given = JSON.parse(json) as { examples: ExplorerExample[]; sellerId: string };
      expect(given).toMatchObject({
        needsKey: false,
        hasSeveral: true,
        sellerId: running.emulator.sellers[0]!.sellerId,
      });
      const examples = given.examples.map((example) => ({
        title: example.title,
        ...exampleFor(given.sellerId, example),
      }));
      expect(examples).toHaveLength(63);
      const watching = examples.find(({ title }) => title === 'Watch a batch')?.query;
      expect(watching).toMatch(/purchaseBatchUpdated\(id: \$id, sellerId: "\w+"\)/);
      for (const { title, query, variables } of examples) {
        if (title.startsWith('Watch')) continue;
        const answer = await running.request<object, object>(query, variables ?? {});
        expect([title, JSON.stringify(answer)]).toEqual([
          title,
          expect.not.stringMatching(/SELLER_REQUIRED|id of one of `sellers`|GRAPHQL_/),
        ]);
      }
    } finally {
      await running.close();
    }
  });
});

function withoutLinks(answer: unknown): string {
  return JSON.stringify(answer).replaceAll(/"url":"[^"]*"/g, '"url":"…"');
}
