import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ByKey = graphql(`
  query SettledByKey($key: String!) {
    seller {
      purchase(key: $key) {
        key
        state
        amazonOrderId
        items {
          orderItemId
          quantity
        }
        attempts
        price {
          amount
        }
        shipmentId
        trackingNumber
        carrierName
        settledBy
        refundState
        rejection {
          code
        }
        evidence {
          kind
          by
        }
        shipment {
          shipmentId
          label {
            contentType
            base64
          }
        }
      }
    }
  }
`);

const Resolve = graphql(`
  mutation Resolve($input: ResolvePurchaseInput!) {
    resolvePurchase(input: $input) {
      __typename
      ... on PurchaseResolved {
        purchase {
          state
          settledBy
          shipmentId
          evidence {
            kind
            by
          }
        }
      }
      ... on PurchaseNotUnsettled {
        known: purchase {
          key
          state
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const purchase = async (key = 'key-1') => (await running.query(ByKey, { key })).seller!.purchase;
const loseTheReply = () =>
  running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
/** Leaves a purchase UNKNOWN for good: Amazon sells nothing that could settle it. */
const failUnclearly = () =>
  running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });

/** Returns the shipments that the emulator has sold. */
const sold = () => running.emulator.control.soldLabels().map(({ shipmentId }) => shipmentId);

describe('settling a purchase whose outcome is unknown', () => {
  const settle = async (input: object) =>
    (
      await running.query(Resolve, {
        input: { key: 'key-1', by: 'Ada', why: 'Looked at Seller Central', ...input } as never,
      })
    ).resolvePurchase;

  it('refuses a shipment for a purchase that is settled as not purchased', async () => {
    failUnclearly();
    await shipping.buy();
    const shipmentId = '00000000-0000-4000-8000-000000000000';
    expect(await settle({ as: 'NOT_PURCHASED', shipmentId })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('stores the shipment that a person found, with its label', async () => {
    loseTheReply();
    await shipping.buy();
    const [bought] = sold();
    expect(await settle({ as: 'PURCHASED', shipmentId: bought })).toMatchObject({
      __typename: 'PurchaseResolved',
      purchase: {
        state: 'PURCHASED',
        settledBy: 'PERSON',
        shipmentId: bought,
        evidence: expect.arrayContaining([expect.objectContaining({ by: 'Ada' })]),
      },
    });
    expect(await shipping.bought()).toMatchObject({
      shipmentId: bought,
      label: { contentType: expect.any(String) },
    });
  });

  it('refuses a purchase that was made without a shipment and a tracking number, unless forced', async () => {
    failUnclearly();
    await shipping.buy();
    for (const nothing of [{}, { shipmentId: null }, { trackingNumber: null }]) {
      expect(await settle({ as: 'PURCHASED', ...nothing })).toMatchObject({
        __typename: 'InvalidInput',
        message: expect.stringContaining('`trackingNumber`'),
      });
    }
    for (const blank of ['', ' ']) {
      expect(await settle({ as: 'PURCHASED', shipmentId: blank, force: true })).toMatchObject({
        __typename: 'InvalidInput',
        message: expect.stringContaining('an id that is not blank'),
      });
      expect(await settle({ as: 'PURCHASED', trackingNumber: blank })).toMatchObject({
        __typename: 'InvalidInput',
      });
    }
    expect(await settle({ as: 'PURCHASED', trackingNumber: '1Z-NOWHERE' })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
      path: ['input', 'trackingNumber'],
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
    expect(await settle({ as: 'PURCHASED', force: true })).toMatchObject({
      purchase: { state: 'PURCHASED', shipmentId: null },
    });
  });

  it('lets a person revise what a person said, and keeps every word', async () => {
    failUnclearly();
    await shipping.buy();
    await settle({ as: 'PURCHASED', trackingNumber: '1Z-NOWHERE', force: true });
    expect(await purchase()).toMatchObject({ state: 'PURCHASED', trackingNumber: '1Z-NOWHERE' });
    expect(await settle({ as: 'NOT_PURCHASED' })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
      message: expect.stringContaining('`revise`'),
    });
    expect(await settle({ as: 'NOT_PURCHASED', revise: true })).toMatchObject({
      purchase: { state: 'REJECTED', settledBy: 'PERSON' },
    });
    const revised = await purchase();
    expect(revised).toMatchObject({ trackingNumber: null });
    expect(revised?.evidence.filter(({ kind }) => kind === 'RESOLVED')).toHaveLength(2);
    await shipping.bought({ key: 'key-2' });
  });

  it('never revises what Amazon said', async () => {
    await shipping.bought();
    expect(await settle({ as: 'NOT_PURCHASED', revise: true })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
      known: { state: 'PURCHASED' },
    });
    expect(await settle({ as: 'PURCHASED', force: true, revise: true })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
    });
  });

  it('releases the items when a person found that nothing was sold', async () => {
    failUnclearly();
    await shipping.buy();
    expect(await settle({ as: 'NOT_PURCHASED' })).toMatchObject({
      purchase: { state: 'REJECTED' },
    });
    expect(await shipping.buy()).toMatchObject({ __typename: 'PurchaseRejected' });
    await shipping.bought({ key: 'key-2' });
  });

  it('refuses the shipment of another purchase, and names that purchase', async () => {
    const parcel = shipping.parcel(2);
    const { shipmentId: id } = await shipping.bought({ key: 'key-2', shipment: parcel });
    failUnclearly();
    await shipping.buy({ shipment: parcel, additionalParcel: true });
    expect(await settle({ as: 'PURCHASED', shipmentId: id })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
      path: ['input', 'shipmentId'],
      message: expect.stringContaining(`The shipment ${id} belongs to the purchase "key-2".`),
      known: { key: 'key-2', state: 'PURCHASED' },
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('refuses the shipment of another order, whether or not the ledger has its purchase', async () => {
    failUnclearly();
    await shipping.buy();
    const { shipmentId: id } = await shipping.bought({
      key: 'key-2',
      shipment: shipping.parcel(2),
    });
    expect(await settle({ as: 'PURCHASED', shipmentId: id })).toMatchObject({
      path: ['input', 'shipmentId'],
      message: expect.stringContaining('"key-2"'),
      known: { key: 'key-2' },
    });
    loseTheReply();
    await shipping.buy({ key: 'key-5', shipment: shipping.parcel(5) });
    const lost = sold().at(-1);
    expect(await settle({ as: 'PURCHASED', shipmentId: lost })).toMatchObject({
      path: ['input', 'shipmentId'],
      message: expect.stringContaining('belongs to the order 112-1000005-1000005'),
      known: { key: 'key-1' },
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('refuses a settled purchase, an unknown key and a missing reason', async () => {
    await shipping.bought();
    expect(await settle({ as: 'NOT_PURCHASED' })).toMatchObject({
      code: 'PURCHASE_NOT_UNSETTLED',
      path: ['input', 'key'],
      known: { key: 'key-1', state: 'PURCHASED' },
    });
    expect(await settle({ key: 'no-such-key', as: 'NOT_PURCHASED' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await settle({ as: 'PURCHASED', why: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
