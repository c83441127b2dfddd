import { graphql } from '../support/generated/gql.js';
import type {
  ConfirmationRouteChoice,
  ConfirmedPackageInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const ConfirmKnown = graphql(`
  mutation ConfirmKnown($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        via
      }
      error {
        __typename
        path
        message
      }
    }
  }
`);

const ConfirmManyKnown = graphql(`
  mutation ConfirmManyKnown($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      error {
        __typename
        path
        message
      }
    }
  }
`);

const PlacedAt = graphql(`
  query PlacedAt($id: ID!) {
    seller {
      order(id: $id) {
        placedAt
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = '112-1000002-1000002';
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];

/** Recorded confirmations wait in this process and are not sent. */
const WAITING = { gatherMs: 3_600_000 };

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), confirmations: WAITING });
  await whenSynced(running);
});
afterEach(() => running.close());

const parcel = (
  reference: number | null,
  quantity: number,
  values: Partial<ConfirmedPackageInput> = {},
): ConfirmedPackageInput => ({
  orderId: ORDER,
  packageReferenceId: reference === null ? null : String(reference),
  carrierCode: 'UPS',
  trackingNumber: `1Z99${reference ?? ''}`,
  shipDate: SHIP_DATE,
  items: [{ orderItemId: SOCKS, quantity }],
  ...values,
});
const confirm = async (package_: ConfirmedPackageInput, via: ConfirmationRouteChoice) =>
  (await running.query(ConfirmKnown, { input: { package: package_, via } })).confirmShipment;
const confirmMany = async (key: string, ...packages: ConfirmedPackageInput[]) =>
  (await running.query(ConfirmManyKnown, { input: { key, packages } })).confirmShipments;

/** Returns a moment as texts for people have it: without milliseconds, rounded up. */
const nextSecond = (ms: number): string =>
  new Date(Math.ceil(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');

describe('a confirmation that contradicts its order', () => {
  it('is refused at the item that the order does not have, also in a batch', async () => {
    const wrong = parcel(1, 1, { items: [{ orderItemId: '1', quantity: 1 }] });
    const accepted = 'the id of an item of the order';
    expect(await confirm(wrong, 'FEED')).toMatchObject({
      error: {
        path: ['input', 'package', 'items', '0', 'orderItemId'],
        message: expect.stringContaining(accepted),
      },
    });
    expect(await confirmMany('batch', parcel(2, 1), wrong)).toMatchObject({
      error: { path: ['input', 'packages', '1', 'items', '0', 'orderItemId'] },
    });
    // The key is free for the corrected batch.
    expect(await confirmMany('batch', parcel(2, 1))).toMatchObject({ error: null });
  });

  it('is refused at the quantity that is more than ordered', async () => {
    expect(await confirm(parcel(1, 99), 'API')).toMatchObject({
      error: {
        path: ['input', 'package', 'items', '0', 'quantity'],
        message: expect.stringContaining('at most 3, the units that are ordered'),
      },
    });
  });
});

describe('a confirmation of units that a recorded one covers', () => {
  it('is refused on both ways to Amazon, and names the package to correct', async () => {
    expect(await confirm(parcel(1, 2), 'FEED')).toMatchObject({ confirmation: { via: 'FEED' } });
    running.callsSince();
    for (const path of ['FEED', 'API', 'AUTO'] as const)
      expect(await confirm(parcel(2, 2), path)).toEqual({
        confirmation: null,
        error: {
          __typename: 'InvalidInput',
          path: ['input', 'package', 'items', '0', 'quantity'],
          message:
            'package.items.0.quantity must be at most 1: 3 unit(s) are ordered, and the confirmation of package 1 (RECORDED) covers 2. To correct such a package, give its packageReferenceId.',
        },
      });
    expect(running.callsSince()).not.toHaveProperty('confirmShipment');
    expect(await confirm(parcel(2, 1), 'FEED')).toMatchObject({ confirmation: { via: 'FEED' } });
    expect(
      await confirm(parcel(3, 1, { items: [{ orderItemId: BOOK, quantity: 2 }] }), 'API'),
    ).toMatchObject({ confirmation: { via: 'API' } });
  });

  it('is refused when the number comes from another tracking number', async () => {
    await confirm(parcel(null, 3, { trackingNumber: '1Z998' }), 'FEED');
    expect(await confirm(parcel(null, 3, { trackingNumber: '1Z989' }), 'FEED')).toMatchObject({
      error: {
        path: ['input', 'package', 'packageReferenceId'],
        message: expect.stringMatching(
          /^package\.packageReferenceId must be \d+, to correct that package, which covers all 3 ordered unit\(s\) of items\.0; or another number without them\.$/,
        ),
      },
    });
  });

  it('is accepted as a correction, which follows the feed that it corrects', async () => {
    await confirm(parcel(1, 3), 'FEED');
    const corrected = parcel(1, 3, { trackingNumber: '1Z777' });
    expect(await confirm(corrected, 'AUTO')).toMatchObject({ confirmation: { via: 'FEED' } });
  });

  it('takes the place of one that still waits, also by the operation', async () => {
    await confirm(parcel(1, 3), 'FEED');
    await confirm(parcel(1, 3, { trackingNumber: '1Z777' }), 'FEED');
    await confirm(parcel(1, 3, { trackingNumber: '1Z778' }), 'API');
    const { data } = await running.request(
      `{ seller { order(id: "${ORDER}") { confirmations { trackingNumber state via } } } }`,
    );
    expect(data).toMatchObject({
      seller: {
        order: {
          confirmations: [
            { trackingNumber: '1Z991', state: 'SUPERSEDED', via: 'FEED' },
            { trackingNumber: '1Z777', state: 'SUPERSEDED', via: 'FEED' },
            { trackingNumber: '1Z778', state: 'CONFIRMED', via: 'API' },
          ],
        },
      },
    });
  });

  it('is refused in a batch, with all of the batch', async () => {
    expect(await confirmMany('one', parcel(1, 2), parcel(2, 2))).toMatchObject({
      error: {
        path: ['input', 'packages', '1', 'items', '0', 'quantity'],
        message: expect.stringContaining('package 1 (in this batch) covers 2'),
      },
    });
    expect(await confirmMany('two', parcel(1, 2), parcel(2, 1))).toMatchObject({
      error: null,
    });
    expect(await confirmMany('two', parcel(1, 2), parcel(2, 1))).toMatchObject({
      error: null,
    });
  });
});

describe('a ship date', () => {
  it('before the order was placed is refused, except within a day', async () => {
    const { order } = (await running.query(PlacedAt, { id: ORDER })).seller!;
    const placedAt = Date.parse(order!.placedAt!);
    const leaving = (hours: number) => ({
      shipDate: new Date(placedAt - hours * 3_600_000).toISOString(),
    });
    for (const path of ['FEED', 'API', 'AUTO'] as const)
      expect(await confirm(parcel(1, 1, leaving(25)), path)).toMatchObject({
        error: {
          path: ['input', 'package', 'shipDate'],
          message: `package.shipDate must be ${nextSecond(placedAt - 24 * 3_600_000)} or later, at most 24 hours before the order was placed.`,
        },
      });
    expect(await confirmMany('one', parcel(1, 1), parcel(2, 1, leaving(25)))).toMatchObject({
      error: { path: ['input', 'packages', '1', 'shipDate'] },
    });
    expect(await confirm(parcel(1, 1, leaving(23)), 'FEED')).toMatchObject({
      confirmation: { via: 'FEED' },
    });
  });
});
