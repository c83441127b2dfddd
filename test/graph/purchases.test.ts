import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ByKey = graphql(`
  query PurchaseByKey($key: String!) {
    seller {
      purchase(key: $key) {
        key
        state
        amazonOrderId
        items {
          orderItemId
          quantity
        }
        keyIsFree
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

const Listed = graphql(`
  query ListedPurchases($first: Int, $after: String, $filter: PurchaseFilterInput) {
    seller {
      purchases(first: $first, after: $after, filter: $filter) {
        nodes {
          key
          state
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      unsettled: purchases(filter: { states: [UNKNOWN] }, sortBy: CREATED_AT_ASC) {
        nodes {
          key
        }
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
/** Returns a purchase that is offered, and refused when it is sent: the service flies. */
const refusedByAmazon = () => ({
  ...shipping.purchaseOf('USPS_PTP_EXP'),
  hazmatType: 'LQ_HAZMAT' as const,
});
const loseTheReply = () =>
  running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });

describe('the ledger of purchases', () => {
  it('returns the purchase with its price and label, and reprints without a call', async () => {
    const shipment = await shipping.bought();
    running.callsSince();
    expect(await purchase()).toMatchObject({
      state: 'PURCHASED',
      amazonOrderId: '112-1000001-1000001',
      items: [{ orderItemId: '60000000000101', quantity: 1 }],
      attempts: 1,
      price: { amount: shipment.service?.price.amount },
      shipmentId: shipment.shipmentId,
      trackingNumber: shipment.trackingNumber,
      carrierName: 'UPS',
      settledBy: 'REPLY',
      rejection: null,
      shipment: { shipmentId: shipment.shipmentId, label: { base64: shipment.label?.base64 } },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('buys once for two simultaneous requests, and the second result is a replay', async () => {
    const results = await Promise.all([shipping.buy(), shipping.buy()]);
    const replays = results.map((result) => 'isReplay' in result && result.isReplay);
    expect(replays).toHaveLength(2);
    expect(new Set(replays)).toEqual(new Set([true, false]));
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
  });

  it('returns null for an unknown key', async () => {
    expect(await purchase('nobody')).toBeNull();
  });

  it('refuses another key for items of a purchase, and names the purchase', async () => {
    loseTheReply();
    await shipping.buy();
    running.callsSince();
    expect(await shipping.buy({ key: 'key-2' })).toMatchObject({
      error: {
        __typename: 'ShipmentAlreadyPurchased',
        message: expect.stringContaining('"key-1"'),
      },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });

  it('accepts a further parcel within the ordered quantity', async () => {
    const parcel = shipping.purchase(2);
    await shipping.bought(parcel);
    expect(await shipping.buy({ key: 'key-2', ...parcel })).toMatchObject({
      error: { __typename: 'ShipmentAlreadyPurchased' },
    });
    const more = { ...parcel, additionalParcel: true };
    await shipping.bought({ key: 'key-3', ...more });
    await shipping.bought({ key: 'key-4', ...more });
    expect(await shipping.buy({ key: 'key-5', ...more })).toMatchObject({
      error: { __typename: 'ShipmentAlreadyPurchased' },
    });
  });

  it('asks Amazon again for the same key after a refusal', async () => {
    const input = refusedByAmazon();
    const first = await shipping.buy(input);
    expect(first).toMatchObject({ keyIsFree: true, error: { __typename: 'OfferUnavailable' } });
    running.callsSince();
    expect(await shipping.buy(input)).toEqual(first);
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
    expect(await purchase()).toMatchObject({
      keyIsFree: true,
      attempts: 2,
      rejection: { code: 'OFFER_UNAVAILABLE' },
      evidence: [{ kind: 'ATTEMPT_REFUSED' }],
    });
  });

  it('buys one label for a corrected request under the key of a refusal', async () => {
    const refused = await shipping.buy(refusedByAmazon());
    expect(refused.error?.code).toBe('OFFER_UNAVAILABLE');
    const { shipmentId } = await shipping.bought();
    expect(await shipping.buy()).toMatchObject({
      isReplay: true,
      keyIsFree: false,
      purchase: { shipment: { shipmentId } },
    });
    expect(await purchase()).toMatchObject({ state: 'PURCHASED', keyIsFree: false, attempts: 2 });
    expect(running.emulator.control.soldLabels()).toMatchObject([{ shipmentId }]);
  });

  it('lists the newest first, in pages, by state', async () => {
    for (const number of [1, 2, 5]) {
      await shipping.bought({ key: `key-${number}`, ...shipping.purchase(number) });
    }
    // Otherwise the order would show the sale, and evidence could settle it.
    running.emulator.control.addFault({ kind: '500', operation: 'getOrder', next: 50 });
    loseTheReply();
    await shipping.buy({ key: 'key-6', ...shipping.purchase(6) });
    const first = await running.query(Listed, { first: 3 });
    expect(first.seller!.purchases?.nodes.map(({ key }) => key)).toEqual([
      'key-6',
      'key-5',
      'key-2',
    ]);
    expect(first.seller!.unsettled!.nodes).toEqual([{ key: 'key-6' }]);
    const after = first.seller!.purchases?.pageInfo.endCursor ?? '';
    const second = await running.query(Listed, { first: 3, after });
    expect(second.seller!.purchases).toMatchObject({
      nodes: [{ key: 'key-1' }],
      pageInfo: { hasNextPage: false },
    });
    const bought = await running.query(Listed, { filter: { states: ['PURCHASED'] } });
    expect(bought.seller!.purchases?.nodes).toHaveLength(3);
    for (const filter of [{ batchId: '' }, { orderIds: [''] }]) {
      const { errors } = await running.request(Listed, { filter });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const foreign = { after, filter: { states: ['PURCHASED' as const] } };
    for (const variables of [{ after: 'nonsense' }, { after: '' }, foreign]) {
      const { errors } = await running.request(Listed, variables);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('`after`'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      });
    }
  });

  it('records a cancellation', async () => {
    const { shipmentId: id } = await shipping.bought();
    await running.request(
      `mutation { cancelShipment(input: { shipmentId: "${id}" }) { error { __typename } } }`,
      {},
    );
    expect(await purchase()).toMatchObject({ state: 'PURCHASED', refundState: 'PENDING' });
  });
});

describe('a restart', () => {
  let emulator: Emulator;
  let folder: string;
  beforeEach(async () => {
    emulator = await startCheckedEmulator({ usagePlans: 'off' });
    folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  });
  afterEach(async () => {
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  it('loses no purchase', async () => {
    const env = { ...emulator.environment, DATA_DIR: folder };
    const before = await startRunningApp({ env, beside: emulator });
    const shipment = await new Shipping(before).bought();
    await before.close();
    const after = await startRunningApp({ env, beside: emulator });
    after.callsSince();
    expect(await new Shipping(after).buy()).toMatchObject({
      isReplay: true,
      purchase: {
        shipment: { shipmentId: shipment.shipmentId, label: { base64: shipment.label?.base64 } },
      },
    });
    expect(after.callsSince()).toEqual({});
    await after.close();
  });

  it('fails with a clear message when another process has the folder open', async () => {
    const env = { ...emulator.environment, DATA_DIR: folder };
    const first = await startRunningApp({ env, beside: emulator });
    await expect(startRunningApp({ env, beside: emulator })).rejects.toThrow(folder);
    await first.close();
  });
});
