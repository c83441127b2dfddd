import { graphql } from '../support/generated/gql.js';
import type {
  ConfirmationRouteChoice as Choice,
  ConfirmedPackageInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const Confirm = graphql(`
  mutation ConfirmShipment($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        id
        amazonOrderId
        packageReferenceId
        via
        batch {
          key
        }
        state
        purchase {
          key
          shipmentId
        }
      }
      error {
        __typename
        code
        message
        path
        ... on InvalidInput {
          issues {
            path
            accepted
          }
        }
        ... on ConfirmationOutcomeUnknown {
          packageReferenceId
        }
      }
    }
  }
`);

const ConfirmAndVerify = graphql(`
  mutation ConfirmAndVerify($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        packageReferenceId
        via
        verification {
          state
          differences
          recordedTrackingNumber
          recordedShipFrom {
            city
          }
          expectedShipFrom {
            city
          }
        }
        order {
          status
          packages {
            packageReferenceId
            trackingNumber
            items {
              quantity
            }
          }
        }
      }
    }
  }
`);

/** Three units of one product and two of another. */
const ORDER = '112-1000002-1000002';
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];
/** Parcels leave from Seattle unless a test says otherwise. */
const PORTLAND = 1;

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const parcel = (values: Partial<ConfirmedPackageInput> = {}): ConfirmedPackageInput => ({
  orderId: ORDER,
  packageReferenceId: '1',
  carrierCode: 'UPS',
  serviceName: 'Ground',
  trackingNumber: '1Z999',
  shipDate: SHIP_DATE,
  items: [{ orderItemId: SOCKS, quantity: 2 }],
  ...values,
});
const confirm = async (values: Partial<ConfirmedPackageInput> = {}, via: Choice = 'AUTO') =>
  (await running.query(Confirm, { input: { package: parcel(values), via } })).confirmShipment;
const verified = async (values: Partial<ConfirmedPackageInput> = {}, via: Choice = 'AUTO') =>
  (await running.query(ConfirmAndVerify, { input: { package: parcel(values), via } }))
    .confirmShipment?.confirmation;

const CarriersOfAmazon = graphql(`
  query CarriersOfAmazon {
    seller {
      carriers {
        code
        name
      }
    }
  }
`);

const CarrierOfPackage = graphql(`
  query CarrierOfPackage($id: ID!) {
    seller {
      order(id: $id) {
        packages {
          carrierName
        }
      }
    }
  }
`);

async function sourceAt(index: number): Promise<string> {
  const { data } = await running.request<
    { seller: { supplySources: { nodes: { supplySourceId: string }[] } } },
    Record<string, never>
  >('{ seller { supplySources(first: 3) { nodes { supplySourceId } } } }');
  return data.seller.supplySources.nodes[index]!.supplySourceId;
}

describe('confirmShipment', () => {
  it.each([
    [{ carrierCode: 'ups' }, 'UPS'],
    [{ carrierCode: ' dhl  ecommerce ' }, 'DHL eCommerce'],
    [{ carrierCode: 'OTHER', carrierName: 'Swift Riders' }, 'Swift Riders'],
    [{ carrierCode: 'Swift Riders' }, 'Swift Riders'],
    [{ carrierCode: 'SWR', carrierName: 'Swift Riders' }, 'Swift Riders'],
  ])('sends the carrier %j so that Amazon recognizes it as %s', async (carrier, expected) => {
    expect(await confirm(carrier, 'API')).toMatchObject({
      confirmation: { via: 'API' },
    });
    const { order } = (await running.query(CarrierOfPackage, { id: ORDER })).seller!;
    expect(order?.packages).toEqual([{ carrierName: expected }]);
  });

  it('accepts another spelling of the carrier for the same parcel', async () => {
    const one = await confirm({ packageReferenceId: null, carrierCode: 'UPS' });
    const again = await confirm({ packageReferenceId: null, carrierCode: 'ups' });
    expect(again).toEqual(one);
  });

  it('lists the codes that Amazon recognizes, without a call', async () => {
    const { carriers } = (await running.query(CarriersOfAmazon)).seller!;
    expect(carriers).toContainEqual({ code: 'FedEx', name: 'FedEx' });
    expect(carriers).toContainEqual({ code: 'UPSMI', name: 'UPS Mail Innovations' });
    expect(carriers.map(({ code }) => code)).not.toContain('Other');
    expect(running.callsSince()).toEqual({});
  });

  it('costs one call, and the order shows the package at once', async () => {
    expect(await confirm()).toEqual({
      confirmation: {
        id: expect.stringMatching(/^Confirmation:\w+:single%3A[\da-f-]+\/0$/),
        amazonOrderId: ORDER,
        packageReferenceId: '1',
        via: 'API',
        state: 'CONFIRMED',
        batch: null,
        purchase: null,
      },
      error: null,
    });
    expect(running.callsSince()).toEqual({ confirmShipment: 1 });
    const order = await running.request(
      `{ seller { order(id: "${ORDER}") { packages { packageReferenceId carrierName } } } }`,
    );
    expect(order.data).toEqual({
      seller: { order: { packages: [{ packageReferenceId: '1', carrierName: 'UPS' }] } },
    });
  });

  it('verifies what Amazon recorded, on request', async () => {
    expect(await verified()).toMatchObject({
      verification: { state: 'VERIFIED', differences: [], recordedTrackingNumber: '1Z999' },
      order: { status: 'PARTIALLY_SHIPPED', packages: [{ items: [{ quantity: 2 }] }] },
    });
  });

  it('corrects the package when it is repeated', async () => {
    await confirm();
    const again = await verified({ trackingNumber: '1Z998' });
    expect(again).toMatchObject({
      verification: { state: 'VERIFIED' },
      order: { packages: [{ packageReferenceId: '1', trackingNumber: '1Z998' }] },
    });
    const { data } = await running.request(
      `{ seller { order(id: "${ORDER}") { confirmations { state trackingNumber replacedBy { trackingNumber } } } } }`,
    );
    expect(data).toEqual({
      seller: {
        order: {
          confirmations: [
            {
              state: 'CONFIRMED',
              trackingNumber: '1Z999',
              replacedBy: { trackingNumber: '1Z998' },
            },
            { state: 'CONFIRMED', trackingNumber: '1Z998', replacedBy: null },
          ],
        },
      },
    });
  });

  it('gives the same parcel the same number each time', async () => {
    const { packageReferenceId: _, ...unnamed } = parcel();
    const send = () => running.query(ConfirmAndVerify, { input: { package: unnamed } });
    const first = await send();
    const second = await send();
    expect(second).toEqual(first);
    expect(first.confirmShipment?.confirmation).toMatchObject({
      packageReferenceId: expect.stringMatching(/^[1-9]\d{0,9}$/),
      order: { packages: [expect.anything()] },
    });
  });

  it('reports that the operation ignores the supply source at first, and applies it in a correction', async () => {
    const shipFrom = { supplySourceId: await sourceAt(PORTLAND) };
    const first = await verified({ shipFrom }, 'API');
    expect(first).toMatchObject({
      via: 'API',
      verification: {
        state: 'DIFFERS',
        differences: ['SHIP_FROM'],
        recordedShipFrom: { city: 'Seattle' },
        expectedShipFrom: { city: 'Portland' },
      },
    });
    running.callsSince();
    // The package is known by now, so AUTO chooses the operation.
    expect(await confirm({ shipFrom })).toMatchObject({
      confirmation: { via: 'API' },
    });
    expect(running.callsSince()).toEqual({ getOrder: 1, confirmShipment: 1 });
    expect(await verified({ shipFrom })).toMatchObject({
      verification: { state: 'VERIFIED', recordedShipFrom: { city: 'Portland' } },
    });
  });

  it('is unnecessary for a label that was bought from Amazon', async () => {
    const shipping = new Shipping(running);
    const { shipmentId, trackingNumber: bought } = await shipping.bought();
    running.callsSince();
    const [orderItemId, orderId] = ['60000000000101', '112-1000001-1000001'];
    const said = { orderId, items: [{ orderItemId, quantity: 1 }] };
    for (const trackingNumber of [bought!, bought!.toLowerCase()])
      expect(await confirm({ ...said, trackingNumber })).toMatchObject({
        confirmation: { state: 'NOT_NEEDED', via: null, purchase: { key: 'key-1', shipmentId } },
        error: null,
      });
    expect(running.callsSince()).toEqual({});
  });

  it('names the label that was bought for its units when Amazon refuses another number', async () => {
    const { trackingNumber: bought } = await new Shipping(running).bought();
    const items = [{ orderItemId: '60000000000101', quantity: 1 }];
    const said = { orderId: '112-1000001-1000001', items, trackingNumber: 'of another label' };
    const { error } = (await confirm(said))!;
    expect(error).toMatchObject({
      code: 'REJECTED_BY_AMAZON',
      path: ['input', 'package', 'trackingNumber'],
    });
    expect(error?.message).toContain(`the label ${bought} was bought (purchase "key-1")`);
    expect(error?.message).toContain('PackageToUpdateNotFound');
  });

  it('is refused with the number of a label that was cancelled', async () => {
    const shipping = new Shipping(running);
    const { shipmentId, trackingNumber } = await shipping.bought();
    await running.query(Cancel, { input: { shipmentId } });
    running.callsSince();
    const items = [{ orderItemId: '60000000000101', quantity: 1 }];
    const said = { orderId: '112-1000001-1000001', items, trackingNumber: trackingNumber! };
    expect(await confirm(said)).toMatchObject({
      confirmation: null,
      error: {
        path: ['input', 'package', 'trackingNumber'],
        message: expect.stringContaining('was cancelled (purchase "key-1")'),
      },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('is necessary for units that the bought package does not have, and is on record once', async () => {
    const shipping = new Shipping(running);
    const { trackingNumber } = await shipping.bought({ ...shipping.purchase(2) });
    const said = (quantity: number, orderItemId = SOCKS) =>
      confirm({ trackingNumber: trackingNumber!, items: [{ orderItemId, quantity }] });
    const needless = await said(1);
    expect(needless).toMatchObject({ confirmation: { state: 'NOT_NEEDED' } });
    expect(await said(1)).toEqual(needless);
    for (const [quantity, item] of [
      [2, SOCKS],
      [1, BOOK],
    ] as const)
      expect(await said(quantity, item)).not.toMatchObject({
        confirmation: { state: 'NOT_NEEDED' },
      });
    expect(running.callsSince()).toMatchObject({ confirmShipment: 2 });
  });

  it('refuses everything that Amazon would refuse, without a call', async () => {
    const answer = await confirm({
      orderId: ' ',
      packageReferenceId: '0',
      carrierCode: 'Other',
      trackingNumber: 'x'.repeat(51),
      codCollectionMethod: 'DIRECT_PAYMENT',
      shipFrom: { address: { name: 'Larkspur', addressLine1: ' ', countryCode: 'US' } },
      items: [
        { orderItemId: SOCKS, quantity: 0 },
        { orderItemId: SOCKS, quantity: 1, transparencyCodes: ['?', 'AZ:1234567', 'AZ:1234567'] },
      ],
    });
    if (answer?.error?.__typename !== 'InvalidInput') throw new Error('it was not refused');
    expect(answer.error.issues.map(({ path }) => path.slice(2).join('.')).toSorted()).toEqual([
      'carrierName',
      'codCollectionMethod',
      'items.0.quantity',
      'items.1.orderItemId',
      'items.1.transparencyCodes',
      'items.1.transparencyCodes.0',
      'items.1.transparencyCodes.2',
      'orderId',
      'packageReferenceId',
      'shipFrom.address.addressLine1',
      'trackingNumber',
    ]);
    expect(running.callsSince()).toEqual({});
  });

  it('returns the refusal of Amazon', async () => {
    expect(await confirm({ orderId: '112-0000000-0000000' })).toMatchObject({
      error: { code: 'NOT_FOUND', path: ['input', 'package', 'orderId'] },
    });
    expect(await confirm({ shipFrom: { supplySourceId: 'nowhere' } })).toMatchObject({
      error: { code: 'NOT_FOUND', path: ['input', 'package', 'shipFrom', 'supplySourceId'] },
    });
    expect(await confirm({ items: [{ orderItemId: BOOK, quantity: 3 }] })).toMatchObject({
      error: { code: 'REJECTED_BY_AMAZON', message: expect.stringContaining('exceeds') },
    });
  });

  it('reports a lost reply, and can be repeated without harm', async () => {
    running.emulator.control.addFault({
      kind: 'lost-reply',
      operation: 'confirmShipment',
      next: 9,
    });
    expect(await confirm()).toMatchObject({
      error: { code: 'CONFIRMATION_OUTCOME_UNKNOWN', packageReferenceId: '1' },
    });
    running.emulator.control.clearFaults();
    expect(await verified()).toMatchObject({
      verification: { state: 'VERIFIED' },
      order: { packages: [{ packageReferenceId: '1' }] },
    });
  });

  it('throws when nothing was sent', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'confirmShipment', next: 50 });
    const { data, errors } = await running.request(Confirm, { input: { package: parcel() } });
    expect(data.confirmShipment).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_THROTTLED');
  });
});
