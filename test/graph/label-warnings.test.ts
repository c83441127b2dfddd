import { graphql } from '../support/generated/gql.js';
import type { OfferChoiceInput, PackageInput, ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { inches, ounces } from './packing-fixture.js';

const Places = graphql(`
  query PlacesToShipFrom {
    seller {
      supplySources(first: 10) {
        nodes {
          supplySourceId
          alias
          status
          configuration {
            timeZone
          }
        }
      }
    }
  }
`);

const BuyWarned = graphql(`
  mutation BuyWarned($input: BuyShippingInput!) {
    buyShipping(input: $input) {
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

const QuoteWarned = graphql(`
  query QuoteWarned($id: ID!, $parcel: ParcelInput) {
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

const BatchWarned = graphql(`
  mutation BatchWarned($input: BuyShippingBatchInput!) {
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

const OrdersWarned = graphql(`
  mutation OrdersWarned($input: BuyShippingForOrdersInput!) {
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

const CloseFor = graphql(`
  mutation CloseFor($input: ScheduleSupplySourceChangeInput!) {
    scheduleSupplySourceChange(input: $input) {
      error {
        message
      }
    }
  }
`);

const MAX = { amount: '999.00', currencyCode: 'USD' };
const GROUND = 'USPS_PTP_GRND_ADV';
const SMALL_BOX = 'USPS_PTP_PRI_SFRB';
const OWN_BOX: PackageInput = {
  size: { dimensions: inches(8, 5, 1.5) },
  weight: ounces(40),
};
const FLAT_BOX: PackageInput = {
  size: { predefined: 'USPS_SMALL_FLAT_RATE_BOX' },
  weight: ounces(40),
};

let running: RunningApp;
const orders: string[] = [];
/** The place that the orders are assigned to, and another one. */
let here: { readonly supplySourceId: string; readonly alias: string | null };
let there: typeof here;

beforeAll(async () => {
  running = await startRunningApp(syncing());
  const { seller } = await running.query(Places);
  const active = seller!.supplySources!.nodes.filter(({ status }) => status === 'ACTIVE');
  [here, there] = [active[0]!, active[1]!];
  const { control } = running.emulator;
  const items = [{ sku: 'SOAP-CEDAR-3', quantity: 1 }];
  const { supplySourceId } = here;
  for (let n = 0; n < 8; n += 1)
    orders.push(control.placeOrder({ supplySourceId, items }).amazonOrderId);
  // Amazon shows no change that is younger than two minutes.
  control.advanceClock(180_000);
  await whenSynced(running, Date.now() + 30_000);
});
afterAll(() => running.close());
beforeEach(() => running.callsSince());

const next = (): string => orders.pop()!;
const parcelFrom = ({ supplySourceId }: typeof here, one = OWN_BOX): ParcelInput => ({
  shipFrom: { supplySourceId },
  package: one,
});
const requestOf = (
  orderId: string,
  parcel: ParcelInput,
  choose: OfferChoiceInput = { shippingServiceId: GROUND },
) => ({ orderId, parcel, choose });
const buy = async (input: Parameters<typeof requestOf>, key: string) => {
  const request = requestOf(...input);
  const { buyShipping } = await running.query(BuyWarned, {
    input: { key, request, maxPrice: MAX },
  });
  expect(buyShipping!.error).toBeNull();
  return buyShipping!.warnings!;
};
const quoted = async (id: string, parcel: ParcelInput) => {
  const { seller } = await running.query(QuoteWarned, { id, parcel });
  return seller!.order!.shippingQuote!;
};
const named = ({ supplySourceId, alias }: typeof here) =>
  `${JSON.stringify(alias)} (${supplySourceId})`;

describe('a label from another place than the assigned one', () => {
  it('is quoted and bought with a warning that names both places, without a call', async () => {
    const id = next();
    const sentence = `The parcel is sent from the supply source ${named(there)}, but Amazon assigned its units to `;
    const quote = await quoted(id, parcelFrom(there));
    expect(quote.warnings!.map(({ path }) => path)).toEqual([['parcel', 'shipFrom']]);
    expect(quote.warnings![0]!.message).toContain(sentence);
    expect(quote.warnings![0]!.message).toContain(here.supplySourceId);
    const [only, ...others] = await buy([id, parcelFrom(there)], 'there');
    expect(others).toEqual([]);
    expect(only!.path).toEqual(['input', 'request', 'parcel', 'shipFrom']);
    expect(only!.message).toContain(sentence);
    expect(only!.message).toContain('buy another one with `shipAgain`');
    const calls = running.callsSince();
    expect(calls).not.toHaveProperty('getOrderV0');
    expect(calls).not.toHaveProperty('getOrdersV0');
  });

  it('has no warning from the assigned place', async () => {
    const id = next();
    expect((await quoted(id, parcelFrom(here))).warnings).toEqual([]);
    expect(await buy([id, parcelFrom(here)], 'here')).toEqual([]);
  });

  it('is named in a batch, and in a batch of orders', async () => {
    const purchases = [here, there].map((place, n) => ({
      key: `b${n}`,
      request: requestOf(next(), parcelFrom(place)),
      maxPrice: MAX,
    }));
    const { buyShippingBatch } = await running.query(BatchWarned, {
      input: { key: 'batch', purchases },
    });
    expect(buyShippingBatch).toMatchObject({
      error: null,
      warnings: [{ path: ['input', 'purchases', '1'] }],
    });
    expect(buyShippingBatch!.warnings![0]!.message).toContain('That is the purchase "b1"');
    const input = {
      key: 'orders',
      orderIds: [next()],
      choose: { rule: 'CHEAPEST_IN_TIME' as const },
      maxPrice: MAX,
      package: OWN_BOX,
      shipFrom: { supplySourceId: there.supplySourceId },
    };
    const { buyShippingForOrders } = await running.query(OrdersWarned, { input });
    expect(buyShippingForOrders).toMatchObject({
      error: null,
      warnings: [{ path: ['input', 'shipFrom'] }],
    });
  });
});

describe('a label whose service requires packaging of its carrier', () => {
  const WARNING =
    'The service USPS_PTP_PRI_SFRB requires packaging of the carrier (USPS Small Flat Rate Box), but the parcel states a package by its size. It is stated as USPS_SMALL_FLAT_RATE_BOX.';

  it('has a warning when it is bought by name for another package', async () => {
    const choose = { shippingServiceId: SMALL_BOX };
    const [only, ...others] = await buy([next(), parcelFrom(here), choose], 'name');
    expect(others).toEqual([]);
    expect(only!.path).toEqual(['input', 'request', 'choose', 'shippingServiceId']);
    expect(only!.message).toContain(WARNING);
  });

  it('has a warning when it is bought by its offer', async () => {
    const { offers } = await quoted(orders.at(-1)!, parcelFrom(here));
    const offerId = offers.find((one) => one.shippingServiceId === SMALL_BOX)!.id;
    orders.pop();
    const { buyShipping } = await running.query(BuyWarned, { input: { key: 'offer', offerId } });
    expect(buyShipping).toMatchObject({ error: null, warnings: [{ path: ['input', 'offerId'] }] });
    expect(buyShipping!.warnings![0]!.message).toContain(WARNING);
  });

  it('has no warning in that packaging', async () => {
    const choose = { shippingServiceId: SMALL_BOX };
    expect(await buy([next(), parcelFrom(here, FLAT_BOX), choose], 'packaged')).toEqual([]);
  });
});

describe('a label from a place that opens only after the order must leave', () => {
  /** Closes a place from today on, and returns an order that Amazon assigned to it. */
  async function closedFor(days: number, at: number, sku: string) {
    const { seller } = await running.query(Places);
    const active = seller!.supplySources!.nodes.filter(({ status }) => status === 'ACTIVE');
    const place = active[at]!;
    const { supplySourceId, configuration } = place;
    const dayIn = (later: number) =>
      new Date(Date.now() + later * 86_400_000).toLocaleDateString('sv-SE', {
        timeZone: configuration!.timeZone!,
      });
    const input = {
      supplySourceId,
      from: dayIn(0),
      until: dayIn(days - 1),
      hours: { closed: true },
    };
    const { scheduleSupplySourceChange } = await running.query(CloseFor, { input });
    expect(scheduleSupplySourceChange!.error).toBeNull();
    const items = [{ sku, quantity: 1 }];
    const order = running.emulator.control.placeOrder({ supplySourceId, items });
    running.emulator.control.advanceClock(180_000);
    await whenSynced(running, Date.now() + 30_000);
    return { id: order.amazonOrderId, parcel: parcelFrom(place), place };
  }

  it('is quoted and bought with a warning that says when the place opens', async () => {
    const { id, parcel, place } = await closedFor(7, 2, 'SOAP-CEDAR-3');
    const sentence = `The supply source ${named(place)} is closed until `;
    const { warnings } = await quoted(id, parcel);
    expect(warnings!.map(({ path }) => path)).toEqual([['parcel', 'shipFrom']]);
    expect(warnings![0]!.message).toContain(sentence);
    expect(warnings![0]!.message).toContain('and the order must leave by ');
    const [only, ...others] = await buy([id, parcel, { rule: 'CHEAPEST_IN_TIME' }], 'closed');
    expect(others).toEqual([]);
    expect(only!.path).toEqual(['input', 'request', 'parcel', 'shipFrom']);
    expect(only!.message).toContain(sentence);
    expect(only!.message).toContain('cancel the label');
  });

  it('has no warning when the place opens in time', async () => {
    const { id, parcel } = await closedFor(1, 1, 'MUG-SPECKLE-12');
    expect((await quoted(id, parcel)).warnings).toEqual([]);
    expect(await buy([id, parcel], 'open')).toEqual([]);
  });
});
