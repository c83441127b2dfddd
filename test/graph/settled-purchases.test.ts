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

const Settle = graphql(`
  mutation Settle($input: SettlePurchaseInput!) {
    settlePurchase(input: $input) {
      purchase {
        state
        settledBy
        shipmentId
        evidence {
          kind
          by
          note
        }
      }
      error {
        __typename
        ... on PurchaseNotUnsettled {
          known: purchase {
            key
            state
          }
        }
        ... on EvidenceDisagrees {
          own: purchase {
            key
          }
          holder {
            key
            state
          }
          packages {
            trackingNumber
          }
        }
        code
        message
        path
        nextStep
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
      await running.query(Settle, {
        input: {
          purchaseId: 'key-1',
          why: 'Looked at Seller Central',
          ...input,
        } as never,
      })
    ).settlePurchase;

  it('refuses `notPurchased: false`, which says nothing', async () => {
    failUnclearly();
    await shipping.buy();
    expect(await settle({ outcome: { notPurchased: false } })).toMatchObject({
      error: { __typename: 'InvalidInput', path: ['input', 'outcome', 'notPurchased'] },
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('stores the shipment that a person found, with its label', async () => {
    // Otherwise the order would show the sale, and evidence could settle it first.
    running.emulator.control.addFault({ kind: '500', operation: 'getOrder', next: 50 });
    loseTheReply();
    await shipping.buy();
    const [bought] = sold();
    expect(await settle({ outcome: { shipmentId: bought } })).toMatchObject({
      error: null,
      purchase: {
        state: 'PURCHASED',
        settledBy: 'PERSON',
        shipmentId: bought,
        evidence: expect.arrayContaining([
          expect.objectContaining({ by: 'local', note: 'Looked at Seller Central' }),
        ]),
      },
    });
    expect(await shipping.bought()).toMatchObject({
      shipmentId: bought,
      label: { contentType: expect.any(String) },
    });
  });

  it('refuses a tracking number that no package of the order has, unless forced', async () => {
    failUnclearly();
    await shipping.buy();
    for (const blank of ['', ' ']) {
      for (const field of ['shipmentId', 'trackingNumber'])
        expect(await settle({ outcome: { [field]: blank }, force: true })).toMatchObject({
          error: { __typename: 'InvalidInput', path: ['input', 'outcome', field] },
        });
    }
    expect(await settle({ outcome: { trackingNumber: '1Z-NOWHERE' } })).toMatchObject({
      purchase: { state: 'UNKNOWN' },
      error: {
        __typename: 'EvidenceDisagrees',
        code: 'EVIDENCE_DISAGREES',
        nextStep: 'OVERRIDE',
        path: ['input', 'force'],
        own: { key: 'key-1' },
        holder: null,
        packages: [],
      },
    });
    expect(await settle({ outcome: { trackingNumber: '1Z-NOWHERE' }, force: true })).toMatchObject({
      purchase: { state: 'PURCHASED', shipmentId: null },
      error: null,
    });
  });

  it('lets a person revise what a person said, and keeps every word', async () => {
    failUnclearly();
    await shipping.buy();
    await settle({ outcome: { trackingNumber: '1Z-NOWHERE' }, force: true });
    expect(await purchase()).toMatchObject({ state: 'PURCHASED', trackingNumber: '1Z-NOWHERE' });
    expect(await settle({ outcome: { notPurchased: true } })).toMatchObject({
      error: { code: 'PURCHASE_NOT_UNSETTLED', message: expect.stringContaining('`revise`') },
    });
    expect(await settle({ outcome: { notPurchased: true }, revise: true })).toMatchObject({
      purchase: { state: 'REJECTED', settledBy: 'PERSON' },
    });
    const revised = await purchase();
    expect(revised).toMatchObject({ trackingNumber: null });
    expect(revised?.evidence.filter(({ kind }) => kind === 'RESOLVED')).toHaveLength(2);
    await shipping.bought({ key: 'key-2' });
  });

  it('refuses revisions beyond those that the ledger records', async () => {
    failUnclearly();
    await shipping.buy();
    const wrong = { outcome: { notPurchased: true }, revise: true };
    for (let n = 0; n < 20; n += 1)
      expect(await settle(wrong)).toMatchObject({ error: null, purchase: { state: 'REJECTED' } });
    expect(await settle(wrong)).toMatchObject({
      error: {
        code: 'PURCHASE_NOT_UNSETTLED',
        message: expect.stringContaining('was settled 20 times'),
        path: ['input', 'revise'],
      },
    });
    expect((await purchase())?.evidence.length).toBeLessThan(30);
  });

  it('never revises what Amazon said', async () => {
    await shipping.bought();
    expect(await settle({ outcome: { notPurchased: true }, revise: true })).toMatchObject({
      error: {
        code: 'PURCHASE_NOT_UNSETTLED',
        known: { state: 'PURCHASED' },
      },
    });
    expect(
      await settle({ outcome: { trackingNumber: '1Z1' }, force: true, revise: true }),
    ).toMatchObject({ error: { code: 'PURCHASE_NOT_UNSETTLED' } });
  });

  it('releases the items when a person found that nothing was sold', async () => {
    failUnclearly();
    await shipping.buy();
    expect(await settle({ outcome: { notPurchased: true } })).toMatchObject({
      purchase: { state: 'REJECTED' },
    });
    expect(await shipping.buy()).toMatchObject({ error: { __typename: 'PurchaseRejected' } });
    await shipping.bought({ key: 'key-2' });
  });

  it('refuses the shipment of another purchase, and names that purchase', async () => {
    const parcel = shipping.purchase(2);
    const bought = await shipping.bought({ key: 'key-2', ...parcel });
    const { shipmentId: id, trackingNumber } = bought;
    failUnclearly();
    await shipping.buy({ ...parcel, additionalParcel: true });
    expect(await settle({ outcome: { shipmentId: id } })).toMatchObject({
      error: {
        code: 'EVIDENCE_DISAGREES',
        nextStep: 'FIX_INPUT',
        path: ['input', 'outcome', 'shipmentId'],
        message: expect.stringContaining(`The shipment ${id} belongs to the purchase "key-2".`),
        own: { key: 'key-1' },
        holder: { key: 'key-2', state: 'PURCHASED' },
        packages: [{ trackingNumber }],
      },
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('refuses the shipment of another order, whether or not the ledger has its purchase', async () => {
    failUnclearly();
    await shipping.buy();
    const { shipmentId: id } = await shipping.bought({
      key: 'key-2',
      ...shipping.purchase(2),
    });
    expect(await settle({ outcome: { shipmentId: id } })).toMatchObject({
      error: {
        path: ['input', 'outcome', 'shipmentId'],
        message: expect.stringContaining('"key-2"'),
        own: { key: 'key-1' },
        holder: { key: 'key-2' },
      },
    });
    loseTheReply();
    await shipping.buy({ key: 'key-5', ...shipping.purchase(5) });
    const lost = sold().at(-1);
    expect(await settle({ outcome: { shipmentId: lost } })).toMatchObject({
      error: {
        path: ['input', 'outcome', 'shipmentId'],
        message: expect.stringContaining('belongs to the order 112-1000005-1000005'),
        own: { key: 'key-1' },
        holder: null,
      },
    });
    expect(await purchase()).toMatchObject({ state: 'UNKNOWN' });
  });

  it('refuses a settled purchase, an unknown key and a missing reason', async () => {
    await shipping.bought();
    expect(await settle({ outcome: { notPurchased: true } })).toMatchObject({
      error: {
        code: 'PURCHASE_NOT_UNSETTLED',
        path: ['input', 'purchaseId'],
        known: { key: 'key-1', state: 'PURCHASED' },
      },
    });
    expect(
      await settle({ purchaseId: 'no-such-key', outcome: { notPurchased: true } }),
    ).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await settle({ outcome: { trackingNumber: '1Z1' }, why: ' ' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });
});
