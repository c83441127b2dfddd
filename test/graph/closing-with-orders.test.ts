import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const OpenOrders = graphql(`
  query OpenOrdersOfStore($id: ID!) {
    seller {
      supplySource(id: $id) {
        configuration {
          timeZone
        }
        orders(first: 100, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED], isLate: false }) {
          nodes {
            shipBy {
              latest
            }
          }
        }
      }
    }
  }
`);

const Close = graphql(`
  mutation CloseStore($input: ScheduleSupplySourceChangeInput!) {
    scheduleSupplySourceChange(input: $input) {
      warnings {
        path
        message
      }
      scheduledChange {
        id
      }
      error {
        message
      }
    }
  }
`);

const CloseMany = graphql(`
  mutation CloseStores($input: ScheduleSupplySourceChangesInput!) {
    scheduleSupplySourceChanges(input: $input) {
      results {
        warnings {
          message
        }
      }
    }
  }
`);

const Move = graphql(`
  mutation MoveClosure($input: UpdateScheduledChangeInput!) {
    updateScheduledChange(input: $input) {
      warnings {
        message
      }
      error {
        message
      }
    }
  }
`);

const SetHours = graphql(`
  mutation SetStoreHours($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      warnings {
        path
        message
      }
      error {
        message
      }
    }
  }
`);

const DAY_MS = 86_400_000;
const OPEN = [{ startTime: '08:00', endTime: '20:00' }];
const CLOSED: { startTime: string; endTime: string }[] = [];

let running: RunningApp;
let store: string;
let timeZone: string;
let shipBy: number[];
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  store = running.emulator.showcase.supplySourceId;
  await setHours(OPEN);
  const { supplySource } = (await running.query(OpenOrders, { id: store })).seller!;
  timeZone = supplySource!.configuration!.timeZone!;
  shipBy = supplySource!.orders!.nodes.map((order) => Date.parse(order.shipBy!.latest!));
});
afterEach(() => running.close());

const dayOf = (ms: number): string => new Date(ms).toLocaleDateString('sv-SE', { timeZone });
const inDays = (days: number): string => dayOf(Date.now() + days * DAY_MS);
const dueOn = (from: string, until: string) =>
  shipBy.filter((ms) => from <= dayOf(ms) && dayOf(ms) <= until).length;

async function setHours(windows: typeof OPEN, weekdays?: readonly string[]) {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const operatingHoursByDay = Object.fromEntries((weekdays ?? days).map((day) => [day, windows]));
  const operationalConfiguration = { operatingHoursByDay };
  const changes = {
    configuration: { operationalConfiguration },
    capabilities: { outbound: { operationalConfiguration } },
  };
  const { updateSupplySource } = await running.query(SetHours, {
    input: { supplySourceId: store, changes },
  });
  expect(updateSupplySource!.error).toBeNull();
  return updateSupplySource!.warnings!;
}

const plan = (from: string, until: string) => ({
  from,
  until,
  levels: ['SUPPLY_SOURCE' as const],
  includeNearer: true,
  hours: { closed: true },
});

const warningOf = (count: number) =>
  `${count} open order${count === 1 ? '' : 's'} that Amazon assigned to this supply source must be shipped by a time at which it is closed through this change. Ship them before, or from another location: the closure moves no ship-by time.`;

describe('closing a location that has open orders', () => {
  it('is warned of with the number that is due while it is closed, for no further call', async () => {
    const [from, until] = [inDays(0), inDays(14)];
    const count = dueOn(from, until);
    expect(count).toBeGreaterThan(0);
    const { extensions } = await running.request(Close, {
      input: { supplySourceId: store, ...plan(from, from) },
    });
    expect(extensions.cost.calls).toEqual({ getSupplySource: 1 });
    const { scheduleSupplySourceChange } = await running.query(Close, {
      input: { supplySourceId: store, ...plan(inDays(1), until) },
    });
    const later = dueOn(inDays(1), until);
    expect(scheduleSupplySourceChange).toMatchObject({
      error: null,
      warnings: later > 0 ? [{ path: ['input', 'hours'], message: warningOf(later) }] : [],
    });
  });

  it('is warned of for each of several locations, and when the days of a closure move', async () => {
    const [from, until] = [inDays(0), inDays(14)];
    const many = await running.query(CloseMany, {
      input: { supplySourceIds: [store], key: 'holidays', ...plan(from, until) },
    });
    const message = warningOf(dueOn(from, until));
    expect(many.scheduleSupplySourceChanges!.results).toEqual([{ warnings: [{ message }] }]);
  });

  it('is not warned of when nothing is due then, also after a move to days on which something is', async () => {
    const { scheduleSupplySourceChange } = await running.query(Close, {
      input: { supplySourceId: store, ...plan(inDays(300), inDays(301)) },
    });
    expect(scheduleSupplySourceChange!.warnings).toEqual([]);
    const scheduledChangeId = scheduleSupplySourceChange!.scheduledChange!.id;
    const [from, until] = [inDays(0), inDays(14)];
    const moved = await running.query(Move, { input: { scheduledChangeId, from, until } });
    expect(moved.updateScheduledChange).toEqual({
      error: null,
      warnings: [{ message: warningOf(dueOn(from, until)) }],
    });
  });

  it('is warned of when its regular hours close it', async () => {
    expect(await setHours([{ startTime: '09:00', endTime: '12:00' }])).toEqual([]);
    const count = dueOn(inDays(0), inDays(60));
    expect(await setHours(CLOSED)).toEqual([
      { path: ['input', 'changes'], message: warningOf(count) },
    ]);
    // It was closed before.
    expect(await setHours(CLOSED)).toEqual([]);
  });
});
