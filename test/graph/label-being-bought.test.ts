import { graphql } from '../support/generated/gql.js';
import type { ConfirmedPackageInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const ConfirmWhileBuying = graphql(`
  mutation ConfirmWhileBuying($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        state
      }
      error {
        __typename
        code
        nextStep
        path
        message
        ... on LabelBeingBought {
          purchases {
            key
            state
          }
        }
      }
    }
  }
`);

const ConfirmManyWhileBuying = graphql(`
  mutation ConfirmManyWhileBuying($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      batch {
        key
      }
      error {
        __typename
        path
      }
    }
  }
`);

const SettleWhileConfirming = graphql(`
  mutation SettleWhileConfirming($input: SettlePurchaseInput!) {
    settlePurchase(input: $input) {
      error {
        message
      }
    }
  }
`);

const StateWhileBuying = graphql(`
  query StateWhileBuying($key: String!) {
    seller {
      purchase(key: $key) {
        state
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = orderId(2);
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];
const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), confirmations: { gatherMs: 3_600_000 } });
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const parcel = (
  quantity: number,
  orderItemId = SOCKS,
  trackingNumber = '1Z-OTHER',
): ConfirmedPackageInput => ({
  orderId: ORDER,
  carrierCode: 'UPS',
  trackingNumber,
  shipDate: SHIP_DATE,
  items: [{ orderItemId, quantity }],
});

const confirm = async (package_: ConfirmedPackageInput, via: 'API' | 'FEED' | 'AUTO' = 'AUTO') =>
  (await running.query(ConfirmWhileBuying, { input: { package: package_, via } })).confirmShipment;
const confirmMany = async (key: string, ...packages: ConfirmedPackageInput[]) =>
  (await running.query(ConfirmManyWhileBuying, { input: { key, packages } })).confirmShipments;
const stateOf = async () =>
  (await running.query(StateWhileBuying, { key: 'key-1' })).seller?.purchase?.state;
const buy = (quantity: number) =>
  shipping.buy({ ...shipping.purchase(2, { items: [{ orderItemId: SOCKS, quantity }] }) });

const refused = (state: string) => ({
  confirmation: null,
  error: {
    __typename: 'LabelBeingBought',
    code: 'LABEL_BEING_BOUGHT',
    nextStep: 'WAIT',
    path: ['input', 'package', 'items', '0'],
    message: expect.stringContaining(`"key-1" (${state})`),
    purchases: [{ key: 'key-1', state }],
  },
});

describe('units whose label is being bought', () => {
  it('are confirmed by Amazon alone', async () => {
    const { control } = running.emulator;
    control.addFault({ kind: 'latency', operation: 'createShipment', latencyMs: 1_500, next: 1 });
    const buying = buy(3);
    await until(async () => (await stateOf()) === 'SENDING');
    for (const via of ['API', 'FEED', 'AUTO'] as const)
      expect(await confirm(parcel(1), via)).toEqual(refused('SENDING'));
    expect(await confirmMany('many', parcel(2, BOOK, '1Z-BOOK'), parcel(3))).toEqual({
      batch: null,
      error: { __typename: 'LabelBeingBought', path: ['input', 'packages', '1', 'items', '0'] },
    });
    // Other units of the order are not in the way.
    expect(await confirm(parcel(2, BOOK, '1Z-BOOK'))).toMatchObject({ error: null });
    const { purchase } = await buying;
    const { trackingNumber } = purchase!.shipment!;
    expect(await confirm(parcel(3, SOCKS, trackingNumber!))).toMatchObject({
      confirmation: { state: 'NOT_NEEDED' },
    });
    expect(running.callsSince()).toMatchObject({ createShipment: 1, confirmShipment: 1 });
  });

  it('can be confirmed with another label as far as the order has more of them', async () => {
    running.emulator.control.addFault({ kind: '503', operation: 'createShipment' });
    await buy(1);
    expect(await stateOf()).toBe('UNKNOWN');
    expect(await confirm(parcel(2, SOCKS, '1Z-TWO'), 'FEED')).toMatchObject({ error: null });
    expect(await confirm(parcel(1, SOCKS, '1Z-ONE'), 'FEED')).toEqual(refused('UNKNOWN'));
  });

  it('are not confirmed by the repetition of a confirmation that failed before', async () => {
    const { control } = running.emulator;
    control.addFault({ kind: '429', operation: 'confirmShipment', next: 50 });
    const input = { package: parcel(3), via: 'API' as const };
    const { errors } = await running.request(ConfirmWhileBuying, { input });
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_THROTTLED');
    control.clearFaults();
    control.addFault({ kind: '503', operation: 'createShipment' });
    await buy(3);
    running.callsSince();
    expect(await confirm(parcel(3), 'API')).toEqual(refused('UNKNOWN'));
    expect(running.callsSince()).not.toHaveProperty('confirmShipment');
  });

  it('are free when a person has settled the purchase as not made', async () => {
    running.emulator.control.addFault({ kind: '503', operation: 'createShipment' });
    await buy(3);
    expect(await confirm(parcel(3))).toEqual(refused('UNKNOWN'));
    const said = { purchaseId: 'key-1', outcome: { notPurchased: true }, why: 'none was printed' };
    expect(await running.query(SettleWhileConfirming, { input: said })).toMatchObject({
      settlePurchase: { error: null },
    });
    expect(await confirm(parcel(3))).toMatchObject({ confirmation: { state: 'CONFIRMED' } });
  });
});
