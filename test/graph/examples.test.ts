import { explorerExamples } from '../../src/server/explorer/examples.js';
import { exampleFor } from '../../src/server/explorer/explorer-example.js';
import type { ExplorerExample } from '../../src/server/explorer/explorer-example.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

describe("the explorer's examples", () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
  });
  afterAll(() => running.close());

  const examples = () => explorerExamples(running.emulator.showcase);
  const run = async (title: string) => {
    const example = examples().find((one) => one.title === title)!;
    const answer = await running.request<Record<string, unknown>, object>(
      example.query,
      example.variables ?? {},
    );
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  it.each([
    'Stores',
    'One store',
    'Stock of a store',
    'Set stock',
    'Set stock in bulk',
    'New store',
    'Opening hours',
    'Holiday hours',
    'Sizes of products',
    'Save a box',
    'Suggested parcel',
    'Open orders',
    'Orders of a store',
    'One order',
    'Hold an order',
    'Claim an order',
    'Ship from where',
    'Onboarding',
    'Quote',
    'Confirm',
    'Correct a tracking number',
    'Confirm a batch',
    'Buy a label',
    'Questions of carriers',
    'Buy abroad',
    'Buy a batch',
    'Buy for open orders',
    'Stop a batch',
    'Purchases',
    'End of the day',
    'New webhook',
    'Webhooks',
    'Sellers',
    'Connect a seller',
  ])('run unchanged: %s', async (title) => {
    expect(JSON.stringify(await run(title))).not.toMatch(/"code":"[A-Z_]+","message"/);
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
      .filter((title) => title !== 'New store' && !title.startsWith('Watch'));
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

  // The suite in a browser runs the subscriptions.
  it('are all covered here', () => {
    expect(examples()).toHaveLength(46);
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
      expect(examples).toHaveLength(46);
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
