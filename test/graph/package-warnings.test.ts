import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { graphql } from '../support/generated/gql.js';
import type { PackageInput, ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { aUnit, inches, ounces, saveUnits } from './packing-fixture.js';
import { orderId } from './shipping-fixture.js';

const BuyDoubted = graphql(`
  mutation BuyDoubted($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      isReplay
      warnings {
        path
        message
      }
      purchase {
        package {
          warnings {
            path
            message
          }
        }
      }
      error {
        message
      }
    }
  }
`);

const QuoteDoubted = graphql(`
  query QuoteDoubted($id: ID!, $parcel: ParcelInput) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel) {
          offers {
            id
            shippingServiceId
          }
          warnings {
            path
            message
          }
        }
      }
    }
  }
`);

const BatchDoubted = graphql(`
  mutation BatchDoubted($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      warnings {
        path
        message
      }
      error {
        message
      }
    }
  }
`);

const OrdersDoubted = graphql(`
  mutation OrdersDoubted($input: BuyShippingForOrdersInput!) {
    buyShippingForOrders(input: $input) {
      warnings {
        path
        message
      }
      error {
        message
      }
    }
  }
`);

const Doubted = graphql(`
  query DoubtedPurchases($first: Int!) {
    seller {
      purchases(first: $first) {
        nodes {
          package {
            warnings {
              path
            }
          }
        }
      }
    }
  }
`);

const Sizes = graphql(`
  query ListedMug {
    seller {
      listing(sku: "MUG-SPECKLE-12") {
        packedUnit {
          source
        }
      }
    }
  }
`);

const SuggestedNow = graphql(`
  query SuggestedNow($id: ID!) {
    seller {
      order(id: $id) {
        suggestedParcel {
          items {
            packedUnit {
              source
            }
          }
        }
      }
    }
  }
`);

const SOAP = 'SOAP-CEDAR-3';
const MUG = 'MUG-SPECKLE-12';
const MAX = { amount: '999.00', currencyCode: 'USD' };

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp({ ...syncing(), caches: { listingTtlMs: 0 } });
  await placeOrders([
    [MUG, 1, 3],
    ['PLANTER-TERRA', 1, 5],
    [SOAP, 2, 2],
    [SOAP, 1, 31],
  ]);
});
afterAll(() => running.close());

const packed = (weight: number, size = inches(10, 8, 6)): PackageInput => ({
  size: { dimensions: size },
  weight: ounces(weight),
});
/** Placed orders that no test has used, by SKU and units. */
const unused = new Map<string, string[]>();

/** Places orders, and resolves when the index has them. */
async function placeOrders(wanted: readonly (readonly [string, number, number])[]): Promise<void> {
  const { control } = running.emulator;
  for (const [sku, quantity, count] of wanted)
    unused.set(
      `${sku} ${quantity}`,
      Array.from(
        { length: count },
        () => control.placeOrder({ items: [{ sku, quantity }] }).amazonOrderId,
      ),
    );
  // Amazon shows no change that is younger than two minutes.
  control.advanceClock(180_000);
  await whenSynced(running, Date.now() + 30_000);
}

function orderOf(sku: string, quantity = 1): string {
  const id = unused.get(`${sku} ${quantity}`)?.pop();
  if (id === undefined) throw new Error(`No order of ${quantity} ${sku} is left.`);
  return id;
}
/** An address: Amazon assigned the orders to several places. */
const place = () => ({
  address: {
    name: 'Larkspur Outfitters',
    addressLine1: '1 Main St',
    city: 'Seattle',
    stateOrRegion: 'WA',
    postalCode: '98101',
    countryCode: 'US',
    phone: '2065550100',
    email: 'ship@example.com',
  },
});
const request = (id: string, one: PackageInput) => ({
  orderId: id,
  parcel: { shipFrom: place(), package: one },
  choose: { shippingServiceId: 'USPS_PTP_GRND_ADV' },
});
const buy = async (key: string, id: string, one: PackageInput) =>
  (await running.query(BuyDoubted, { input: { key, request: request(id, one), maxPrice: MAX } }))
    .buyShipping!;
const quoted = async (id: string, parcel: ParcelInput | null) => {
  const { seller } = await running.query(QuoteDoubted, { id, parcel });
  return seller!.order!.shippingQuote!;
};

describe('a package that is less than what is known of its units', () => {
  it('has no warning while nothing is known at hand', async () => {
    const { error, warnings } = await buy(
      'unknown',
      orderOf('PLANTER-TERRA'),
      packed(3, inches(2, 2, 2)),
    );
    expect([error, warnings]).toEqual([null, []]);
  });

  it('is doubted by a listing that was read before and is not cached, without a call', async () => {
    const id = orderOf(MUG);
    const parcel = { shipFrom: place(), package: packed(5) };
    expect((await quoted(id, parcel)).warnings).toEqual([]);
    const { seller } = await running.query(Sizes);
    expect(seller!.listing!.packedUnit!.source).toBe('LISTING');
    running.callsSince();
    const { warnings } = await quoted(id, parcel);
    expect(warnings).toEqual([
      {
        path: ['parcel', 'package', 'weight'],
        message:
          'The package weighs 5 oz, but its units are known to weigh 17.6 oz: 1 × the SKU "MUG-SPECKLE-12" (from its listing at Amazon) of 17.6 oz each. The carrier measures parcels, and Amazon charges the difference afterwards. Quote again with what the packed parcel is, or correct what is known with `setPackedUnits`.',
      },
    ]);
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
  });

  it('leaves the suggestion to the listing as it was last read while that cannot be read', async () => {
    const suggested = async (sku: string) => {
      const { data } = await running.request(SuggestedNow, { id: orderOf(sku) });
      return data.seller!.order!.suggestedParcel?.items.map(({ packedUnit }) => packedUnit?.source);
    };
    const { control } = running.emulator;
    control.addFault({ kind: '500', operation: 'searchListingsItems' });
    try {
      expect(await suggested(MUG)).toEqual(['LISTING']);
      expect(await suggested('PLANTER-TERRA')).toBeUndefined();
    } finally {
      control.clearFaults();
    }
  });

  it('is doubted by the last label before it, not by its own', async () => {
    await buy('before', orderOf('PLANTER-TERRA'), packed(80));
    const { error, warnings, purchase } = await buy('after', orderOf('PLANTER-TERRA'), packed(40));
    expect(error).toBeNull();
    expect(warnings).toHaveLength(1);
    expect(warnings![0]!.message).toContain(
      '1 × the SKU "PLANTER-TERRA" (from the last label that held one unit alone) of 80 oz each.',
    );
    expect(purchase!.package!.warnings).toMatchObject([{ path: ['package', 'weight'] }]);
  });

  it('is bought with a warning for its weight and one for its size', async () => {
    await saveUnits(running, [aUnit(SOAP, inches(8, 3, 2), ounces(12.5))]);
    running.callsSince();
    const id = orderOf(SOAP, 2);
    const small = packed(24.9, inches(8, 2, 2.9));
    const { error, warnings } = await buy('small', id, small);
    expect(error).toBeNull();
    expect(warnings).toEqual([
      {
        path: ['input', 'request', 'parcel', 'package', 'weight'],
        message:
          'The package weighs 24.9 oz, but its units are known to weigh 25 oz: 2 × the SKU "SOAP-CEDAR-3" (saved with `setPackedUnits`) of 12.5 oz each. The carrier measures parcels, and Amazon charges the difference afterwards. Check the packed parcel. If the label is wrong, cancel it with `cancelShipment` and buy another one with `shipAgain`; if what is known is wrong, correct it with `setPackedUnits`.',
      },
      {
        path: ['input', 'request', 'parcel', 'package', 'size'],
        message: expect.stringContaining(
          'The package measures 8 × 2 × 2.9 inches, which cannot hold the SKU "SOAP-CEDAR-3" (saved with `setPackedUnits`) of 8 × 3 × 2 inches.',
        ),
      },
    ]);
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
    const again = await buy('small', id, small);
    expect(again.isReplay).toBe(true);
    expect(again.warnings!.map(({ path }) => path[1])).toEqual(['key', 'request', 'request']);
  });

  it('names the offer that it was bought by', async () => {
    const id = orderOf(SOAP);
    const { offers, warnings } = await quoted(id, { shipFrom: place(), package: packed(3) });
    expect(warnings).toHaveLength(1);
    const { id: offerId } = offers.find((one) => one.shippingServiceId === 'USPS_PTP_GRND_ADV')!;
    const { buyShipping } = await running.query(BuyDoubted, { input: { key: 'offer', offerId } });
    expect(buyShipping).toMatchObject({ error: null, warnings: [{ path: ['input', 'offerId'] }] });
  });

  it('is doubted when the server suggested it and more is known now, and not before', async () => {
    const id = orderOf(SOAP);
    const { offers, warnings } = await quoted(id, { shipFrom: place() });
    expect(warnings).toEqual([]);
    const { id: offerId } = offers.find((one) => one.shippingServiceId === 'USPS_PTP_GRND_ADV')!;
    await saveUnits(running, [aUnit(SOAP, inches(8, 3, 2), ounces(30))]);
    try {
      const input = { key: 'suggested', offerId };
      const { buyShipping } = await running.query(BuyDoubted, { input });
      expect(buyShipping).toMatchObject({
        error: null,
        warnings: [{ path: ['input', 'offerId'] }],
      });
      expect(buyShipping!.warnings![0]!.message).toContain('The package weighs 12.5 oz');
      const [only] = buyShipping!.purchase!.package!.warnings!;
      expect(only!.path).toEqual(['package', 'weight']);
    } finally {
      await saveUnits(running, [aUnit(SOAP, inches(8, 3, 2), ounces(12.5))]);
    }
  });

  it('has no warning when the suggestion comes from saved sizes, a listing or a label', async () => {
    await saveUnits(running, [aUnit(SOAP, inches(8, 3, 2), ounces(12.35))]);
    for (const id of [orderOf(SOAP, 2), orderOf(MUG), orderOf('PLANTER-TERRA')]) {
      const { offers, warnings } = await quoted(id, { shipFrom: place() });
      expect(warnings).toEqual([]);
      const { buyShipping } = await running.query(BuyDoubted, {
        input: { key: `suggested-${id}`, offerId: offers[0]!.id },
      });
      expect(buyShipping).toMatchObject({ error: null, warnings: [] });
      expect(buyShipping!.purchase!.package!.warnings).toEqual([]);
    }
    await saveUnits(running, [aUnit(SOAP, inches(8, 3, 2), ounces(12.5))]);
  });

  it('has no warning when it is the suggested one, or as much as its units', async () => {
    const id = orderOf(SOAP);
    expect((await quoted(id, { shipFrom: place() })).warnings).toEqual([]);
    const enough = packed(12.5, inches(2, 3, 8));
    expect((await quoted(id, { shipFrom: place(), package: enough })).warnings).toEqual([]);
  });

  it('is compared by weight alone when it is the package of a carrier', async () => {
    const id = orderOf(SOAP);
    const card = {
      size: { predefined: 'USPS_MEDIUM_FLAT_RATE_BOX_1' },
      weight: ounces(5),
    } as const;
    const { warnings } = await quoted(id, { shipFrom: place(), package: card });
    expect(warnings!.map(({ path }) => path.at(-1))).toEqual(['weight']);
  });

  it('costs as many statements for many purchases as for a few', async () => {
    const counted = async (first: number) => {
      const prepare = spyOn(PreparedStatements.prototype, 'prepare');
      try {
        const { seller } = await running.query(Doubted, { first });
        expect(seller!.purchases!.nodes).toHaveLength(first);
        const form = /from "?(purchase_package|packed_unit|listed_package)|o\.document as document/;
        return prepare.mock.calls.filter(([text]) => form.test(text)).length;
      } finally {
        prepare.mockRestore();
      }
    };
    running.callsSince();
    const few = await counted(3);
    expect(few).toBeGreaterThan(1);
    expect(await counted(5)).toBe(few);
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
  });
});

describe('a batch with such packages', () => {
  it('names the purchase by its place in the input', async () => {
    const ids = [orderOf(SOAP), orderOf(SOAP)];
    const purchases = [packed(40), packed(1)].map((one, at) => ({
      key: `b${at}`,
      request: request(ids[at]!, one),
      maxPrice: MAX,
    }));
    const cancelled = { ...purchases[0]!, key: 'refused', request: request(orderId(9), packed(1)) };
    const input = { key: 'batch', purchases: [cancelled, ...purchases], skipRefused: true };
    const { error, warnings } = (await running.query(BatchDoubted, { input })).buyShippingBatch!;
    expect(error).toBeNull();
    expect(warnings).toMatchObject([{ path: ['input', 'purchases', '2'] }]);
    expect(warnings![0]!.message).toContain(`the purchase "b1" of the order ${ids[1]!}`);
  });

  it('of orders in one package lists the first 20', async () => {
    const orderIds: string[] = [];
    for (let count = 0; count < 22; count += 1) orderIds.push(orderOf(SOAP));
    const input = {
      key: 'orders',
      orderIds,
      choose: { rule: 'CHEAPEST_IN_TIME' },
      maxPrice: MAX,
      package: packed(2),
      shipFrom: place(),
    } as const;
    const { error, warnings } = (await running.query(OrdersDoubted, { input }))
      .buyShippingForOrders!;
    expect(error).toBeNull();
    expect(warnings).toHaveLength(21);
    expect(warnings![0]!.path).toEqual(['input', 'package', 'weight']);
    expect(warnings![20]!.message).toContain('There are 2 more such warnings');
  });
});
