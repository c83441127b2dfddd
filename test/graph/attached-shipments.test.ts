import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { ById, Cancel, Shipping } from './shipping-fixture.js';

const Settled = graphql(`
  query SettledPurchase($key: String!) {
    seller {
      purchase(key: $key) {
        id
        state
      }
    }
  }
`);

const Attach = graphql(`
  mutation Attach($input: AttachShipmentInput!) {
    attachShipment(input: $input) {
      purchase {
        shipmentId
        state
        settledBy
        price {
          amount
        }
        shipment {
          label {
            contentType
          }
        }
        evidence {
          kind
          by
        }
      }
      error {
        __typename
        code
        message
        path
      }
    }
  }
`);

const State = graphql(`
  query StateOfAttached($key: String!, $order: ID!) {
    seller {
      purchase(key: $key) {
        shipmentId
        refundState
        shipment {
          status
        }
      }
      order(id: $order) {
        purchases {
          refundState
        }
        shipments {
          shipmentId
          status
        }
      }
    }
  }
`);

const ORDER = '112-1000001-1000001';
const MINUTE = 60_000;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const soldId = () => running.emulator.control.soldLabels().at(-1)!.shipmentId;
const state = async (key = 'key-1') => (await running.query(State, { key, order: ORDER })).seller!;
const cancel = async (shipmentId: string) =>
  (await running.query(Cancel, { input: { shipmentId } })).cancelShipment;
const attach = async (input: { purchaseId: string; shipmentId: string }) =>
  (await running.query(Attach, { input })).attachShipment;

/** Leaves a purchase that evidence has settled, which tells no shipment id. Returns the global id of the purchase. */
async function boughtWithoutShipment(): Promise<string> {
  running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
  await shipping.buy();
  for (;;) {
    const { purchase } = (await running.query(Settled, { key: 'key-1' })).seller!;
    if (purchase!.state === 'PURCHASED') return purchase!.id;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('a purchase that was settled without a shipment', () => {
  it('gets the shipment that is cancelled, with its refund, and releases its items', async () => {
    await boughtWithoutShipment();
    const shipmentId = soldId();
    expect(await cancel(shipmentId)).toMatchObject({ error: null });
    expect(await state()).toMatchObject({
      purchase: { shipmentId, refundState: 'PENDING' },
      order: { shipments: [{ shipmentId }] },
    });
    await shipping.bought({ key: 'key-2' });
  });

  it('gets the shipment that is read, and not that of another order', async () => {
    await boughtWithoutShipment();
    const shipmentId = soldId();
    const other = await shipping.bought({ key: 'key-2', ...shipping.purchase(2) });
    running.emulator.control.advanceClock(2 * MINUTE);
    await running.query(ById, { id: other.shipmentId });
    expect(await state()).toMatchObject({ purchase: { shipmentId: null } });
    await running.query(ById, { id: shipmentId });
    expect(await state()).toMatchObject({ purchase: { shipmentId, refundState: null } });
  });

  it('gets the shipment that a client attaches, by the id of the purchase or its key', async () => {
    const id = await boughtWithoutShipment();
    const shipmentId = soldId();
    const expected = {
      error: null,
      purchase: {
        shipmentId,
        state: 'PURCHASED',
        settledBy: 'EVIDENCE',
        price: { amount: expect.any(String) },
        shipment: { label: { contentType: expect.any(String) } },
      },
    };
    const first = await attach({ purchaseId: id, shipmentId });
    expect(first).toMatchObject(expected);
    const kinds = first!.purchase!.evidence.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'SHIPMENT_ATTACHED')).toHaveLength(1);
    running.callsSince();
    expect(await attach({ purchaseId: 'key-1', shipmentId })).toEqual(first);
    expect(running.callsSince()).toEqual({});
  });

  it('refuses to attach what is unknown, contradicts it or is of another purchase', async () => {
    await boughtWithoutShipment();
    const other = await shipping.bought({ key: 'key-2', ...shipping.purchase(2) });
    expect(await attach({ purchaseId: 'key-1', shipmentId: other.shipmentId })).toMatchObject({
      error: {
        code: 'EVIDENCE_DISAGREES',
        path: ['input', 'shipmentId'],
        message: expect.stringContaining('"key-2"'),
      },
    });
    expect(await attach({ purchaseId: 'key-2', shipmentId: soldId() })).toMatchObject({
      error: null,
    });
    expect(await attach({ purchaseId: 'key-2', shipmentId: 'another' })).toMatchObject({
      error: {
        code: 'PURCHASE_NOT_UNSETTLED',
        path: ['input', 'purchaseId'],
        message: expect.stringContaining(`has the shipment ${other.shipmentId} already`),
      },
    });
    expect(await attach({ purchaseId: 'no-such-key', shipmentId: 'another' })).toMatchObject({
      error: { code: 'NOT_FOUND', path: ['input', 'purchaseId'] },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await attach({ purchaseId: 'key-1', shipmentId: unknown })).toMatchObject({
      error: { code: 'NOT_FOUND', path: ['input', 'shipmentId'] },
    });
    expect(await attach({ purchaseId: ' ', shipmentId: unknown })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('names the kinds of ids that it takes', async () => {
    expect(await attach({ purchaseId: 'Order:A1:x', shipmentId: 'another' })).toMatchObject({
      error: {
        code: 'INVALID_INPUT',
        message: expect.stringContaining("the id of a Purchase, or the client's key of it"),
      },
    });
  });
});

describe('the refund of a cancelled label', () => {
  it('is the same as the status of the shipment in one answer, and later in the ledger alone', async () => {
    const { shipmentId } = await shipping.bought();
    await cancel(shipmentId);
    expect(await state()).toMatchObject({
      purchase: { refundState: 'PENDING', shipment: { status: 'REFUND_PENDING' } },
      order: { purchases: [{ refundState: 'PENDING' }], shipments: [{ status: 'REFUND_PENDING' }] },
    });
    // A repeated query is compiled.
    for (let times = 0; times < 5; times += 1) await state();
    running.emulator.control.advanceClock(20 * MINUTE);
    const applied = {
      purchase: { refundState: 'APPLIED', shipment: { status: 'REFUND_APPLIED' } },
      order: { purchases: [{ refundState: 'APPLIED' }], shipments: [{ status: 'REFUND_APPLIED' }] },
    };
    expect(await state()).toMatchObject(applied);
    running.callsSince();
    expect(await state()).toMatchObject(applied);
    expect(running.callsSince()).not.toHaveProperty('getShipment');
  });
});
