import { graphql } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import type { RequestContext } from '../../../src/context/request-context.js';
import { InvalidInput } from '../../../src/graph/user-error.type.js';
import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { BuyShippingBatchInput } from '../../../src/domains/shipping/purchases/batches/purchase-batch.input.js';
import { ShipmentItemInput } from '../../../src/domains/shipping/parcels/shipment-item.input.js';
import { ParcelInput } from '../../../src/domains/shipping/parcels/parcel.input.js';
import { besideOthers } from '../../support/turns-of-others.js';
import { noAudit } from '../../support/no-audit.js';

const BUY = `mutation ($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) { error { __typename } }
}`;

const purchase = (key: number, items: number) => ({
  key: `key-${key}`,
  maxPrice: null,
  request: {
    orderId: '111-1234567-1234567',
    choose: { shippingServiceId: 'UPS_PTP_GND' },
    parcel: {
      package: {
        size: { predefined: 'USPS_FLAT_RATE_ENVELOPE' },
        weight: { value: 1, unit: 'OZ' },
      },
      shipFrom: { supplySourceId: 'source' },
      items: Array.from({ length: items }, (_, code) => ({
        orderItemId: String(code),
        quantity: 1,
      })),
    },
  },
});

/** Sends a batch through a schema. Returns the input that the service gets, and the turns that others had. */
async function received(purchases: readonly object[]) {
  const inputs: BuyShippingBatchInput[] = [];
  const batches = {
    buy: (input: BuyShippingBatchInput) => {
      inputs.push(input);
      return new InvalidInput([]);
    },
  };
  const context = {
    account: () => ({ id: 'A1SELLER' }),
    audit: noAudit,
    seller: () => ({ shipping: { batches } }),
  } as unknown as RequestContext;
  const schema = createSchema();
  const { result, turnsOfOthers } = await besideOthers(() =>
    graphql({
      schema,
      source: BUY,
      variableValues: { input: { key: 'batch', purchases } },
      contextValue: context,
    }),
  );
  expect(result.errors).toBeUndefined();
  return { input: inputs[0]!, turnsOfOthers };
}

it('a large input is read in another turn than it is converted in', async () => {
  let isOtherTurn: boolean | undefined;
  const context = {
    account: () => {
      isOtherTurn ??= turns > 0;
      return { id: 'A1SELLER' };
    },
    audit: noAudit,
    seller: () => ({ shipping: { batches: { buy: () => new InvalidInput([]) } } }),
  } as unknown as RequestContext;
  let turns = 0;
  const purchases = [purchase(1, 800)];
  await besideOthers(
    () =>
      graphql({
        schema: createSchema(),
        source: BUY,
        variableValues: { input: { key: 'batch', purchases } },
        contextValue: context,
      }),
    () => (turns += 1),
  );
  expect(isOtherTurn).toBe(true);
});

describe('an input object', () => {
  it.each([
    ['small', 1],
    ['large', 800],
  ])(
    'reaches its service as instances of its classes when it is %s',
    async (_, items) => {
      const { input } = await received([purchase(1, items)]);
      expect(input).toBeInstanceOf(BuyShippingBatchInput);
      expect(input.purchases[0]).toBeInstanceOf(BatchPurchaseInput);
      const parcel = input.purchases[0]!.request!.parcel!;
      expect(parcel).toBeInstanceOf(ParcelInput);
      expect(parcel.items!.at(-1)).toBeInstanceOf(ShipmentItemInput);
      // Omitted fields are absent, and null stays null.
      expect(Object.keys(input)).toEqual(['key', 'purchases', 'skipRefused', 'sellerId']);
      expect(input.purchases[0]!.maxPrice).toBeNull();
      expect(Object.keys(parcel.items![0]!)).toEqual(['orderItemId', 'quantity']);
    },
    20_000,
  );

  it('becomes instances over several turns of the event loop when it is large', async () => {
    const purchases = Array.from({ length: 500 }, (_, key) => purchase(key, 20));
    const { input, turnsOfOthers } = await received(purchases);
    expect(input.purchases).toHaveLength(500);
    expect(input.purchases.map(({ key }) => key)).toEqual(purchases.map(({ key }) => key));
    expect(turnsOfOthers).toBeGreaterThanOrEqual(12);
  });
});
