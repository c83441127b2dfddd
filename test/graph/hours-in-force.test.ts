import { graphql } from '../support/generated/gql.js';
import type { UpdateSupplySourceInput } from '../support/generated/graphql.js';
import { ScheduleApp, SEATTLE } from './schedule-fixture.js';

const UpdateHours = graphql(`
  mutation UpdateHoursInForce($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      warnings {
        path
        message
      }
      error {
        code
        message
        path
        nextStep
        ... on ScheduledChangeInForce {
          scheduledChange {
            id
            state
          }
        }
      }
    }
  }
`);

const MORNING = [{ startTime: '09:00', endTime: '13:00' }];
const LONG = [{ startTime: '08:00', endTime: '20:00' }];

let app: ScheduleApp;
/** The change in force: closed on Thursday and Friday. */
let change: string;
beforeEach(async () => {
  app = await new ScheduleApp().start({ caches: { supplySourceTtlMs: 0 } });
  app.goTo('2026-12-24T10:00-08:00');
  change = await app.scheduled();
  await app.inState(change, 'APPLIED');
  app.writes();
});
afterEach(() => app.close());

type Changes = UpdateSupplySourceInput['changes'];

async function update(changes: Changes, overrideScheduledChanges?: boolean) {
  const input = {
    supplySourceId: SEATTLE,
    changes,
    ...(overrideScheduledChanges !== undefined && { overrideScheduledChanges }),
  };
  return (await app.running.query(UpdateHours, { input })).updateSupplySource!;
}

const days = (operatingHoursByDay: object | null): Changes => ({
  configuration: { operationalConfiguration: { operatingHoursByDay } },
});

async function reverted() {
  app.goTo('2026-12-26T00:00-08:00');
  const { problem } = await app.inState(change, 'REVERTED');
  return { problem, hours: (await app.hours()).source };
}

describe('an update of hours that a scheduled change has set', () => {
  it('is refused, and writes nothing', async () => {
    const refused: Changes[] = [
      days({ thursday: MORNING }),
      days(null),
      { configuration: { operationalConfiguration: null } },
      { configuration: null },
    ];
    for (const changes of refused) await refuses(changes);
    expect(app.writes()).toBe(0);
    expect((await reverted()).problem).toBeNull();
  });

  async function refuses(changes: Changes): Promise<void> {
    const { error } = await update(changes);
    expect(error).toMatchObject({
      code: 'SCHEDULED_CHANGE_IN_FORCE',
      nextStep: 'OVERRIDE',
      path: ['input', 'overrideScheduledChanges'],
      scheduledChange: { id: change, state: 'APPLIED' },
    });
    expect(error?.message).toContain('thursday (SUPPLY_SOURCE)');
    expect(error?.message).toContain('2026-12-26T08:00:00.000Z');
  }

  it('is made when the input says so, warns that the hours stay, and is not reverted', async () => {
    const { error, warnings } = await update(days({ thursday: MORNING }), true);
    expect(error).toBeNull();
    expect(warnings).toEqual([
      {
        path: ['input', 'changes'],
        message: expect.stringMatching(/^thursday \(SUPPLY_SOURCE\) .* stay after/),
      },
    ]);
    const { problem, hours } = await reverted();
    expect(problem).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(hours?.thursday).toEqual(MORNING);
  });

  it('warns that the same hours are replaced again when the change ends', async () => {
    const { error, warnings } = await update(days({ thursday: [], friday: null, saturday: LONG }));
    expect(error).toBeNull();
    expect(warnings).toEqual([
      {
        path: ['input', 'changes'],
        message: expect.stringMatching(
          /^thursday \(SUPPLY_SOURCE\), friday \(SUPPLY_SOURCE\) .* until 2026-12-26T08:00:00\.000Z.*cancelScheduledChange/,
        ),
      },
    ]);
    const { problem, hours } = await reverted();
    expect(problem).toBeNull();
    expect(hours).toMatchObject({
      thursday: [{ startTime: '09:00', endTime: '19:00' }],
      saturday: LONG,
    });
  });

  it('is free for other days, other levels and other settings, and after the end', async () => {
    const others: Changes[] = [
      days({ saturday: LONG }),
      { alias: 'Harbour Goods – Seattle' },
      {
        capabilities: {
          services: { operationalConfiguration: { operatingHoursByDay: { thursday: LONG } } },
        },
      },
    ];
    for (const changes of others)
      expect(await update(changes)).toEqual({ error: null, warnings: [] });
    await reverted();
    expect(await update(days({ thursday: LONG }))).toEqual({ error: null, warnings: [] });
  });
});
