import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Extras = graphql(`
  query Extras($id: ID!, $parcel: ParcelInput) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel) {
          offers {
            shippingServiceId
            extras {
              code
              isIncluded
            }
          }
        }
      }
    }
  }
`);

const Constrained = graphql(`
  query Constrained {
    seller {
      orders(first: 100, filter: { statuses: [UNSHIPPED] }) {
        nodes {
          amazonOrderId
          items {
            shippingConstraints {
              signature
              ageCheck
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterAll(() => running.close());

const ServiceOfPurchase = graphql(`
  query ServiceOfPurchase($key: String!) {
    seller {
      purchase(key: $key) {
        shipment {
          service {
            deliveryConfirmation
            handover
          }
        }
      }
    }
  }
`);

/** Returns the proof of delivery and the way to the carrier of a label that was bought. */
async function boughtExtras(key: string) {
  const { seller } = await running.query(ServiceOfPurchase, { key });
  const service = seller?.purchase?.shipment?.service;
  return [service?.deliveryConfirmation, service?.handover];
}

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

describe('the extras of a purchase', () => {
  it('replace those of the request, and make the same label as the same parcel', async () => {
    const extras = ['SIGNATURE', 'DROP_OFF'];
    const bought = await shipping.buy({ key: 'request', ...shipping.purchase(1), extras });
    expect(bought.error).toBeNull();
    const parcel = { deliveryConfirmation: 'SIGNATURE', handover: 'DROP_OFF' } as const;
    expect(await shipping.buy({ key: 'request', ...shipping.purchase(1, parcel) })).toMatchObject({
      error: null,
      isReplay: true,
    });
    expect(await shipping.buy({ key: 'request', ...shipping.purchase(1) })).toMatchObject({
      error: { code: 'IDEMPOTENCY_CONFLICT' },
    });
  });

  it('of an offer that has them cost no further quote', async () => {
    const { id } = await shipping.offer({
      number: 2,
      parcel: { deliveryConfirmation: 'SIGNATURE' },
    });
    running.callsSince();
    expect(await shipping.buy({ key: 'offer', offerId: id, extras: ['SIGNATURE'] })).toMatchObject({
      error: null,
    });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
    expect(running.callsSince()).not.toHaveProperty('getEligibleShipmentServices');
  });

  it('of an offer without them are quoted again, within the maximum price', async () => {
    const { id, price } = await shipping.offer({ number: 5 });
    const extras = ['ADULT_SIGNATURE'];
    // Order 5 is promised for tomorrow.
    const late = ['LATE' as const];
    expect(await shipping.buy({ key: 'dear', offerId: id, extras, despite: late })).toMatchObject({
      keyIsFree: true,
      error: { code: 'PRICE_ABOVE_MAXIMUM', path: ['input', 'maxPrice'] },
    });
    const { purchase, error } = await shipping.buy({
      key: 'dear',
      offerId: id,
      extras,
      despite: late,
      maxPrice: usd('99.00'),
    });
    expect(error).toBeNull();
    const paid = Number(purchase?.shipment?.service?.price.amount);
    expect(paid).toBeGreaterThan(Number(price.amount));
  });

  // What the guards say of these orders is not the subject.
  const despite = [
    'CANCELLATION_REQUESTED' as const,
    'CONSTRAINT_UNMET' as const,
    'LATE' as const,
    'OTHER_LABEL_PROGRAM' as const,
  ];

  it('are those of the quote when they are absent, and none when the list is empty', async () => {
    const parcel = { deliveryConfirmation: 'SIGNATURE', handover: 'DROP_OFF' } as const;
    const bought = async (key: string, number: number, extras: string[] | null | undefined) => {
      const { id } = await shipping.offer({ number, parcel });
      const input = { key, offerId: id, extras, despite, maxPrice: usd('99.00') };
      expect(await shipping.buy(input)).toMatchObject({ error: null });
      expect(await shipping.buy(input)).toMatchObject({ error: null, isReplay: true });
      return boughtExtras(key);
    };
    expect(await bought('absent', 12, undefined)).toEqual(['SIGNATURE', 'DROP_OFF']);
    expect(await bought('null', 13, null)).toEqual(['SIGNATURE', 'DROP_OFF']);
    expect(await bought('empty', 14, [])).toEqual(['WITHOUT_SIGNATURE', null]);
  });

  it('of a request are another label when the list is empty', async () => {
    const input = {
      ...shipping.purchase(15, { deliveryConfirmation: 'SIGNATURE' }),
      key: 'bare',
      despite,
    };
    expect(await shipping.buy({ ...input, extras: [] })).toMatchObject({ error: null });
    expect(await boughtExtras('bare')).toEqual(['WITHOUT_SIGNATURE', null]);
    expect(await shipping.buy({ ...input, extras: [] })).toMatchObject({ isReplay: true });
    expect(await shipping.buy(input)).toMatchObject({ error: { code: 'IDEMPOTENCY_CONFLICT' } });
  });

  it.each([
    [['GIFT_WRAP'], '0', 'one of NONE, WITHOUT_SIGNATURE'],
    [['SIGNATURE', 'ADULT_SIGNATURE'], '1', 'the only code of its kind'],
    [['toString'], '0', 'one of NONE'],
  ])('are refused when they are %j', async (extras, place, accepted) => {
    const { error } = await shipping.buy({ key: 'no', ...shipping.purchase(7), extras });
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'extras', place],
      message: expect.stringContaining(accepted),
    });
  });
});

describe('the proof of delivery of a parcel', () => {
  async function included(id: string, parcel: object) {
    const answer = await running.query(Extras, {
      id,
      parcel: {
        package: shipping.parcel().package,
        shipFrom: shipping.parcel().shipFrom,
        ...parcel,
      },
    });
    const offers = answer.seller?.order?.shippingQuote?.offers ?? [];
    const codes = offers.flatMap(({ extras }) =>
      extras.filter(({ isIncluded }) => isIncluded).map(({ code }) => code),
    );
    return new Set(codes.filter((code) => /SIGNATURE|NONE/.test(code)));
  }

  it.each([
    ['signature', 'SIGNATURE'],
    ['ageCheck', 'ADULT_SIGNATURE'],
  ] as const)('is by default what the constraint %s requires', async (constraint, code) => {
    const orders = (await running.query(Constrained, {})).seller?.orders?.nodes ?? [];
    const found = orders.filter(({ items }) =>
      items.every(({ shippingConstraints }) => shippingConstraints?.[constraint]),
    );
    expect(found.length).toBeGreaterThan(0);
    const codes = await Promise.all(
      found.slice(0, 3).map(({ amazonOrderId }) => included(amazonOrderId, {})),
    );
    expect(codes).toContainEqual(new Set([code]));
    for (const of of codes) expect([[code], []]).toContainEqual([...of]);
    const said = await included(found[0]!.amazonOrderId, { deliveryConfirmation: 'NONE' });
    expect(said.has(code)).toBe(false);
  });

  it('is WITHOUT_SIGNATURE without a constraint', async () => {
    expect(await included(orderId(3), {})).toEqual(new Set(['WITHOUT_SIGNATURE']));
  });
});
