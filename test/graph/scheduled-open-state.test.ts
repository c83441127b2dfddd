import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { graphql } from '../support/generated/gql.js';
import { ScheduleApp, SEATTLE } from './schedule-fixture.js';

const Open = graphql(`
  query OpenThen($id: ID!, $at: DateTime!, $channel: SupplySourceChannel) {
    seller {
      supplySource(id: $id) {
        openState(at: $at, channel: $channel) {
          isOpen
          opensAt
          closesAt
          scheduledChanges {
            id
          }
        }
        shippingStatus(at: $at) {
          lastHandOverAt
          cutOffAt
          earliestHandOverAt
        }
      }
    }
  }
`);

const OpenOfAll = graphql(`
  query OpenOfAll($at: DateTime!) {
    seller {
      supplySources(first: 20) {
        nodes {
          openState(at: $at) {
            isOpen
          }
        }
      }
    }
  }
`);

/** Thursday, 24 December 2026, at noon in Seattle; open from 9 to 18 on regular days. */
const ON_THE_DAY = '2026-12-24T12:00:00-08:00';
const WEDNESDAY = '2026-12-23T12:00:00-08:00';
const WEEK_LATER = '2026-12-31T12:00:00-08:00';

let app: ScheduleApp;
beforeEach(async () => {
  app = await new ScheduleApp().start({ caches: { supplySourceTtlMs: 0 } });
});
afterEach(() => app.close());

const then = async (at: string, channel: 'CURBSIDE_PICKUP' | 'OUTBOUND' | null = null) => {
  const { seller } = await app.running.query(Open, { id: SEATTLE, at, channel });
  const { openState, shippingStatus } = seller!.supplySource!;
  const { scheduledChanges, ...state } = openState!;
  return { ...state, changes: scheduledChanges.map(({ id }) => id), status: shippingStatus! };
};

const msOf = (moment: unknown): number => Date.parse(String(moment));

describe('the open state at a moment to come', () => {
  it('has the hours of a scheduled change on its days, and says so', async () => {
    const regular = await then(ON_THE_DAY);
    expect(regular).toMatchObject({ isOpen: true, changes: [] });
    const id = await app.scheduled();
    const closed = await then(ON_THE_DAY);
    expect(closed).toMatchObject({ isOpen: false, changes: [id] });
    expect(msOf(closed.opensAt)).toBeGreaterThanOrEqual(msOf('2026-12-26T00:00:00-08:00'));
    expect(closed.status.lastHandOverAt).toBeNull();
    expect(regular.status.lastHandOverAt).not.toBeNull();
    expect(msOf(closed.status.earliestHandOverAt)).toBeGreaterThanOrEqual(msOf(closed.opensAt));
    expect(app.writes()).toBe(0);
  });

  it('has regular hours before and after the days of a change', async () => {
    const [before, after] = [await then(WEDNESDAY), await then(WEEK_LATER)];
    const id = await app.scheduled();
    const { opensAt, ...wednesday } = await then(WEDNESDAY);
    expect(wednesday).toMatchObject({
      isOpen: before.isOpen,
      closesAt: before.closesAt,
      changes: [id],
    });
    expect(msOf(opensAt)).toBeGreaterThan(msOf(before.opensAt));
    expect(await then(WEEK_LATER)).toEqual(after);
    expect(await then('2026-12-23T23:00:00-08:00')).toMatchObject({ isOpen: false, changes: [id] });
  });

  it('has the regular hours of the week after a change that is in force', async () => {
    const after = await then(WEEK_LATER);
    const id = await app.scheduled();
    app.goTo('2026-12-24T10:00-08:00');
    await app.inState(id, 'APPLIED');
    expect(await then(WEEK_LATER)).toEqual(after);
    expect(await then(ON_THE_DAY)).toMatchObject({ isOpen: false, changes: [id] });
  });

  it('has what a person has set since the change began', async () => {
    const id = await app.scheduled();
    app.goTo('2026-12-24T10:00-08:00');
    await app.inState(id, 'APPLIED');
    const thursday = [{ startTime: '11:00', endTime: '13:00' }];
    const operatingHoursByDay = { thursday };
    await app.updateSource({
      configuration: { operationalConfiguration: { operatingHoursByDay } },
    });
    const state = await then(ON_THE_DAY);
    expect(state.isOpen).toBe(true);
    expect(msOf(state.closesAt)).toBe(msOf('2026-12-24T13:00:00-08:00'));
  });

  it('leaves a channel alone that has hours of its own, unless the change is for it', async () => {
    const curbside = await then(ON_THE_DAY, 'CURBSIDE_PICKUP');
    await app.scheduled();
    expect(await then(ON_THE_DAY, 'OUTBOUND')).toMatchObject({ isOpen: false });
    expect((await then(ON_THE_DAY, 'CURBSIDE_PICKUP')).isOpen).toBe(curbside.isOpen);
    const id = await app.scheduled({ levels: ['CURBSIDE_PICKUP'] });
    expect(await then(ON_THE_DAY, 'CURBSIDE_PICKUP')).toMatchObject({
      isOpen: false,
      changes: [id],
    });
  });

  it('names the change of the day before while its last window keeps the location open', async () => {
    const id = await app.scheduled({
      from: '2026-12-24',
      until: '2026-12-24',
      hours: { everyDay: [{ startTime: '22:00', endTime: '06:00' }] },
    });
    const night = await then('2026-12-25T05:30:00-08:00');
    expect(night).toMatchObject({ isOpen: true, changes: [id] });
    expect(msOf(night.closesAt)).toBe(msOf('2026-12-25T06:00:00-08:00'));
    expect((await then('2026-12-25T06:00:00-08:00')).changes).toEqual([]);
  });

  it('names the change of the day before that closes what would be open', async () => {
    const thursday = [{ startTime: '22:00', endTime: '06:00' }];
    await app.updateSource({
      configuration: { operationalConfiguration: { operatingHoursByDay: { thursday } } },
    });
    expect(await then('2026-12-25T05:30:00-08:00')).toMatchObject({ isOpen: true, changes: [] });
    const id = await app.scheduled({ from: '2026-12-24', until: '2026-12-24' });
    expect(await then('2026-12-25T05:30:00-08:00')).toMatchObject({ isOpen: false, changes: [id] });
  });

  it('has no cancelled change', async () => {
    const regular = await then(ON_THE_DAY);
    const id = await app.scheduled();
    await app.cancel(id);
    expect(await then(ON_THE_DAY)).toEqual(regular);
  });

  it('reads the changes of all locations of a list with one statement', async () => {
    await app.scheduled();
    const prepare = spyOn(PreparedStatements.prototype, 'prepare');
    const { seller } = await app.running.query(OpenOfAll, { at: ON_THE_DAY });
    const texts = prepare.mock.calls.map(([text]) => text);
    prepare.mockRestore();
    expect(seller!.supplySources!.nodes.length).toBeGreaterThan(1);
    expect(texts.filter((text) => /from scheduled_change\b.*until_day/s.test(text))).toHaveLength(
      1,
    );
  });
});
