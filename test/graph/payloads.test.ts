import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const BuyAndShow = graphql(`
  mutation BuyAndShow($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      isReplay
      purchase {
        key
        state
      }
      order {
        amazonOrderId
        status
      }
      error {
        code
        message
        path
        nextStep
        ... on IdempotencyConflict {
          key
          purchase {
            key
          }
          batch {
            key
          }
          confirmationBatch {
            key
          }
        }
      }
    }
  }
`);

const CancelAndShow = graphql(`
  mutation CancelAndShow($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      shipment {
        shipmentId
        status
      }
      purchase {
        key
        refundState
      }
      error {
        code
        nextStep
      }
    }
  }
`);

const BatchAndShow = graphql(`
  mutation BatchAndShow($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      isReplay
      batch {
        key
        totalCount
      }
      error {
        code
        ... on IdempotencyConflict {
          purchase {
            key
          }
          batch {
            key
          }
        }
      }
    }
  }
`);

const StatusAndShow = graphql(`
  mutation StatusAndShow($input: UpdateSupplySourceStatusInput!) {
    updateSupplySourceStatus(input: $input) {
      supplySource {
        supplySourceId
        status
      }
      error {
        code
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

const ORDER = '112-1000001-1000001';
const input = (more: Partial<BuyShippingInput> = {}): BuyShippingInput => ({
  key: 'key-1',
  ...shipping.purchase(),
  ...more,
});
const buy = async (more: Partial<BuyShippingInput> = {}) =>
  (await running.query(BuyAndShow, { input: input(more) })).buyShipping;

describe('the payload of buyShipping', () => {
  it('has the purchase and the order on success, and of a replay too', async () => {
    const bought = { key: 'key-1', state: 'PURCHASED' };
    const order = { amazonOrderId: ORDER, status: 'SHIPPED' };
    expect(await buy()).toEqual({ isReplay: false, purchase: bought, order, error: null });
    expect(await buy()).toEqual({ isReplay: true, purchase: bought, order, error: null });
  });

  it('has the purchase that has the key next to IdempotencyConflict', async () => {
    await buy();
    expect(await buy(shipping.purchaseOf('UPS_PTP_2ND_DAY_AIR'))).toEqual({
      isReplay: false,
      purchase: { key: 'key-1', state: 'PURCHASED' },
      order: { amazonOrderId: ORDER, status: 'SHIPPED' },
      error: {
        code: 'IDEMPOTENCY_CONFLICT',
        message:
          'The key "key-1" belongs to a purchase with another request. Read `purchase`, or buy this label under another key.',
        path: ['input', 'key'],
        nextStep: 'USE_EXISTING',
        key: 'key-1',
        purchase: { key: 'key-1' },
        batch: null,
        confirmationBatch: null,
      },
    });
  });

  it('has the purchase that holds the items next to ShipmentAlreadyPurchased', async () => {
    await buy();
    expect(await buy({ key: 'key-2' })).toMatchObject({
      purchase: { key: 'key-1' },
      error: { code: 'SHIPMENT_ALREADY_PURCHASED', nextStep: 'USE_EXISTING' },
    });
  });

  it('has the purchase next to PurchaseOutcomeUnknown', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
    expect(await buy()).toMatchObject({
      purchase: { key: 'key-1', state: 'UNKNOWN' },
      error: { code: 'PURCHASE_OUTCOME_UNKNOWN', nextStep: 'WAIT' },
    });
  });

  it('has neither for an input that is refused before anything is read', async () => {
    running.callsSince();
    for (const key of ['', 'a\u0000'])
      expect(await buy({ key })).toMatchObject({
        purchase: null,
        order: null,
        error: { code: 'INVALID_INPUT', path: ['input', 'key'], nextStep: 'FIX_INPUT' },
      });
    expect(running.callsSince()).toEqual({});
  });
});

describe('the payload of cancelShipment', () => {
  it('has the shipment and its purchase, also when it is repeated', async () => {
    const { shipmentId } = await shipping.bought();
    const shown = {
      shipment: { shipmentId, status: 'REFUND_PENDING' },
      purchase: { key: 'key-1', refundState: 'PENDING' },
    };
    const cancel = () => running.query(CancelAndShow, { input: { shipmentId } });
    expect((await cancel()).cancelShipment).toEqual({ ...shown, error: null });
    expect((await cancel()).cancelShipment).toEqual({ ...shown, error: null });
  });

  it('has neither for an unknown id', async () => {
    const shipmentId = '00000000-0000-4000-8000-000000000000';
    const { cancelShipment } = await running.query(CancelAndShow, { input: { shipmentId } });
    expect(cancelShipment).toMatchObject({
      shipment: null,
      purchase: null,
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('the payload of buyShippingBatch', () => {
  it('says whether it is a replay, and has the batch that has the key', async () => {
    const order = async (parcel: number) => {
      const { sellerId: _, ...purchase } = input({ ...shipping.purchase(parcel) });
      const batch = { key: 'day', purchases: [{ ...purchase, key: `of-${parcel}` }] };
      return (await running.query(BatchAndShow, { input: batch })).buyShippingBatch;
    };
    const batch = { key: 'day', totalCount: 1 };
    expect(await order(1)).toEqual({ isReplay: false, batch, error: null });
    expect(await order(1)).toEqual({ isReplay: true, batch, error: null });
    expect(await order(2)).toEqual({
      isReplay: false,
      batch,
      error: { code: 'IDEMPOTENCY_CONFLICT', purchase: null, batch: { key: 'day' } },
    });
  });
});

describe('the payload of a change of a supply source', () => {
  it('has the source next to a failure that it caused, and none for an unknown id', async () => {
    const { data } = await running.request<
      { seller: { supplySources: { nodes: { supplySourceId: string; status: string }[] } } },
      object
    >('{ seller { supplySources(first: 50) { nodes { supplySourceId status } } } }');
    const { nodes } = data.seller.supplySources;
    const { supplySourceId } = nodes.find(({ status }) => status === 'ARCHIVED')!;
    const activate = async (id: string) => {
      const change = { supplySourceId: id, status: 'ACTIVE' as const };
      return (await running.query(StatusAndShow, { input: change })).updateSupplySourceStatus;
    };
    expect(await activate(supplySourceId)).toEqual({
      supplySource: { supplySourceId, status: 'ARCHIVED' },
      error: { code: 'SUPPLY_SOURCE_ARCHIVED', nextStep: 'STOP' },
    });
    expect(await activate('00000000-0000-4000-8000-000000000000')).toMatchObject({
      supplySource: null,
      error: { code: 'NOT_FOUND' },
    });
  });
});
