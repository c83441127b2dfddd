import { graphql } from '../support/generated/gql.js';
import type { OrderFilterInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Filtered = graphql(`
  query FilteredOrders($filter: OrderFilterInput, $after: String) {
    seller {
      orders(first: 100, after: $after, filter: $filter) {
        totalCount
        unknownIds
        nodes {
          id
          amazonOrderId
          status
          placedAt
          updatedAt
          sellerOrderId
          programs
          isLate
          isGift
          isCancellationRequested
          shipToCountryCode
          labelPrintableFrom
          marketplace {
            id
            marketplaceId
          }
          relatedOrders {
            amazonOrderId
            relation
          }
          shipBy {
            latest
          }
          items {
            sku
            programs
            isGift
            requiresSerialNumber
            serialNumbers
            condition {
              type
              subtype
              note
            }
            shippingConstraints {
              signature
              ageCheck
              identityCheck
              pallet
              cashOnDelivery
            }
            scheduledDelivery {
              earliest
              latest
            }
            supplySource {
              supplySourceId
            }
          }
          packages {
            trackingNumber
          }
          purchases {
            state
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await new Shipping(running).bought();
  await whenSynced(running);
});
afterAll(() => running.close());

async function pageOf(filter: OrderFilterInput, after: string | null) {
  const { orders } = (await running.query(Filtered, { filter, after })).seller!;
  if (!orders) throw new Error('no orders');
  return orders;
}

async function all(filter: OrderFilterInput = {}) {
  const nodes = [];
  for (let after: string | null = null; ;) {
    const { totalCount, nodes: some, pageInfo } = await pageOf(filter, after);
    nodes.push(...some);
    after = pageInfo.endCursor ?? null;
    if (pageInfo.hasNextPage) continue;
    expect(totalCount).toBe(nodes.length);
    return nodes;
  }
}
type Node = Awaited<ReturnType<typeof all>>[number];

const idsOf = (nodes: readonly Node[]) => nodes.map(({ amazonOrderId }) => amazonOrderId);
const time = (text: string | null | undefined) => Date.parse(text ?? '');

describe('a filter of orders', () => {
  const cases: [string, (known: readonly Node[]) => OrderFilterInput, (node: Node) => boolean][] = [
    [
      'programs',
      () => ({ programs: ['prime', 'PREMIUM'] }),
      ({ programs }) => Boolean(programs?.some((name) => name === 'PRIME' || name === 'PREMIUM')),
    ],
    [
      'programs of items',
      () => ({ programs: ['SUBSCRIBE_AND_SAVE'] }),
      ({ items }) => items.some((item) => item.programs?.includes('SUBSCRIBE_AND_SAVE')),
    ],
    ['isGift', () => ({ isGift: true }), ({ isGift }) => isGift === true],
    ['isGift: false', () => ({ isGift: false }), ({ isGift }) => isGift === false],
    [
      'isCancellationRequested',
      () => ({ isCancellationRequested: false }),
      (node) => !node.isCancellationRequested,
    ],
    [
      'shipToCountryCodes',
      () => ({ shipToCountryCodes: ['DE', 'GB', 'CA', 'FR'] }),
      (node) => ['DE', 'GB', 'CA', 'FR'].includes(node.shipToCountryCode ?? ''),
    ],
    ['marketplaceIds', ([known]) => ({ marketplaceIds: [known!.marketplace!.id] }), () => true],
    ['other marketplaces', () => ({ marketplaceIds: ['A2EUQ1WTGCTBG2'] }), () => false],
    ['hasLabel', () => ({ hasLabel: true }), ({ purchases }) => (purchases ?? []).length > 0],
    [
      'hasLabel: false',
      () => ({ hasLabel: false, statuses: ['UNSHIPPED'] }),
      (node) => node.status === 'UNSHIPPED' && (node.purchases ?? []).length === 0,
    ],
    ['isLate', () => ({ isLate: true }), ({ isLate }) => isLate],
    ['isLate: false', () => ({ isLate: false }), ({ isLate }) => !isLate],
    [
      'isUnassigned',
      () => ({ isUnassigned: true }),
      ({ items }) => items.every(({ supplySource }) => supplySource === null),
    ],
    ['ids', (known) => ({ ids: [known[3]!.id, known[5]!.amazonOrderId] }), () => false],
    [
      'skus',
      () => ({ skus: ['MUG-SPECKLE-12', 'none'] }),
      ({ items }) => items.some(({ sku }) => sku === 'MUG-SPECKLE-12'),
    ],
    [
      'placed',
      (known) => ({ placed: { from: known[90]!.placedAt!, before: known[20]!.placedAt! } }),
      () => false,
    ],
    ['nothing', () => ({ statuses: [] }), () => false],
    [
      'several conditions',
      () => ({
        programs: ['PRIME'],
        isGift: false,
        statuses: ['UNSHIPPED'],
        skus: ['MUG-SPECKLE-12'],
      }),
      (node) =>
        Boolean(node.programs?.includes('PRIME')) &&
        node.isGift === false &&
        node.status === 'UNSHIPPED' &&
        node.items.some(({ sku }) => sku === 'MUG-SPECKLE-12'),
    ],
  ];

  it.each(cases)('%s lists the orders that fit, and counts them', async (name, filterOf, fits) => {
    const known = await all();
    const filter = filterOf(known);
    const wanted =
      name === 'ids'
        ? [known[3]!, known[5]!]
        : name === 'placed'
          ? known.filter(
              ({ placedAt }) =>
                time(placedAt) >= time(known[90]!.placedAt) &&
                time(placedAt) < time(known[20]!.placedAt),
            )
          : known.filter(fits);
    expect(idsOf(await all(filter))).toEqual(idsOf(wanted));
  });

  it('has orders on both sides of most facts', async () => {
    const known = await all();
    expect(known).toHaveLength(180);
    const shares = {
      programs: known.filter(({ programs }) => programs?.includes('PRIME')).length,
      gifts: known.filter(({ isGift }) => isGift).length,
      abroad: known.filter(
        ({ shipToCountryCode }) => shipToCountryCode !== null && shipToCountryCode !== 'US',
      ).length,
      labels: known.filter(({ purchases }) => (purchases ?? []).length > 0).length,
    };
    for (const share of Object.values(shares)) expect(share).toBeGreaterThan(0);
    for (const share of Object.values(shares)) expect(share).toBeLessThan(180);
  });

  it('names the ids without an order, whatever the other conditions are', async () => {
    const [first, second] = await all();
    const ids = [orderId(9_999), first!.id, second!.amazonOrderId, orderId(9_998), orderId(9_999)];
    const found = await pageOf({ ids, statuses: [] }, null);
    expect([found.nodes, found.unknownIds]).toEqual([[], [orderId(9_999), orderId(9_998)]]);
    expect((await pageOf({}, null)).unknownIds).toEqual([]);
  });

  it('finds an order by the tracking number of its label, in either case', async () => {
    const [bought] = await all({ hasLabel: true });
    const [{ trackingNumber }] = bought!.packages as [{ trackingNumber: string }];
    const found = await all({ trackingNumber: trackingNumber.toLowerCase() });
    expect(idsOf(found)).toEqual([bought!.amazonOrderId]);
    expect(await all({ trackingNumber: 'none' })).toEqual([]);
  });

  it('refuses a list that is too long, with the limit', async () => {
    const filter = { programs: Array.from({ length: 51 }, (_, n) => `P${n}`) };
    const { errors } = await running.request(Filtered, { filter });
    expect(errors?.[0]).toMatchObject({
      message:
        '`filter.programs` must be a list of at most 50 entries; got 51. Send the others in another request.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter' },
    });
  });
});

describe('the facts of an order', () => {
  it('are the same in lists and from Amazon', async () => {
    const known = await all();
    const fields = `amazonOrderId sellerOrderId programs isGift shipToCountryCode labelPrintableFrom
      marketplace { marketplaceId } relatedOrders { amazonOrderId relation }
      items { sku programs isGift requiresSerialNumber serialNumbers condition { type subtype note }
        shippingConstraints { signature ageCheck identityCheck pallet cashOnDelivery }
        scheduledDelivery { earliest latest } }`;
    const rare = [
      known.find(({ relatedOrders }) => relatedOrders?.length),
      known.find(({ labelPrintableFrom }) => labelPrintableFrom),
      known.find(({ items: [item] }) => item?.shippingConstraints?.signature),
      known.find(({ items: [item] }) => item?.requiresSerialNumber),
      known.find(({ items: [item] }) => item?.condition?.subtype === 'LIKE_NEW'),
      known.find(({ items: [item] }) => item?.scheduledDelivery),
      known.find(({ isGift }) => isGift),
    ];
    for (const order of rare) {
      const { data, errors } = await running.request<{ seller: { order: object } }, object>(
        `query ($id: ID!) { seller { order(id: $id, fresh: true) { ${fields} } } }`,
        { id: order!.id },
      );
      expect(errors).toBeUndefined();
      expect(order).toMatchObject(data.seller.order);
    }
  });

  it('that are personal come from Amazon for one call, and are not stored', async () => {
    const [gift] = await all({ isGift: true, statuses: ['UNSHIPPED'] });
    const { data, extensions } = await running.request<
      { seller: { order: { buyer: object; recipient: object; items: object[] } } },
      object
    >(
      `{ seller { order(id: "${gift!.amazonOrderId}") {
        buyer { name email companyName purchaseOrderNumber }
        recipient { addressType dropOffLocation instructions address { city } }
        items { gift { message wrapLevel } customizationUrl iossNumber } } } }`,
    );
    expect(data.seller.order).toMatchObject({
      buyer: { name: expect.any(String), email: expect.stringContaining('@') },
      recipient: { address: { city: expect.any(String) } },
      items: expect.arrayContaining([
        expect.objectContaining({
          gift: { message: 'Many happy returns!', wrapLevel: 'Plain paper' },
        }),
      ]),
    });
    expect(extensions.cost.calls).toEqual({ getOrder: 1 });
  });

  it('that are personal are read for each order of a list', async () => {
    const { data, extensions } = await running.request<
      { seller: { orders: { nodes: { items: { gift: object | null }[] }[] } } },
      object
    >(
      '{ seller { orders(first: 3, sortBy: PLACED_AT_ASC, filter: { isGift: true }) { nodes { items { gift { wrapLevel } } } } } }',
    );
    expect(data.seller.orders.nodes.map(({ items }) => items[0]?.gift)).toEqual([
      { wrapLevel: 'Plain paper' },
      { wrapLevel: 'Plain paper' },
      { wrapLevel: 'Plain paper' },
    ]);
    expect(extensions.cost.calls).toEqual({ getOrder: 3 });
  });
});
