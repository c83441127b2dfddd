import { spyOn } from 'jest-mock';
import { Sheet } from '../../src/domains/shipping/labels/print/sheet.js';
import { graphql } from '../support/generated/gql.js';
import type { LabelDay, PurchaseFilterInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Day = graphql(`
  query DayOfLabels($date: LocalDate, $supplySourceId: ID, $by: LabelDay!) {
    seller {
      endOfDay(date: $date, supplySourceId: $supplySourceId, by: $by) {
        by
        date
        timeZone
        count
        withoutShipDateCount
        groups {
          by
          carrierName
          count
          from
          before
          purchases {
            totalCount
            nodes {
              key
              shipDate
            }
          }
        }
        sheet {
          url
        }
      }
    }
  }
`);

const ByShipDate = graphql(`
  query PurchasesByShipDate($filter: PurchaseFilterInput!) {
    seller {
      purchases(filter: $filter, sortBy: SETTLED_AT_DESC) {
        totalCount
        nodes {
          key
          shipDate
          shipment {
            service {
              shipDate
            }
          }
        }
      }
    }
  }
`);

const SettleForTheDay = graphql(`
  mutation SettleForTheDay($input: SettlePurchaseInput!) {
    settlePurchase(input: $input) {
      error {
        message
      }
    }
  }
`);

const DAY_MS = 86_400_000;

let running: RunningApp;
let store: string;

async function dayOf(date: string | null, by: LabelDay) {
  const { data, extensions } = await running.request(Day, { date, supplySourceId: store, by });
  return { ...data.seller!.endOfDay!, calls: extensions.cost.totalCalls };
}

const listed = async (filter: PurchaseFilterInput) =>
  (await running.query(ByShipDate, { filter })).seller!.purchases!;

/** Two labels that leave in a week, and one that leaves today. */
beforeAll(async () => {
  running = await startRunningApp();
  store = running.emulator.showcase.supplySourceId;
  const shipping = new Shipping(running);
  const shipDate = new Date(Date.now() + 7 * DAY_MS).toISOString();
  for (const number of [1, 2])
    await shipping.bought({
      key: `later-${number}`,
      despite: ['LATE'],
      ...shipping.purchase(number, { shipDate }),
    });
  await shipping.bought({ key: 'now', despite: ['LATE'], ...shipping.purchase(5) });
});
afterAll(() => running.close());

/** Returns the day of the store on which a label leaves. */
async function leavingDay(key: string): Promise<string> {
  const { nodes } = await listed({ ids: [key] });
  const { timeZone } = await dayOf(null, 'PURCHASED');
  return new Date(nodes[0]!.shipDate!).toLocaleDateString('sv-SE', { timeZone });
}

describe('a day by ship dates', () => {
  it('has the labels that the carrier takes on it, whenever they were bought, without a call', async () => {
    const date = await leavingDay('later-1');
    const found = await dayOf(date, 'SHIP_DATE');
    expect(found).toMatchObject({ by: 'SHIP_DATE', date, count: 2, withoutShipDateCount: 0 });
    expect(found.calls).toBe(0);
    const [group, ...more] = found.groups;
    expect([group!.by, group!.count, more]).toEqual(['SHIP_DATE', 2, []]);
    expect(group!.purchases!.totalCount).toBe(2);
    expect(group!.purchases!.nodes.map(({ key }) => key)).toEqual(['later-2', 'later-1']);
    expect((await dayOf(date, 'PURCHASED')).count).toBe(0);
  });

  it('leaves the day of the purchase as it was', async () => {
    const found = await dayOf(null, 'PURCHASED');
    expect(found).toMatchObject({ by: 'PURCHASED', count: 3, withoutShipDateCount: 0 });
    expect(found.groups.map(({ by }) => by)).toEqual(['PURCHASED']);
    const { groups } = await dayOf(await leavingDay('now'), 'SHIP_DATE');
    expect(groups.flatMap(({ purchases }) => purchases!.nodes)).toMatchObject([{ key: 'now' }]);
  });

  it('is what the purchases of the group have as a filter', async () => {
    const date = await leavingDay('later-1');
    const [group] = (await dayOf(date, 'SHIP_DATE')).groups;
    const { from, before } = group!;
    const { nodes, totalCount } = await listed({
      states: ['PURCHASED'],
      isCancelled: false,
      shipDate: { from, before },
    });
    expect(totalCount).toBe(2);
    for (const { shipDate, shipment } of nodes) {
      expect(shipDate).toBe(shipment!.service!.shipDate);
      expect(from <= shipDate! && shipDate! < before).toBe(true);
    }
  });

  it('names the labels without a ship date, and counts them by their purchase', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
    const shipping = new Shipping(running);
    await shipping.buy({ key: 'told', despite: ['LATE'], ...shipping.purchase(6) });
    const outcome = { trackingNumber: '1Z-NOWHERE' };
    const input = { purchaseId: 'told', outcome, why: 'The label is here.', force: true };
    const { settlePurchase } = await running.query(SettleForTheDay, { input });
    expect(settlePurchase).toEqual({ error: null });
    const found = await dayOf(null, 'SHIP_DATE');
    expect(found.withoutShipDateCount).toBe(1);
    const undated = found.groups.at(-1);
    expect(undated).toMatchObject({ by: 'PURCHASED', count: 1 });
    expect(undated!.purchases).toEqual({
      totalCount: 1,
      nodes: [{ key: 'told', shipDate: null }],
    });
    expect(await dayOf(null, 'PURCHASED')).toMatchObject({ count: 4, withoutShipDateCount: 0 });
  });

  it('is on paper too', async () => {
    const { sheet } = await dayOf(await leavingDay('later-1'), 'SHIP_DATE');
    const rows = spyOn(Sheet.prototype, 'row');
    try {
      const response = await fetch(sheet!.url);
      await response.arrayBuffer();
      const texts = rows.mock.calls.map(([cells]) => cells.map(({ text }) => text).join('|'));
      expect(response.status).toBe(200);
      expect(texts).toContain('Labels with a ship date on this day.');
      expect(texts).toContainEqual(expect.stringMatching(/^All\|\|2\|/));
    } finally {
      rows.mockRestore();
    }
  });
});
