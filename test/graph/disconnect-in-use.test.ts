import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { ScheduleApp } from './schedule-fixture.js';

const Disconnect = graphql(`
  mutation DisconnectInUse($input: DisconnectSellerInput!) {
    disconnectSeller(input: $input) {
      seller {
        sellerId
      }
      error {
        code
        message
        nextStep
        path
        ... on SellerInUse {
          openOrderCount
          changesInForceCount
        }
      }
    }
  }
`);

const OpenOrders = graphql(`
  query OpenOrdersOfSeller {
    seller {
      orders(
        first: 1
        filter: { statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED] }
      ) {
        totalCount
      }
    }
  }
`);

async function disconnect(running: RunningApp, force?: boolean) {
  const { sellerId } = running.emulator.sellers[0]!;
  const input = { sellerId, ...(force !== undefined && { force }) };
  return (await running.query(Disconnect, { input })).disconnectSeller!;
}

describe('disconnectSeller', () => {
  it('refuses a seller with open orders, until it is forced', async () => {
    const running = await startRunningApp(syncing());
    try {
      await whenSynced(running);
      const { totalCount } = (await running.query(OpenOrders)).seller!.orders!;
      expect(totalCount).toBeGreaterThan(1);
      const { sellerId } = running.emulator.sellers[0]!;
      running.callsSince();
      expect(await disconnect(running)).toEqual({
        seller: null,
        error: {
          code: 'SELLER_IN_USE',
          message: `Seller ${sellerId} has ${totalCount} orders still to be shipped, which stay open at Amazon. Ship the orders and cancel the changes first, or set force.`,
          nextStep: 'OVERRIDE',
          path: ['input', 'force'],
          openOrderCount: totalCount,
          changesInForceCount: 0,
        },
      });
      expect((await running.query(OpenOrders)).seller!.orders!.totalCount).toBe(totalCount);
      expect(await disconnect(running, true)).toEqual({ seller: { sellerId }, error: null });
    } finally {
      await running.close();
    }
  });

  it('refuses a seller with special hours in force, but not one whose change has not begun', async () => {
    const app = await new ScheduleApp().start();
    try {
      const id = await app.scheduled();
      app.goTo('2026-12-24T10:00-08:00');
      await app.inState(id, 'APPLIED');
      expect((await disconnect(app.running)).error).toMatchObject({
        message: expect.stringContaining('1 scheduled change in force, whose hours stay at Amazon'),
        openOrderCount: 0,
        changesInForceCount: 1,
      });
      await app.cancel(id);
      await app.inState(id, 'REVERTED');
      await app.scheduled({ from: '2027-01-01', until: '2027-01-01' });
      expect((await disconnect(app.running)).error).toBeNull();
    } finally {
      await app.close();
    }
  });
});
