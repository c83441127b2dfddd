import { graphql } from '../support/generated/gql.js';
import { callAsOther } from '../support/other-program.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const Doubted = graphql(`
  query DoubtedPurchase {
    seller {
      purchase(key: "key-1") {
        state
        shipmentId
        refundState
        nextCheckAt
        settledBy
        evidence {
          kind
        }
      }
    }
  }
`);

const SettleAsNot = graphql(`
  mutation SettleAsNot {
    settlePurchase(
      input: { purchaseId: "key-1", outcome: { notPurchased: true }, why: "looked at the order" }
    ) {
      error {
        code
        message
      }
      purchase {
        state
      }
    }
  }
`);

const MINUTE = 60_000;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const control = () => running.emulator.control;
const purchase = async () => (await running.query(Doubted)).seller!.purchase!;

/** Sells a label whose answer is lost, and cancels it before the server has found it. */
async function cancelledUnseen(): Promise<string> {
  control().addFault({ kind: '503', operation: 'getOrder' });
  control().addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
  await shipping.buy();
  // The first searches fail. While one runs, the purchase is held for three minutes.
  for (;;) {
    const { state, nextCheckAt } = await purchase();
    expect(state).toBe('UNKNOWN');
    const pauseMs = Date.parse(nextCheckAt ?? '') - Date.now();
    if (pauseMs > MINUTE / 2 && pauseMs < 2.5 * MINUTE) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return control().soldLabels().at(-1)!.shipmentId;
}

describe('a label with an unknown purchase that is cancelled', () => {
  it('settles the purchase, with its shipment and its refund', async () => {
    const shipmentId = await cancelledUnseen();
    await running.query(Cancel, { input: { shipmentId } });
    // The shipment is read, not the order.
    for (;;) {
      const now = await purchase();
      if (now.state === 'UNKNOWN') {
        await new Promise((resolve) => setTimeout(resolve, 25));
        continue;
      }
      expect(now).toMatchObject({
        state: 'PURCHASED',
        settledBy: 'EVIDENCE',
        shipmentId,
        refundState: 'PENDING',
        evidence: expect.arrayContaining([{ kind: 'SHIPMENT_SEEN' }, { kind: 'SHIPMENT_FOUND' }]),
      });
      return;
    }
  });

  it('is not settled as not made', async () => {
    const shipmentId = await cancelledUnseen();
    // This server does not see the shipment.
    await callAsOther(running.emulator, 'DELETE', `/mfn/v0/shipments/${shipmentId}`);
    control().clearFaults();
    const { settlePurchase } = await running.query(SettleAsNot);
    expect(settlePurchase).toMatchObject({
      error: { code: 'EVIDENCE_DISAGREES', message: expect.stringContaining('set `force`') },
      purchase: { state: 'UNKNOWN' },
    });
  });
});
