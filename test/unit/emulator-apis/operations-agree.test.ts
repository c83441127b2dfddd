import { feedsOperations } from '../../../src/emulator/apis/feeds/operations.js';
import { listingsOperations } from '../../../src/emulator/apis/listings/operations.js';
import { notificationsOperations } from '../../../src/emulator/apis/notifications/operations.js';
import { sellersOperations } from '../../../src/emulator/apis/sellers/operations.js';
import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import type { ApiFactory, World } from '../../../src/emulator/core/world.js';
import type { Operation } from '../../../src/sp-api/calls/operation.js';
import * as feeds from '../../../src/sp-api/operations/feeds.js';
import * as listings from '../../../src/sp-api/operations/listings.js';
import * as notifications from '../../../src/sp-api/operations/notifications.js';
import * as sellers from '../../../src/sp-api/operations/sellers.js';

const world: World = {
  seed: 1,
  sellers: emulatedSellers(1),
  nowMs: () => Date.UTC(2026, 4, 12),
};

const { NOTIFICATIONS_SCOPE, ...notificationOperations } = notifications;

/** Facts about an operation in the client and in the emulator, which share no code. */
type Facts = readonly [name: string, method: string, path: string, rate: number, burst: number];

const byName = (a: Facts, b: Facts): number => a[0].localeCompare(b[0]);

const APIS: [string, object, ApiFactory][] = [
  ['Listings Items', listings, listingsOperations],
  ['Feeds', feeds, feedsOperations],
  ['Sellers', sellers, sellersOperations],
  ['Notifications', notificationOperations, notificationsOperations],
];

describe('the operations of the client', () => {
  it.each(APIS)('of %s match those of the emulator', (_, ofClient, factory) => {
    const client = Object.values(ofClient).map(
      ({ name, method, path, usagePlan }: Operation): Facts => [
        name,
        method,
        path,
        usagePlan.ratePerSecond,
        usagePlan.burst,
      ],
    );
    const emulated = factory(world).map(({ name, method, path, ratePerSecond, burst }): Facts => [
      name,
      method,
      path,
      ratePerSecond,
      burst,
    ]);
    expect(client.toSorted(byName)).toEqual(emulated.toSorted(byName));
  });

  it('are grantless where the emulator requires the scope', () => {
    const grantless = notificationsOperations(world).filter(
      ({ grantlessScope }) => grantlessScope === NOTIFICATIONS_SCOPE,
    );
    expect(grantless.map(({ name }) => name)).toEqual([
      'getDestinations',
      'createDestination',
      'getDestination',
      'deleteDestination',
      'getSubscriptionById',
      'deleteSubscriptionById',
    ]);
  });
});
